"""Tables made for a fixed column of text: shares of the width, and the level table on two facing pages."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from math import sqrt

from bs4 import BeautifulSoup, Tag

from sotay.press.fonts import Face, FontSet
from sotay.press.nobreak import tie

# Points. Table type is 8/10.5; padding as in styles/tables.css.
SIZE, LEADING = 8.0, 10.5
PAD_ACROSS, PAD_DOWN = 6.0, 7.0
WIDTH = 113 / 25.4 * 72
MARK_WIDTH = 27.0  # numeral, step bars and the space after them
HEAD_WIDTH = 22 / 25.4 * 72  # row heads of the level table


def set_shares(table: Tag, fonts: FontSet) -> None:
    """Declare column widths: a free column in WeasyPrint shrinks to one word a line.

    Each column gets room for its longest word; what is left goes by the square root of how much
    text the column holds, which keeps the table short without starving the small columns.
    """
    rows = _grid(table)
    if not rows or len({len(row) for row in rows}) != 1 or table.find(["col", "colgroup"]):
        return
    face = fonts.face(fonts.families[0], 600)
    columns = list(zip(*rows, strict=True))
    texts = [[_text(cell) for cell in column] for column in columns]
    marks = [MARK_WIDTH if any(c.select_one(".st-lv__mark") for c in column) else 0.0 for column in columns]
    least = [
        max(_longest_word(text, face) for text in column) + mark + PAD_ACROSS
        for column, mark in zip(texts, marks, strict=True)
    ]
    wants = [sqrt(sum(face.width(text, SIZE) for text in column) + 1) for column in texts]
    spare = WIDTH - sum(least)
    if spare < 0:
        widths = least
    else:
        widths = [low + spare * want / sum(wants) for low, want in zip(least, wants, strict=True)]
        natural = [_natural(c, face) + mark + PAD_ACROSS for c, mark in zip(columns, marks, strict=True)]
        widths = _no_wider_than_needed(widths, natural)
    _put_columns(table, [width / sum(widths) for width in widths])


def _no_wider_than_needed(widths: list[float], natural: Sequence[float]) -> list[float]:
    """Take what a column cannot use and hand it to those that can."""
    spare = sum(max(0.0, w - n) for w, n in zip(widths, natural, strict=True))
    short = [max(0.0, n - w) for w, n in zip(widths, natural, strict=True)]
    if not spare or not sum(short):
        return widths
    return [
        min(w, n) + spare * s / sum(short) for w, n, s in zip(widths, natural, short, strict=True)
    ]


def split_levels(table: Tag, fonts: FontSet) -> None:
    """Cut a four-level table into two facing ones, levels 1–2 and 3–4, with rows of equal height.

    Nothing can align rows across pages, so each row's height is reckoned here from the type.
    """
    rows = _grid(table)
    if {len(row) for row in rows} != {5}:
        return
    face = fonts.face(fonts.families[0], 400)
    cell_width = (WIDTH - HEAD_WIDTH) / 2 - PAD_ACROSS
    for row in rows[1:]:
        widths = [HEAD_WIDTH - PAD_ACROSS] + [cell_width] * 4
        lines = max(_lines(_text(cell), face, width) for cell, width in zip(row, widths, strict=True))
        for cell in row:
            cell["style"] = f"height:{lines * LEADING + PAD_DOWN:g}pt"
    twin = copy.copy(table)
    for half, dropped in ((table, (3, 4)), (twin, (1, 2))):
        for row in _grid(half):
            for index in dropped:
                row[index].decompose()
        head = HEAD_WIDTH / WIDTH
        _put_columns(half, [head, (1 - head) / 2, (1 - head) / 2])
    for ident in twin.find_all(id=True):
        del ident["id"]
    table["class"] = [*table.get_attribute_list("class"), "pr-left"]
    twin["class"] = [*twin.get_attribute_list("class"), "pr-right"]
    table.insert_after(twin)


def _text(cell: Tag) -> str:
    """What is set in ``cell`` beside the level mark, already tied as it will be printed."""
    texts = [str(t) for t in cell.find_all(string=True) if not t.find_parent(class_="st-lv__mark")]
    return tie(" ".join("".join(texts).split()))


def _grid(table: Tag) -> list[list[Tag]]:
    return [row.find_all(["th", "td"], recursive=False) for row in table.find_all("tr")]


def _longest_word(text: str, face: Face) -> float:
    return max((face.width(word, SIZE) for word in text.split(" ")), default=0.0)


def _natural(cells: Sequence[Tag], face: Face) -> float:
    """Width at which no cell of the column breaks; a level's name stands under its number."""
    texts = [piece for cell in cells for piece in _pieces(cell)]
    return max((face.width(text, SIZE) for text in texts), default=0.0)


def _pieces(cell: Tag) -> list[str]:
    if cell.select_one(".st-lv__name"):
        return [tie(" ".join(text.split())) for text in cell.stripped_strings]
    return [_text(cell)]


def _lines(text: str, face: Face, width: float) -> int:
    """Lines that ``text`` takes in ``width`` points, filled greedily as the layout does."""
    lines, used, space = 1, 0.0, face.width(" ", SIZE)
    for word in text.split(" "):
        size = face.width(word, SIZE)
        if used and used + space + size > width:
            lines, used = lines + 1, 0.0
        used += size + (space if used else 0.0)
    return lines


def _put_columns(table: Tag, shares: Sequence[float]) -> None:
    soup = BeautifulSoup("", "html.parser")
    group = soup.new_tag("colgroup")
    for share in shares:
        group.append(soup.new_tag("col", attrs={"style": f"width:{share * 100:.2f}%"}))
    caption = table.find("caption", recursive=False)
    if isinstance(caption, Tag):
        caption.insert_after(group)
    else:
        table.insert(0, group)
