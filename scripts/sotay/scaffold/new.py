"""Make a new scenario, module or form from templates."""

import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from sotay.book.levels import Level
from sotay.book.load import Book

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class NewError(Exception):
    """What was asked for cannot be made; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class NewFile:
    """A file to be written: repository path and text."""

    path: str
    text: str


def scenario(book: Book, slug: str) -> list[NewFile]:
    """Return the files of a new scenario `slug`: index, a response a level, the exercise."""
    _fits(slug)
    folder = f"scenarios/{slug}"
    taken = {s.id for s in book.scenarios}
    code = next(f"KB{n:02d}" for n in range(1, 100) if f"KB{n:02d}" not in taken)
    groups = "; ".join(f"{g.id} = {g.name}" for g in book.registry.levels.groups)
    today = book.registry.edition.as_of.isoformat()
    index = _template("kich-ban.md").format(code=code, groups=groups, today=today)
    made = [NewFile(f"{folder}/index.md", index)]
    made += [NewFile(f"{folder}/cap-{x.number}.md", _level(x)) for x in book.registry.levels.levels]
    made.append(NewFile(f"{folder}/dien-tap.md", _template("dien-tap.md")))
    return made


def _level(level: Level) -> str:
    return _template("cap.md").format(
        number=level.number,
        name=level.name,
        deadline=level.deadline_max,
        approve=level.approves[0],
        lead=level.leads,
        speaks=level.speaks,
    )


def module(book: Book, slug: str) -> list[NewFile]:
    """Return the file of a new training module `slug`."""
    _fits(slug)
    taken = {m.id for m in book.modules}
    number = next(n for n in range(1, 100) if f"M{n}" not in taken)
    return [NewFile(f"training/m{number:02d}-{slug}.md", _template("mo-dun.md").format(code=f"M{number}"))]


def form(book: Book, slug: str) -> list[NewFile]:
    """Return the file of a new form `slug`."""
    _fits(slug)
    taken = {f.tree.text("id") for f in book.forms}
    number = next(n for n in range(1, 100) if f"BM{n:02d}" not in taken)
    text = _template("bieu-mau.md").format(code=f"BM{number:02d}")
    return [NewFile(f"handbook/forms/{number:02d}-{slug}.md", text)]


KINDS = {"scenario": scenario, "module": module, "form": form}


def write(root: Path, made: list[NewFile]) -> None:
    """Write new files below `root`; raises NewError, and writes none, when one is there already."""
    for file in made:
        if (root / file.path).exists():
            raise NewError(f"Đã có tệp {file.path}; không ghi đè. Chọn tên khác.")
    for file in made:
        target = root / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.text, encoding="utf-8")


def _fits(slug: str) -> None:
    if not SLUG.fullmatch(slug):
        raise NewError(
            f"Tên “{slug}” chỉ được gồm chữ thường không dấu, số và gạch nối, như: ngo-doc-thuc-pham"
        )


def _template(name: str) -> str:
    return (files("sotay.scaffold") / "templates" / name).read_text(encoding="utf-8")
