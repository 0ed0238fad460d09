"""One source file, read once."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from errno import EACCES, ELOOP, ENOENT
from functools import cached_property
from io import FileIO
from pathlib import Path
from stat import S_ISLNK, S_ISREG

from sotay.book.finding import Finding, Place

_REASONS = {ENOENT: "tệp không có thật", EACCES: "không có quyền đọc", ELOOP: "liên kết đi vòng tròn"}
LIMIT = 4 * 1024 * 1024  # bytes; a page of prose is under 100 KB


@dataclass(frozen=True)
class Source:
    """A text file of the book: its repository path and its text, LF line ends, no BOM."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    def place(self, line: int, column: int = 1) -> Place:
        """Return the place of `line` and `column`, both from 1."""
        return Place(self.path, line, column)


def read(root: Path, path: str) -> tuple[Source, list[Finding]]:
    """Read `path` below `root`; what cannot be read becomes a finding and an empty text."""
    file = f"{root}/{path}"  # plain calls: a large book has thousands of files
    try:
        status = os.lstat(file)
        if S_ISLNK(status.st_mode):
            if not Path(file).resolve().is_relative_to(root.resolve()):
                return Source(path, ""), [_outside(path)]
            status = Path(file).stat()
        if not S_ISREG(status.st_mode):  # a pipe would keep us waiting
            return Source(path, ""), [_unreadable(path, FileNotFoundError(ENOENT, os.strerror(ENOENT)))]
        if status.st_size > LIMIT:
            return Source(path, ""), [_too_large(path)]
        with FileIO(file) as opened:
            data = opened.readall()
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of symbolic links
        return Source(path, ""), [_unreadable(path, error)]
    return decode(path, data)


def within(names: Iterable[str]) -> Callable[[str], bool]:
    """Return a function that tells whether a repository path is one of `names`, or below a folder among them."""
    files = frozenset(names)

    def found(path: str) -> bool:
        return path in files or any(path[:at] in files for at, sign in enumerate(path) if sign == "/")

    return found


def files(root: Path, folders: Iterable[str]) -> tuple[list[str], list[Finding]]:
    """Return the repository paths of the files below `folders` of `root`, sorted, and what cannot be listed.

    Hidden files are left out; links to folders are not followed, but told.
    """
    found: list[str] = []
    findings: list[Finding] = []

    def closed(error: OSError) -> None:
        findings.append(_unreadable(_shown(Path(error.filename).relative_to(root).as_posix()), error))

    for folder in folders:
        if not (root / folder).is_dir():
            continue
        if (root / folder).is_symlink():
            findings.append(_linked(folder))
            continue
        for where, inner, names in os.walk(root / folder, onerror=closed):
            base = Path(where).relative_to(root).as_posix()
            inner[:] = [name for name in inner if not name.startswith(".")]
            findings += [_linked(_shown(f"{base}/{x}")) for x in inner if (Path(where) / x).is_symlink()]
            for path in (f"{base}/{name}" for name in names if not name.startswith(".")):
                if path == _shown(path):
                    found.append(path)
                else:
                    findings.append(_unnamed(_shown(path)))
    return sorted(found), findings


def _shown(path: str) -> str:
    """Return `path` with the bytes that are no UTF-8 written out."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def decode(path: str, data: bytes) -> tuple[Source, list[Finding]]:
    """Decode UTF-8 `data`; the first bad byte becomes a finding that knows its line and column."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        return Source(path, ""), [
            Finding(
                "khong-utf8",
                Place(path, line, column),
                f"Tệp không phải UTF-8: byte 0x{data[error.start]:02X} không đọc được.",
                "Mở tệp bằng trình soạn thảo, chọn lưu lại với bảng mã UTF-8.",
            )
        ]
    return Source(path, text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text), []


def _outside(path: str) -> Finding:
    return Finding(
        "tep-ngoai-sach",
        Place(path),
        "Tệp là liên kết dẫn ra ngoài thư mục của sổ tay nên không được đọc.",
        "Thay liên kết bằng chính tệp đó.",
    )


def _linked(path: str) -> Finding:
    return Finding(
        "tep-ngoai-sach",
        Place(path),
        "Thư mục là liên kết nên không được đọc.",
        "Thay liên kết bằng chính thư mục đó.",
    )


def _unnamed(path: str) -> Finding:
    return Finding(
        "tep-khong-doc-duoc",
        Place(path),
        "Tên tệp không phải UTF-8.",
        "Đổi tên tệp: chữ thường không dấu, số và gạch nối.",
    )


def _too_large(path: str) -> Finding:
    return Finding(
        "tep-qua-lon",
        Place(path),
        f"Tệp lớn hơn {LIMIT // 1024 // 1024} MB nên không được đọc.",
        "Tách tệp, hoặc bỏ dữ liệu không phải văn bản khỏi tệp.",
    )


def _unreadable(path: str, error: Exception) -> Finding:
    code = getattr(error, "errno", None)
    reason = _REASONS.get(code, os.strerror(code)) if code else type(error).__name__
    return Finding(
        "tep-khong-doc-duoc",
        Place(path),
        f"Không mở được tệp ({reason}).",
        "Kiểm tra tên tệp và quyền đọc.",
    )
