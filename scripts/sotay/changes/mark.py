"""Marks: states of the book that readers hold in hand, recorded so that what changed since can be told.

A mark is two files in handbook/editions: <number>.json says which state it was and what had changed since the
mark before; <number>.zip, kept for the newest alone, is the book's sources as they were. Both are committed, so
that a copy without git's history builds the same pages.
"""

import json
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from sotay.archive import packed
from sotay.book.load import load
from sotay.changes.change import Change, Detail
from sotay.changes.past import PastError, at
from sotay.views.public import PublicBook
from sotay.views.publish import publish

FOLDER = "handbook/editions"


@dataclass(frozen=True)
class Mark:
    """One recorded state. `name` is its file's, `line` what stands on its printed pages, `day` when it was made.

    `holds` counts what is in it; `changes` is what had changed since the mark before, none for the first;
    `pages` is where each address of the website stands in the printed handbook, from page 1; empty where nothing
    was printed.
    """

    name: str  # also what `sotay changes` calls it
    order: int
    line: str
    day: date
    commit: str
    note: str
    holds: dict[str, int]
    changes: tuple[Change, ...]
    pages: dict[str, int]


def marks(root: Path) -> list[Mark]:
    """Return the recorded marks, newest first; raises PastError for a record that cannot be read."""
    found = [_read(path) for path in sorted((root / FOLDER).glob("*.json"))]
    return sorted(found, key=lambda mark: -mark.order)


def snapshot(root: Path, mark: Mark) -> PublicBook:
    """Return the public book as it was at `mark`; raises PastError where its sources are not kept."""
    path = root / FOLDER / f"{mark.name}.zip"
    try:
        with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory(prefix="sotay-") as folder:
            _unpack(archive, Path(folder))
            return publish(load(Path(folder)))
    except (OSError, zipfile.BadZipFile) as error:
        raise PastError(f"Không đọc được nguồn của mốc “{mark.name}” ({FOLDER}/{path.name}).") from error


def since(root: Path, name: str | None) -> tuple[str, PublicBook]:
    """Return what `name` calls and its book: a mark whose sources are kept, else a commit; None is the newest mark."""
    recorded = marks(root)
    found = next((mark for mark in recorded if name in (mark.name, None)), None)
    if found and (root / FOLDER / f"{found.name}.zip").is_file():
        return f"mốc {found.name}", snapshot(root, found)
    if name is None:
        raise PastError("Chưa ghi mốc nào. Nêu một bản ghi của git, như: sotay changes HEAD~1")
    return name, at(root, found.commit if found else name)


def _unpack(archive: zipfile.ZipFile, folder: Path) -> None:
    for name in archive.namelist():
        target = (folder / name).resolve()
        if target.is_relative_to(folder.resolve()):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(name))


def record(root: Path, mark: Mark, sources: dict[str, str]) -> list[Path]:
    """Write `mark` with the book's `sources` (text by path) and return the files; older sources are let go."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    public = {path: text for path, text in sources.items() if not path.endswith("/dien-tap.md")}
    for old in folder.glob("*.zip"):
        old.unlink()
    written = [folder / f"{mark.name}.json", folder / f"{mark.name}.zip"]
    written[0].write_text(_told(mark), encoding="utf-8")
    written[1].write_bytes(packed(dict(sorted(public.items()))))
    return written


def _told(mark: Mark) -> str:
    told = asdict(mark) | {"day": mark.day.isoformat()}
    told["changes"] = [asdict(c) | {"units": sorted(c.units)} for c in mark.changes]
    del told["name"]  # the file's own
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _read(path: Path) -> Mark:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        told["changes"] = tuple(_changes(told["changes"]))
        return Mark(**(told | {"name": path.stem, "day": date.fromisoformat(told["day"])}))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise PastError(f"Tệp {FOLDER}/{path.name} hỏng; lấy lại từ kho mã nguồn.") from error


def _changes(told: list[dict[str, object]]) -> Iterator[Change]:
    for one in told:
        details = tuple(Detail(**d) for d in one["details"])  # type: ignore[attr-defined]
        units = frozenset(one["units"])  # type: ignore[call-overload]
        yield Change(**(one | {"details": details, "units": units}))  # type: ignore[arg-type]
