"""A white sheet 360 units wide, a phone's column, and what is drawn on it.

Every element carries its own colours: pages give SVG theirs. Colours are the press's inks, so that a
picture prints as it stands. On a phone a unit is about a pixel, in the book (78 mm) two thirds of a point.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from sotay.pages.typeset import NBSP
from sotay.pictures.measure import CAPS, FAMILY, LEADING, Measure
from sotay.pictures.picture import Picture

WIDTH = 360.0
EDGE = 10.0  # white around the drawing, for a page with a dark ground
LEFT, RIGHT = EDGE, WIDTH - EDGE
SMALL, BODY, HEAD = 12.5, 13.5, 15.0
ON_COLOUR = 14.8  # white type prints from 9 pt
INK, WHITE, GREY, PALE, ACCENT, TINT = "#000000", "#ffffff", "#9a9a9a", "#e4e4e4", "#123f8c", "#e7eefa"
LEVELS = {1: ("#00706b", WHITE), 2: ("#ffd033", INK), 3: ("#e9700a", INK), 4: ("#a3001b", WHITE)}

Point = tuple[float, float]


class Canvas:
    """Collects elements from the top down; y grows downwards."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self._elements: list[str] = []

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = WHITE,
        stroke: str = INK,
        weight: float = 1,
        radius: float = 3,
        dashed: bool = False,
    ) -> None:
        """Draw a rectangle; dashed says "not firm" or "no longer"."""
        dash = ' stroke-dasharray="4 3"' if dashed else ""
        self._add(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" rx="{_n(radius)}" '
            f'fill="{fill}" stroke="{stroke}" stroke-width="{_n(weight)}"{dash}/>'
        )

    def disc(self, x: float, y: float, radius: float, fill: str = ACCENT, stroke: str = "") -> None:
        """Draw a circle around (x, y)."""
        self._add(
            f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{fill}" stroke="{stroke or fill}" '
            'stroke-width="1.5"/>'
        )

    def number(self, x: float, y: float, text: str, radius: float = 12) -> None:
        """Draw a numeral in white on an accent disc around (x, y)."""
        self.disc(x, y, radius)
        size = ON_COLOUR
        self.text(x, y + size * CAPS / 2, text, size=size, bold=True, anchor="middle", fill=WHITE)

    def line(
        self, points: Sequence[Point], *, stroke: str = INK, weight: float = 1.25, dashed: bool = False
    ) -> None:
        """Draw straight strokes from point to point."""
        path = "M" + " L".join(f"{_n(x)} {_n(y)}" for x, y in points)
        dash = ' stroke-dasharray="4 3"' if dashed else ""
        self._add(f'<path d="{path}" fill="none" stroke="{stroke}" stroke-width="{_n(weight)}"{dash}/>')

    def arrow(
        self, points: Sequence[Point], *, stroke: str = INK, weight: float = 1.25, dashed: bool = False
    ) -> None:
        """Draw strokes that end in a head at the last point; the last stroke is level or upright."""
        (x0, y0), (x1, y1) = points[-2], points[-1]
        dx, dy = _sign(x1 - x0), _sign(y1 - y0)
        self.line([*points[:-1], (x1 - 6 * dx, y1 - 6 * dy)], stroke=stroke, weight=weight, dashed=dashed)
        bx, by, side = x1 - 7 * dx, y1 - 7 * dy, 3.6
        self.shape(
            [(x1, y1), (bx - side * dy, by + side * dx), (bx + side * dy, by - side * dx)], fill=stroke
        )

    def shape(self, points: Sequence[Point], *, fill: str, stroke: str = "") -> None:
        """Draw a filled polygon."""
        path = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        edge = f' stroke="{stroke}" stroke-width="1"' if stroke else ""
        self._add(f'<polygon points="{path}" fill="{fill}"{edge}/>')

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = BODY,
        bold: bool = False,
        anchor: str = "start",
        fill: str = INK,
    ) -> float:
        """Write one line on the baseline y; returns its width."""
        style = f' font-size="{_n(size)}" fill="{fill}"' + (' font-weight="700"' if bold else "")
        style += "" if anchor == "start" else f' text-anchor="{anchor}"'
        self._add(f'<text x="{_n(x)}" y="{_n(y)}"{style}>{escape(text)}</text>')
        return self.measure.width(text, size, bold)

    def words(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        *,
        size: float = BODY,
        bold: bool = False,
        anchor: str = "start",
        fill: str = INK,
    ) -> float:
        """Write `text` in lines of `width` from y down; x is where they are anchored; returns the y below."""
        for line in self.measure.lines(text, width, size, bold):
            self.text(x, baseline(y, size), line, size=size, bold=bold, anchor=anchor, fill=fill)
            y += leading(size)
        return y

    def labelled(
        self, x: float, y: float, width: float, label: str, text: str, *, size: float = SMALL
    ) -> float:
        """Write `text` after a bold `label` on its first line; returns the y below."""
        lead, indent = leading(size), self.measure.width(f"{label} ", size, True)
        self.text(x, baseline(y, size), label, size=size, bold=True)
        for line in self.measure.lines(text, width, size, indent=indent):
            self.text(x + indent, baseline(y, size), line, size=size)
            y, indent = y + lead, 0
        return y

    def height(
        self, width: float, text: str, *, size: float = BODY, bold: bool = False, label: str = ""
    ) -> float:
        """Return how high `text` stands in lines of `width`, after its `label` if it has one."""
        indent = self.measure.width(f"{label} ", size, True) if label else 0
        return len(self.measure.lines(text, width, size, bold, indent)) * leading(size)

    def picture(self, name: str, title: str, alt: str, bottom: float) -> Picture:
        """Return the picture, cut off an edge's width below `bottom`."""
        height = bottom + EDGE
        alt = alt.replace(NBSP, " ")
        size = f'viewBox="0 0 {_n(WIDTH)} {_n(height)}" width="{_n(WIDTH)}" height="{_n(height)}"'
        told = f'role="img" aria-labelledby="{name}-ten" aria-describedby="{name}-loi"'
        face = f"font-family={quoteattr(repr(FAMILY) + ', sans-serif')}"
        sheet = (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {told} {face}>\n'
            f'<title id="{name}-ten">{escape(title)}</title>\n<desc id="{name}-loi">{escape(alt)}</desc>\n'
            f'<rect width="{_n(WIDTH)}" height="{_n(height)}" rx="4" fill="{WHITE}"/>\n'
        )
        return Picture(name, title, alt, sheet + "\n".join(self._elements) + "\n</svg>\n")

    def _add(self, element: str) -> None:
        self._elements.append(element)


def leading(size: float) -> float:
    """Return the distance of baselines at a type size."""
    return round(size * LEADING * 2) / 2


def baseline(top: float, size: float) -> float:
    """Return the baseline of a line of type whose leading starts at `top`."""
    return top + leading(size) / 2 + size * CAPS / 2 - 0.5


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _sign(value: float) -> int:
    return (value > 0.01) - (value < -0.01)
