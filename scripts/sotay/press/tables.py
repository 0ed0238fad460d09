"""Column widths for tables: a free column in WeasyPrint shrinks to one word a line."""

from __future__ import annotations

from collections.abc import Sequence

from bs4 import BeautifulSoup, NavigableString, Tag

from sotay.press.balance import tied
from sotay.press.classes import classes
from sotay.press.fonts import Face, FontSet
from sotay.press.measure import longest_word
from sotay.press.nobreak import one_line, tie
from sotay.press.pick import pick, pick_one

_SOUP = BeautifulSoup("", "html.parser")

# Points. Table type is 8/10.5; padding as in styles/tables.css.
SIZE = 8.0
PAD = 6.0
WIDTH = 113 / 25.4 * 72
MARK_WIDTH = 27.0  # numeral, step bars and the space after them
STEP = 3.0
# Between the sum (1) and the tallest cell (infinity): a row is as tall as its tallest cell, but a
# column that is nearly the tallest must get room too, or the search stops half way.
NORM = 4.0
WIDE = 5  # columns
PAGE = " (tr.\u00a0000)"  # what styles/text.css sets after a link
MATRIX = (31.0, 20.5, 20.5, 20.5, 20.5)  # mm; its columns are compared across tables, so all are alike


def set_widths(table: Tag, fonts: FontSet) -> None:
    """Declare the widths of ``table``'s columns so that its rows come out short.

    Every column gets room for its longest word; what is left is dealt out in small steps, each to the
    column where it shortens the rows most. Tables with declared columns or spans are left alone.
    """
    rows = grid(table)
    if not rows or len({len(row) for row in rows}) != 1 or table.find(["col", "colgroup"]):
        return
    if "st-matrix" in classes(table):
        put_columns(table, MATRIX)
        return
    face = fonts.face(fonts.families[0], 600)
    columns = list(zip(*rows, strict=True))
    least = [max(longest_word(text_of(c), face, SIZE) + _mark(c) for c in column) + PAD for column in columns]
    natural = [[_natural(cell, face) + _mark(cell) + PAD for cell in column] for column in columns]
    put_columns(table, _dealt(least, natural))


def _dealt(least: Sequence[float], natural: Sequence[Sequence[float]]) -> list[float]:
    widths = list(least)
    limits = [max(column) for column in natural]

    def cost(widths: Sequence[float]) -> float:
        rows = zip(*natural, strict=True)
        heights = (sum((n / w) ** NORM for n, w in zip(row, widths, strict=True)) for row in rows)
        return sum(float(height ** (1 / NORM)) for height in heights)

    while sum(widths) + STEP <= WIDTH:
        open_ = [i for i, width in enumerate(widths) if width < limits[i]] or list(range(len(widths)))
        tried = [[w + STEP * (i == j) for j, w in enumerate(widths)] for i in open_]
        widths = min(tried, key=cost)
    return widths


def stack(table: Tag) -> None:
    """Turn a table of ``WIDE`` or more columns into one short list a row, under the row's first cell.

    For registers, whose cells are prose: so many columns would leave each about two words a line.
    """
    rows = grid(table)
    if not rows or any(len(row) != len(rows[0]) for row in rows) or len(rows[0]) < WIDE:
        return
    labels = [one_line(cell.get_text()) for cell in rows[0]]
    holder = table.find_parent(class_="st-table") or table
    for row in rows[1:]:
        name = _SOUP.new_tag("p", attrs={"class": "pr-rows__name"})
        name.extend(list(row[0].contents))
        facts = _SOUP.new_tag("dl", attrs={"class": "st-facts"})
        for label, cell in zip(labels[1:], row[1:], strict=True):
            term = _SOUP.new_tag("dt")
            term.string, cell.name, cell.attrs = label, "dd", {}
            facts.extend([term, cell.extract()])
        holder.insert_before(name)
        holder.insert_before(facts)
    holder.decompose()


def tie_heads(table: Tag) -> None:
    """Keep compound words whole in the heads of ``table``'s columns, often a word wide, and of a matrix's rows."""
    for text in [
        t for cell in pick(table, "thead th, .st-matrix tbody th") for t in cell.find_all(string=True)
    ]:
        text.replace_with(NavigableString(tied(str(text))))


def text_of(cell: Tag) -> str:
    """What is set in ``cell`` beside the level mark, tied as it will be printed, page numbers of links included."""
    texts: list[str] = []
    for text in cell.find_all(string=True):
        if not text.find_parent(class_="st-lv__mark"):
            texts.append(str(text))
            if text.find_parent("a", class_="pr-ref") and not text.find_parent(class_="st-lv"):
                texts.append(PAGE)
    return tie(one_line("".join(texts)))


def _natural(cell: Tag, face: Face) -> float:
    """Width at which ``cell`` does not break; a level's name stands under its number."""
    if pick_one(cell, ".st-lv__name"):
        return max(face.width(tie(text), SIZE) for text in cell.stripped_strings)
    return face.width(text_of(cell), SIZE)


def _mark(cell: Tag) -> float:
    return MARK_WIDTH if pick_one(cell, ".st-lv__mark") else 0.0


def grid(table: Tag) -> list[list[Tag]]:
    """The cells of each row."""
    return [row.find_all(["th", "td"], recursive=False) for row in table.find_all("tr")]


def put_columns(table: Tag, widths: Sequence[float]) -> None:
    """Write ``widths`` (any unit) into ``table`` as shares of its whole width."""
    soup = BeautifulSoup("", "html.parser")
    group = soup.new_tag("colgroup")
    for width in widths:
        group.append(soup.new_tag("col", attrs={"style": f"width:{width / sum(widths) * 100:.2f}%"}))
    caption = table.find("caption", recursive=False)
    if isinstance(caption, Tag):
        caption.insert_after(group)
    else:
        table.insert(0, group)
