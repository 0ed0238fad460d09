"""A picture read back from its SVG: texts with the room they take, boxes, strokes."""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from itertools import pairwise

from sotay.pictures.measure import Measure

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Area:
    """A rectangle; `text` and `size` where it is a line of type."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""
    size: float = 0
    fill: str = ""

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def meets(self, other: "Area") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    @property
    def size_of(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


@dataclass(frozen=True)
class Drawn:
    """What an SVG shows. The first box is the sheet."""

    root: ET.Element
    texts: tuple[Area, ...]
    boxes: tuple[Area, ...]
    discs: tuple[Area, ...]
    strokes: tuple[Area, ...]

    @property
    def width(self) -> float:
        return float(self.root.get("viewBox", "").split()[2])

    @property
    def height(self) -> float:
        return float(self.root.get("viewBox", "").split()[3])

    def on_disc(self, text: Area) -> bool:
        """Whether `text` stands on a disc, which covers what runs below it."""
        return any(
            disc.holds(text.left, text.top) and disc.holds(text.right, text.bottom) for disc in self.discs
        )

    def around(self, text: Area) -> Area:
        """Return the smallest box in which the middle of `text` stands."""
        x, y = (text.left + text.right) / 2, (text.top + text.bottom) / 2
        return min((box for box in self.boxes if box.holds(x, y)), key=lambda box: box.size_of)


def read(svg: str, measure: Measure) -> Drawn:
    """Read a picture back."""
    root = ET.fromstring(svg)
    return Drawn(
        root,
        tuple(_text(e, measure) for e in root.iter(f"{SVG}text")),
        tuple(_box(e) for e in root.iter(f"{SVG}rect")),
        tuple(_disc(e) for e in root.iter(f"{SVG}circle")),
        tuple(stroke for e in root.iter(f"{SVG}path") for stroke in _strokes(e)),
    )


def _text(element: ET.Element, measure: Measure) -> Area:
    words, size = element.text or "", float(element.get("font-size", 0))
    width = measure.width(words, size, element.get("font-weight") == "700")
    x, y = float(element.get("x", 0)), float(element.get("y", 0))
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[element.get("text-anchor", "start")]
    return Area(left, y - 0.76 * size, left + width, y + 0.2 * size, words, size, element.get("fill", ""))


def _box(element: ET.Element) -> Area:
    x, y, width, height = (float(element.get(name, 0)) for name in ("x", "y", "width", "height"))
    return Area(x, y, x + width, y + height, fill=element.get("fill", ""))


def _disc(element: ET.Element) -> Area:
    x, y, radius = (float(element.get(name, 0)) for name in ("cx", "cy", "r"))
    return Area(x - radius, y - radius, x + radius, y + radius, fill=element.get("fill", ""))


def _strokes(element: ET.Element) -> list[Area]:
    points = [(float(x), float(y)) for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", element.get("d", ""))]
    return [
        Area(min(a[0], b[0]) - 0.5, min(a[1], b[1]) - 0.5, max(a[0], b[0]) + 0.5, max(a[1], b[1]) + 0.5)
        for a, b in pairwise(points)
    ]
