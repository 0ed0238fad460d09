"""The mark of a level: numeral, four steps of which n are filled, name, colour."""

from sotay.book.levels import Level
from sotay.pictures.canvas import BODY, INK, LEVELS, ON_COLOUR, SMALL, WHITE, Canvas
from sotay.pictures.measure import CAPS

HEIGHT = 20.0
PLATE = 42.0
_STEPS = ((0.5, 11.0, 3.5), (5.5, 7.5, 7.0), (10.5, 4.0, 10.5), (15.5, 0.5, 14.0))  # x, y, height: 19 × 15


def plate(canvas: Canvas, x: float, y: float, number: int, height: float = HEIGHT) -> float:
    """Draw numeral and steps on the level's colour, top left at (x, y); returns the width."""
    scale = height / HEIGHT
    width = PLATE * scale
    fill, ink = LEVELS.get(number, (WHITE, INK))
    canvas.box(x, y, width, height, fill=fill, radius=2)
    size = ON_COLOUR * scale
    canvas.text(
        x + 10.5 * scale,
        y + height / 2 + size * CAPS / 2,
        str(number),
        size=size,
        bold=True,
        anchor="middle",
        fill=ink,
    )
    steps(canvas, x + 19.5 * scale, y + 3.2 * scale, number, ink=ink, scale=0.9 * scale)
    return width


def tab(canvas: Canvas, x: float, y: float, number: int, *, width: float, height: float) -> None:
    """Draw a large mark down the left side of a box."""
    fill, ink = LEVELS.get(number, (WHITE, INK))
    canvas.box(x, y, width, height, fill=fill)
    middle, top = x + width / 2, y + height / 2 - 30
    canvas.text(middle, top + 26, str(number), size=30, bold=True, anchor="middle", fill=ink)
    steps(canvas, middle - 15.2, top + 35, number, ink=ink, scale=1.6)


def steps(canvas: Canvas, x: float, y: float, filled: int, *, ink: str, scale: float) -> None:
    """Draw the four steps, `filled` of them full."""
    for index, (left, top, height) in enumerate(_STEPS, 1):
        canvas.box(
            x + left * scale,
            y + top * scale,
            3 * scale,
            height * scale,
            fill=ink if index <= filled else "none",
            stroke=ink,
            weight=scale,
            radius=0,
        )


def named(canvas: Canvas, x: float, y: float, level: Level) -> float:
    """Draw the mark with "Cấp KHTT 3 · Khủng hoảng" beside it; returns the width."""
    across = plate(canvas, x, y, level.number) + 7
    words = f"Cấp\u00a0KHTT\u00a0{level.number} ·"
    base = y + HEIGHT / 2 + BODY * CAPS / 2
    across += canvas.text(x + across, base, words, size=BODY) + 4
    return across + canvas.text(x + across, base, level.name, size=BODY, bold=True)


def short(canvas: Canvas, x: float, y: float, level: Level) -> float:
    """Draw the mark with "Cấp KHTT 3" beside it; returns the width."""
    across = plate(canvas, x, y, level.number) + 6
    base = y + HEIGHT / 2 + SMALL * CAPS / 2
    return across + canvas.text(x + across, base, f"Cấp\u00a0KHTT\u00a0{level.number}", size=SMALL)
