"""How wide a line of type is, without opening a font: the checker must start at once, on any machine.

`widths.json` holds the advances of Be Vietnam Pro's two weights in thousandths of the size. After a change of
the faces: python -m sotay.teach.deck.measure docs/fonts; a test holds the file against them.
"""

import json
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from sotay.teach.deck.wording import Run

FAMILY = "Be Vietnam Pro"
FILE = Path(__file__).with_name("widths.json")
SLACK = 1.015  # kerning and rounding differ from one drawer to the next
_RANGES = ((0x20, 0x7E), (0xA0, 0x17F), (0x1A0, 0x1B0), (0x1EA0, 0x1EF9), (0x2010, 0x2026), (0x2190, 0x2193))
_OTHER = "−≤≥₫×•"


@cache
def _widths() -> dict[bool, dict[str, int]]:
    read = json.loads(FILE.read_text("utf-8"))
    return {False: read["400"], True: read["700"]}


def width(text: str, size: float, bold: bool = False) -> float:
    """Return how wide `text` is at `size`, in the unit of `size`."""
    table = _widths()[bold]
    return sum(table.get("\u0020" if char == "\u00a0" else char, 900) for char in text) * size / 1000 * SLACK


def line_count(pieces: Iterable[Run], room: float, size: float, *, bold: bool = False) -> int:
    """Return in how many lines of `room` the pieces stand, filled from the left; `bold` sets all of them so.

    A word wider than the line counts a line for each time it would have to be broken.
    """
    lines, at = 1, 0.0
    space = width(" ", size, bold)
    for word, breaks in _words(pieces, size, bold):
        if breaks and at and at + space + word > room:
            lines, at = lines + 1, 0.0
        at += word + (space if at and breaks else 0)
        while at > room:
            lines, at = lines + 1, at - room
    return lines


def widest(pieces: Iterable[Run], size: float, *, bold: bool = False) -> float:
    """Return the width of the widest word: what a column must have at least."""
    found = at = 0.0
    for word, breaks in _words(pieces, size, bold):
        at = word if breaks else at + word
        found = max(found, at)
    return found


def _words(pieces: Iterable[Run], size: float, bold: bool) -> Iterable[tuple[float, bool]]:
    """Yield the width of each word or part of one, and whether a line may break before it."""
    breaks = True
    for text, strong in pieces:
        for at, word in enumerate(text.split(" ")):
            if at:
                breaks = True
            if word:
                yield width(word, size, bold or strong), breaks
                breaks = False


def drawn(folder: Path) -> str:
    """Return what `widths.json` should hold, from the faces in `folder`."""
    from sotay.press.fonts import FontSet  # noqa: PLC0415 - the checker never comes here

    fonts = FontSet.load(folder)
    letters = [chr(code) for low, high in _RANGES for code in range(low, high + 1)] + list(_OTHER)
    rows = []
    for weight in (400, 700):
        face = fonts.face(FAMILY, weight)
        known = {c: round(face.width(c, 1000)) for c in sorted(letters) if c in face.characters}
        rows.append(f'"{weight}": {json.dumps(known, ensure_ascii=False)}')
    return "{\n" + ",\n".join(rows) + "\n}\n"


if __name__ == "__main__":
    FILE.write_text(drawn(Path(sys.argv[1])), encoding="utf-8")
