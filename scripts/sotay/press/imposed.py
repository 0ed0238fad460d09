"""The proof of an imposed file: read back, every place on every sheet holds the page it should, where it should."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2

from sotay.press.fault import Fault
from sotay.press.impose import MM, Plan
from sotay.press.imposition import Cell, Side, folded

NEAR = 0.1  # points
REMEDY = "Báo người giữ chương trình: phép bình trang sai."


@dataclass(frozen=True)
class _Letter:
    """A printed letter and the middle of its box, points from the lower left corner."""

    char: str
    x: float
    y: float


def check_imposed(source: Path, target: Path, sides: Sequence[Side], plan: Plan) -> tuple[Fault, ...]:
    """Return what is wrong with ``target``, imposed from ``source``; empty when it folds into the book."""
    pages = sum(len(side.cells) for side in sides)
    try:
        if folded(sides) != list(range(1, pages + 1)):
            return (Fault("binh-trang", "gấp lại không đọc được theo thứ tự.", remedy=REMEDY),)
    except ValueError as error:
        return (Fault("binh-trang", f"{error}.", remedy=REMEDY),)
    return check_places(source, target, sides, plan)


def check_places(source: Path, target: Path, sides: Sequence[Side], plan: Plan) -> tuple[Fault, ...]:
    """Return where ``target`` does not hold the letters of the page that should stand there."""
    return tuple(_misplaced(source, target, sides, plan))


def _misplaced(source: Path, target: Path, sides: Sequence[Side], plan: Plan) -> Iterator[Fault]:
    with pikepdf.open(source) as pdf:
        corners = [
            (float(box[0]), float(box[1]))
            for box in (page.obj.get("/TrimBox", page.mediabox) for page in pdf.pages)
        ]
    original = [
        [_Letter(letter.char, letter.x - left, letter.y - bottom) for letter in letters]
        for letters, (left, bottom) in zip(_letters(source), corners, strict=True)
    ]
    for number, (side, letters) in enumerate(zip(sides, _letters(target), strict=True), 1):
        for cell in side.cells:
            found = [
                _back(letter, side, cell, plan) for letter in letters if _inside(letter, side, cell, plan)
            ]
            if not _same(found, original[cell.page - 1]):
                what = f"{side.label}: ô của trang {cell.page} không mang đúng chữ của trang {cell.page}."
                yield Fault("binh-trang", what, page=number, remedy=REMEDY)


def _inside(letter: _Letter, side: Side, cell: Cell, plan: Plan) -> bool:
    left, bottom = plan.corner(side, cell)
    return 0 <= letter.x / MM - left < plan.trim[0] and 0 <= letter.y / MM - bottom < plan.trim[1]


def _back(letter: _Letter, side: Side, cell: Cell, plan: Plan) -> _Letter:
    """Return where the letter stands on its own page, its creep taken back."""
    left, bottom = plan.corner(side, cell)
    x = letter.x - (left + (cell.creep if cell.left_of_spine else -cell.creep)) * MM
    y = letter.y - bottom * MM
    if cell.turned:
        x, y = plan.trim[0] * MM - x, plan.trim[1] * MM - y
    return _Letter(letter.char, x, y)


def _same(found: Sequence[_Letter], wanted: Sequence[_Letter]) -> bool:
    if len(found) != len(wanted):
        return False
    left: dict[str, list[_Letter]] = {}
    for letter in wanted:
        left.setdefault(letter.char, []).append(letter)
    for letter in found:
        others = left.get(letter.char, [])
        for index, other in enumerate(others):
            if abs(letter.x - other.x) < NEAR and abs(letter.y - other.y) < NEAR:
                del others[index]
                break
        else:
            return False
    return True


def _letters(path: Path) -> Iterator[list[_Letter]]:
    pdf = pypdfium2.PdfDocument(path)
    try:
        for index in range(len(pdf)):
            page = pdf[index].get_textpage()
            text = page.get_text_range()
            yield (
                [
                    _Letter(char, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
                    for number in range(page.count_chars())
                    if (char := page.get_text_range(number, 1)).strip()
                    and (box := page.get_charbox(number))[2] > box[0]
                ]
                if text.strip()
                else []
            )
    finally:
        pdf.close()
