"""Which page stands where on the sheets of a saddle-stitched book, and the proof by folding.

Pure: pages are numbers, lengths millimetres. A sheet is a grid of cells, one row (A4, two pages a side) or two
rows (A3, four pages a side, heads meeting at the fold). Sheets lie inside one another and are stitched once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Rows = Literal[1, 2]


@dataclass(frozen=True)
class Cell:
    """A page on a side. row counts from the bottom, column from the left; ``turned`` by half a turn.

    creep: millimetres the page moves towards the spine, for the thickness of the paper outside it.
    """

    page: int
    row: int
    column: int
    turned: bool
    creep: float

    @property
    def left_of_spine(self) -> bool:
        """True when the spine is at the cell's right."""
        return self.column == 0


@dataclass(frozen=True)
class Side:
    """One side of a sheet; ``number`` counts sheets from 1, the outermost first."""

    number: int
    front: bool
    rows: Rows
    cells: tuple[Cell, ...]

    @property
    def label(self) -> str:
        """What the sheet is called: "Tờ 1 mặt trước: 32 | 1"."""
        pages = " | ".join(str(cell.page) for cell in self.cells)
        return f"Tờ {self.number} mặt {'trước' if self.front else 'sau'}: {pages}"


def bulk(pages: int, thickness: float) -> float:
    """Return how thick a stitched book of ``pages`` is when closed; ``thickness`` of a sheet of paper, mm both."""
    return round(pages / 2 * thickness, 2)


def saddle(pages: int, rows: Rows, thickness: float) -> list[Side]:
    """Return the sides for ``pages`` pages, outermost sheet first, front then back.

    ``thickness`` is that of a sheet of paper in millimetres. With two rows and pages left over (a multiple of
    four, not of eight) the innermost sheet has one row: half a sheet. Raises ValueError when ``pages`` is not a
    positive multiple of four.
    """
    if pages <= 0 or pages % 4:
        raise ValueError(f"số trang phải là bội của 4 để đóng ghim lồng, đang là {pages}")
    return [side for sides in _sheets(pages, rows, thickness) for side in sides]


def _sheets(pages: int, rows: Rows, thickness: float) -> Iterator[tuple[Side, Side]]:
    leaves = [(pages - 2 * i, 1 + 2 * i, 2 + 2 * i, pages - 1 - 2 * i) for i in range(pages // 4)]
    number, outer = 0, 0  # outer: folded leaves of paper outside this one
    while outer < len(leaves):
        number += 1
        if rows == 1 or outer + 1 == len(leaves):
            yield _single(number, leaves[outer], outer * thickness)
            outer += 1
        else:
            yield _double(number, leaves[outer], leaves[outer + 1], outer * thickness, thickness)
            outer += 2


def _single(number: int, leaf: tuple[int, int, int, int], creep: float) -> tuple[Side, Side]:
    a, b, c, d = leaf
    front = (Cell(a, 0, 0, False, creep), Cell(b, 0, 1, False, creep))
    back = (Cell(c, 0, 0, False, creep), Cell(d, 0, 1, False, creep))
    return Side(number, True, 1, front), Side(number, False, 1, back)


def _double(
    number: int,
    outside: tuple[int, int, int, int],
    inside: tuple[int, int, int, int],
    creep: float,
    thickness: float,
) -> tuple[Side, Side]:
    (a, b, c, d), (e, f, g, h), deep = outside, inside, creep + thickness
    front = (
        Cell(a, 0, 0, False, creep),
        Cell(b, 0, 1, False, creep),
        Cell(h, 1, 0, True, deep),
        Cell(g, 1, 1, True, deep),
    )
    back = (
        Cell(c, 0, 0, False, creep),
        Cell(d, 0, 1, False, creep),
        Cell(f, 1, 0, True, deep),
        Cell(e, 1, 1, True, deep),
    )
    return Side(number, True, 2, front), Side(number, False, 2, back)


def paired(cards: int) -> list[Side]:
    """Return the sides for ``cards`` cards of two pages each, two cards a sheet.

    The back is printed with the sheet turned over its short edge: what lay left lies right.
    """
    found = []
    for number, first in enumerate(range(0, cards, 2), 1):
        both = [card for card in (first, first + 1) if card < cards]
        front = tuple(Cell(2 * card + 1, 0, column, False, 0.0) for column, card in enumerate(both))
        back = tuple(Cell(2 * card + 2, 0, 1 - column, False, 0.0) for column, card in enumerate(both))
        found += [Side(number, True, 1, front), Side(number, False, 1, back)]
    return found


@dataclass(frozen=True)
class _Leaf:
    """A piece of paper one page large: what is up, what is down, and whether its head points away from us."""

    up: int
    down: int
    upright: bool

    def turned_over(self, *, flips_head: bool) -> _Leaf:
        return _Leaf(self.down, self.up, self.upright != flips_head)


def folded(sides: Sequence[Side]) -> list[int]:
    """Fold the printed sheets, lay them into one another, and return the pages as a reader turns them.

    Knows nothing of how ``saddle`` counts: it folds paper. Raises ValueError when a page ends upside down, or
    front and back do not belong together.
    """
    left: list[_Leaf] = []
    right: list[_Leaf] = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        if (front.number, front.rows) != (back.number, back.rows) or not front.front or back.front:
            raise ValueError("mặt trước và mặt sau không cùng một tờ")
        left += _folded_head(front, back, 0)
        right += _folded_head(front, back, 1)
    # The open book lies with its first page's back up; the left half is turned onto the right one.
    book = [leaf.turned_over(flips_head=False) for leaf in left] + right[::-1]
    if not all(leaf.upright for leaf in book):
        raise ValueError("có trang lộn ngược sau khi gấp")
    return [page for leaf in book for page in (leaf.up, leaf.down)]


def _folded_head(front: Side, back: Side, column: int) -> Iterator[_Leaf]:
    """Yield the leaves of one half, from the table up: the sheet's back is up, its top folded onto its bottom."""
    below = {
        (cell.row, 1 - cell.column): cell for cell in front.cells
    }  # seen from above, the front is mirrored
    above = {(cell.row, cell.column): cell for cell in back.cells}
    for row in range(back.rows):
        up, down = above[row, column], below[row, column]
        if up.turned != down.turned:
            raise ValueError("mặt trước và mặt sau ngược đầu nhau")
        leaf = _Leaf(up.page, down.page, not up.turned)
        yield leaf.turned_over(flips_head=True) if row else leaf
