"""The level table on two facing pages, levels 1–2 left and 3–4 right, rows at equal heights.

Nothing can align rows across pages, so each row's height is reckoned here from the type.
"""

from __future__ import annotations

import copy

from bs4 import Tag

from sotay.press.classes import add_class
from sotay.press.fonts import FontSet
from sotay.press.measure import lines
from sotay.press.pick import pick, pick_one
from sotay.press.tables import PAD, SIZE, WIDTH, grid, put_columns, text_of

LEADING, PAD_DOWN = 10.5, 7.0  # points
HEAD_WIDTH = 22 / 25.4 * 72  # row heads
HEAD_LINES = 2  # the level's number, and its name under it


def face_levels(article: Tag, fonts: FontSet) -> None:
    """Set the level tables of ``article``, if any, face to face at its end, after the text around them.

    Takes one table of four levels, or two of two.
    """
    tables = pick(article, "table.st-levels-table")
    if len(tables) == 1 and {len(row) for row in grid(tables[0])} == {5}:
        tables.append(_split(tables[0]))
    if len(tables) != 2 or {len(row) for table in tables for row in grid(table)} != {3}:
        return
    _level_rows(tables, fonts)
    for table in tables:
        table.extract()
    _keep_whole(article)
    for table, side in zip(tables, ("pr-left", "pr-right"), strict=True):
        head = HEAD_WIDTH / WIDTH
        put_columns(table, [head, (1 - head) / 2, (1 - head) / 2])
        add_class(table, side)
        article.append(table)


def _keep_whole(article: Tag) -> None:
    """Keep the last section of ``article`` on one page: before the tables a page of three lines would be left."""
    headings = article.find_all(["h2", "h3", "h4"], recursive=False)
    if len(headings) < 2:
        return
    whole = Tag(name="section", attrs={"class": "pr-whole"})
    headings[-1].insert_before(whole)
    for tag in (headings[-1], *headings[-1].find_next_siblings(True)):
        whole.append(tag.extract())


def _split(table: Tag) -> Tag:
    twin = copy.copy(table)
    for half, dropped in ((table, (3, 4)), (twin, (1, 2))):
        for row in grid(half):
            for index in dropped:
                row[index].decompose()
    for tag in twin.find_all(id=True):
        del tag["id"]
    table.insert_after(twin)
    return twin


def _level_rows(tables: list[Tag], fonts: FontSet) -> None:
    face = fonts.face(fonts.families[0], 600)
    cell_width = (WIDTH - HEAD_WIDTH) / 2 - PAD
    for left, right in zip(*map(grid, tables), strict=False):
        widths = (HEAD_WIDTH - PAD, cell_width, cell_width)
        tall = max(
            HEAD_LINES if pick_one(cell, ".st-lv__mark") else lines(text_of(cell), face, SIZE, width)
            for row in (left, right)
            for cell, width in zip(row, widths, strict=True)
        )
        for cell in (*left, *right):
            cell["style"] = f"height:{tall * LEADING + PAD_DOWN:g}pt"
