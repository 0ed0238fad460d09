"""What stands in a section, in order: paragraphs, lists, tables, pictures, boxes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sotay.book.finding import Place
from sotay.book.outline import Callout, Line, Section, callouts

_ITEM = re.compile(r"^ {0,3}(?:[-*+]|(\d+)[.)])\s+(.*)$")
_IMAGE = re.compile(r"^!\[([^\]]*)\]\(([^()\s]+)\)(?:\{[^}]*\})?$")
_RULE = re.compile(r"^\|?[\s:|-]+\|?$")
_BOLD = re.compile(r"^\*\*([^*]+)\*\*$")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph on one line; `key` when all of it is bold, and then without the marks."""

    text: str
    place: Place
    key: bool = False


@dataclass(frozen=True)
class Items:
    """A list's items, each on one line."""

    items: tuple[str, ...]
    ordered: bool
    place: Place


@dataclass(frozen=True)
class Table:
    """A table's cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    place: Place


@dataclass(frozen=True)
class Image:
    """A picture of its own line."""

    alt: str
    target: str
    place: Place


Block = Paragraph | Items | Table | Image | Callout


def blocks(section: Section) -> Iterator[Block]:
    """Yield the blocks of `section`."""
    boxes = {box.place: box for box in callouts(section)}
    loose: list[Line] = []
    skip = 0
    for line in section.shown():
        if skip:
            skip -= 1
        elif box := boxes.get(line.place):
            yield from _loose(loose)
            loose = []
            skip = len(box.lines)
            yield box
        else:
            loose.append(line)
    yield from _loose(loose)


def inside(box: Callout) -> list[Block]:
    """Return the blocks of a box."""
    return list(_loose(box.lines))


def _loose(lines: Sequence[Line]) -> Iterator[Block]:
    """Yield the blocks of lines that hold no box."""
    group: list[Line] = []
    for line in [*lines, Line("", Place(""))]:
        if line.text.strip():
            if group and _kind(line.text) != _kind(group[0].text) and not _continues(group, line):
                yield _block(group)
                group = []
            group.append(line)
        elif group:
            yield _block(group)
            group = []


def _continues(group: list[Line], line: Line) -> bool:
    """Whether a line of plain text runs on from the list item or paragraph above."""
    return _kind(line.text) == "text" and _kind(group[0].text) in ("item", "text")


def _kind(text: str) -> str:
    if text.lstrip().startswith("|"):
        return "table"
    if _IMAGE.match(text.strip()):
        return "image"
    return "item" if _ITEM.match(text) else "text"


def _block(lines: list[Line]) -> Block:
    first, place = lines[0].text.strip(), lines[0].place
    kind = _kind(lines[0].text)
    if kind == "table":
        rows = [_cells(line.text) for line in lines if not _RULE.match(line.text.strip())]
        width = len(rows[0])
        body = tuple((*row, *[""] * width)[:width] for row in rows[1:])
        return Table(rows[0], body, place)
    if kind == "image":
        found = _IMAGE.match(first)
        assert found
        return Image(found[1], found[2], place)
    if kind == "item":
        items: list[str] = []
        for line in lines:
            if item := _ITEM.match(line.text):
                items.append(item[2].strip())
            else:
                items[-1] += f" {line.text.strip()}"
        head = _ITEM.match(lines[0].text)
        return Items(tuple(items), bool(head and head[1]), place)
    text = " ".join(line.text.strip() for line in lines)
    bold = _BOLD.match(text)
    return Paragraph(bold[1] if bold else text, place, bool(bold))


def _cells(text: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in text.strip().strip("|").split("|"))
