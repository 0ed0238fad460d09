"""The book as it was at a commit."""

import io
import subprocess
import tarfile
import tempfile
from datetime import date
from pathlib import Path

from sotay.book.gathered import FOLDERS, NoBookError
from sotay.book.load import Book, load
from sotay.views.public import PublicBook
from sotay.views.publish import publish


class PastError(Exception):
    """The commit cannot be read; the message says why, in Vietnamese."""


def at(root: Path, revision: str) -> PublicBook:
    """Return the public book of `revision` of the repository at `root`; raises PastError."""
    return publish(book_at(root, revision))


def dated(root: Path, revision: str) -> tuple[str, date]:
    """Return the full name and the day of the commit `revision`; raises PastError."""
    if revision.startswith("-"):
        raise PastError(f"“{revision}” không phải tên một bản ghi.")
    commit, day = _git(root, "log", "-1", "--format=%H %cs", revision, "--").decode().split()
    return commit, date.fromisoformat(day)


def book_at(root: Path, revision: str) -> Book:
    """Return the book as written at `revision` of the repository at `root`; raises PastError."""
    if revision.startswith("-"):
        raise PastError(f"“{revision}” không phải tên một bản ghi.")
    names = _git(root, "ls-tree", "--name-only", revision).decode().split()
    folders = [name for name in FOLDERS if name in names]
    if not folders:
        raise PastError(f"Bản ghi “{revision}” không có sổ tay.")
    data = _git(root, "archive", "--format=tar", revision, "--", *folders)
    with tempfile.TemporaryDirectory(prefix="sotay-") as folder:
        _unpack(data, Path(folder))
        try:
            return load(Path(folder))
        except NoBookError as error:
            raise PastError(f"Bản ghi “{revision}” không có sổ tay.") from error


def _unpack(data: bytes, folder: Path) -> None:
    """Write the plain files of a tar of git's; links are left out, as reading the book leaves them out."""
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            target = (folder / member.name).resolve()
            if content is not None and target.is_relative_to(folder.resolve()):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())


def _git(root: Path, *words: str) -> bytes:
    done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False, timeout=120)
    if done.returncode:
        raise PastError(f"git không đọc được: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout
