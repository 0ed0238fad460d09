"""The sheet of a form as blocks that any writer can set: paragraphs, headings, lists, boxes, tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, NavigableString, Tag
from markdown import Markdown

from sotay.book.gap import GAP

_RULE = re.compile(r"^\|?[ :-]*-[ :|-]*\|?$")


@dataclass(frozen=True)
class Run:
    """Words set alike; `gap` for the words of a placeholder, brackets included."""

    text: str
    bold: bool = False
    italic: bool = False
    gap: bool = False


@dataclass(frozen=True)
class Paragraph:
    """`kind`: text | heading | number | bullet | box | quote; `mark` is what stands before it ("1.", "–")."""

    kind: str
    runs: tuple[Run, ...]
    mark: str = ""


@dataclass(frozen=True)
class Table:
    """Rows of cells, the first row the head; `widths` are shares of the line that add up to 1."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    widths: tuple[float, ...]


Block = Paragraph | Table


def blocks(sheet: str) -> list[Block]:
    """Return the blocks of a sheet's Markdown. A column is as wide as its dashes in the rule of the table."""
    reader = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    soup = BeautifulSoup(reader.convert(sheet), "html.parser")
    widths = iter([_shares(line) for line in sheet.split("\n") if _RULE.match(line) and "|" in line])
    return [block for node in soup.children if isinstance(node, Tag) for block in _block(node, widths)]


def _shares(rule: str) -> tuple[float, ...]:
    counts = [cell.count("-") for cell in rule.strip().strip("|").split("|")]
    return tuple(count / sum(counts) for count in counts)


def _block(node: Tag, widths: Iterator[tuple[float, ...]]) -> Iterator[Block]:
    if node.name in ("ol", "ul"):
        for number, item in enumerate(node.find_all("li", recursive=False), 1):
            yield _item(item, f"{number}." if node.name == "ol" else "–")
    elif node.name == "table":
        rows = tuple(
            tuple(tuple(runs(cell)) for cell in row.find_all(["th", "td"])) for row in node.find_all("tr")
        )
        yield Table(rows, next(widths))
    elif node.name == "blockquote":
        yield from (Paragraph("quote", tuple(runs(p))) for p in node.find_all("p"))
    elif node.name in ("h3", "h4"):
        yield Paragraph("heading", tuple(runs(node)))
    else:
        yield Paragraph("text", tuple(runs(node)))


def _item(item: Tag, mark: str) -> Paragraph:
    words = list(runs(item))
    if words and (box := re.match(r"\[[ xX]\] ?", words[0].text)):
        first = Run(words[0].text[box.end() :], words[0].bold, words[0].italic)
        return Paragraph("box", (first, *words[1:]))
    return Paragraph("number" if mark[0].isdigit() else "bullet", tuple(words), mark)


def runs(node: Tag, bold: bool = False, italic: bool = False) -> Iterator[Run]:
    """Yield the runs of `node`, its gaps apart; white space is one blank."""
    for child in node.children:
        if isinstance(child, Tag):
            yield from runs(child, bold or child.name == "strong", italic or child.name == "em")
        elif isinstance(child, NavigableString):
            yield from pieces(re.sub(r"\s+", " ", str(child)), bold, italic)


def pieces(text: str, bold: bool = False, italic: bool = False) -> Iterator[Run]:
    """Yield plain text as runs, its gaps apart."""
    start = 0
    for found in GAP.finditer(text):
        if found[1] in (" ", "x", "X"):
            continue
        if before := text[start : found.start()]:
            yield Run(before, bold, italic)
        yield Run(found[0], bold, italic, gap=True)
        start = found.end()
    if rest := text[start:]:
        yield Run(rest, bold, italic)
