"""The handbook's drawings on slides: cut into strips that a hall can read, never through a word.

A drawing is 360 units wide and as tall as a page; on a slide it is 706 pixels wide, so that its smallest type
(12.5 units) is 24. What is too tall is cut where it is emptiest: between boxes and lines of text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from xml.etree import ElementTree

from sotay.book.finding import Finding
from sotay.pictures.picture import Picture
from sotay.teach.deck.slide import Deck, PictureSlide, Slide
from sotay.teach.deck.unfit import NO_PICTURE

WIDE, TALL = 706.0, 486.0  # pixels on the slide
UNITS = 360.0
_MOST = TALL * UNITS / WIDE  # units a strip may be tall
_SIZE = re.compile(r'viewBox="0 0 [\d.]+ ([\d.]+)" width="[\d.]+" height="[\d.]+"')
_TOLD = re.compile(
    r"<(title|desc)\b[^>]*>.*?</\1>\s*|\saria-(?:labelledby|describedby)=\"[^\"]*\"", re.DOTALL
)
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Strips:
    """The drawings that decks may show, by name."""

    pictures: Mapping[str, Picture]

    def cut(self, deck: Deck) -> tuple[Deck, list[Finding]]:
        """Return the deck with each picture in strips, and a finding for each picture there is not."""
        made: list[Slide] = []
        findings: list[Finding] = []
        for slide in deck.slides:
            if not isinstance(slide, PictureSlide):
                made.append(slide)
            elif picture := self.pictures.get(slide.name):
                made += _strips(slide, picture)
            else:
                findings.append(missing(slide))
        return replace(deck, slides=tuple(made)), findings

    def svg(self, slide: PictureSlide) -> str:
        """Return the slide's strip as an SVG of its own."""
        return strip(self.pictures[slide.name].svg, slide)


def missing(slide: PictureSlide) -> Finding:
    """Return the finding about a picture that no drawing is."""
    what = f"Trang chiếu dùng hình “{slide.name}”, sổ tay không có hình này."
    return Finding(
        NO_PICTURE, slide.place, what, "Dùng một hình trong handbook/hinh/ (tệp .svg do sổ tay vẽ)."
    )


def strip(svg: str, slide: PictureSlide) -> str:
    """Return the part of `svg` that the slide shows; its words for who cannot see it come as a label."""
    box = f'viewBox="0 {slide.top:g} {UNITS:g} {slide.height:g}" width="{WIDE:g}" '
    box += f'height="{slide.height * WIDE / UNITS:.1f}"'
    alt = slide.alt.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    svg = _SIZE.sub(box, _TOLD.sub("", svg), count=1)
    svg = svg.replace('role="img"', f'role="img" aria-label="{alt}"', 1)
    bottom = slide.top + slide.height
    return "\n".join(line for line in svg.split("\n") if not _elsewhere(line, slide.top, bottom))


def _elsewhere(line: str, top: float, bottom: float) -> bool:
    """Whether a line of the SVG draws one thing that lies wholly outside the strip: its words must not linger."""
    if not line.startswith(("<rect", "<text", "<circle", "<polygon", "<path")):
        return False
    high, low, _ = _extent(ElementTree.fromstring(line))
    return low <= top or high >= bottom


def _strips(slide: PictureSlide, picture: Picture) -> Iterator[PictureSlide]:
    found = _SIZE.search(picture.svg)
    tall = float(found[1]) if found else _MOST
    cuts = [0.0, *_cuts(picture.svg, tall), tall]
    for number, (top, bottom) in enumerate(pairwise(cuts), 1):
        yield replace(
            slide, alt=picture.alt, top=top, height=bottom - top, part=number, parts=len(cuts) - 1,
            seconds=round(slide.seconds / (len(cuts) - 1)),
        )  # fmt: skip


def _cuts(svg: str, tall: float) -> list[float]:
    """Return where a drawing is cut: as few strips as can be, about equally tall, through the least."""
    parts = max(1, -(-tall // _MOST))
    taken = list(_extents(svg))
    while True:
        share, cuts, last = tall / parts, [], 0.0
        for number in range(1, int(parts)):
            low, high = (
                max(last + 40, number * share - share / 2.2),
                min(last + _MOST, number * share + share / 2.2),
            )
            places = [low + step for step in range(int(max(0, high - low)) + 1)]
            if not places:
                break
            last = min(places, key=lambda y: (_crossed(taken, y), abs(y - number * share)))
            cuts.append(last)
        heights = [b - a for a, b in pairwise([0.0, *cuts, tall])]
        if len(heights) == parts and max(heights) <= _MOST:
            return cuts
        parts += 1


def _crossed(taken: list[tuple[float, float, float]], y: float) -> float:
    return sum(cost for top, bottom, cost in taken if top < y < bottom)


def _extents(svg: str) -> Iterator[tuple[float, float, float]]:
    for element in ElementTree.fromstring(svg):
        if element.tag.rpartition("}")[2] in ("rect", "text", "circle", "polygon"):
            yield _extent(element)


def _extent(element: ElementTree.Element) -> tuple[float, float, float]:
    """Return top, bottom and what it costs to cut there; lines and what is taller than a strip may be cut."""
    name = element.tag.rpartition("}")[2]
    at = {key: float(value) for key, value in element.attrib.items() if _NUMBERS.fullmatch(value)}
    if name == "text":
        return at["y"] - at["font-size"], at["y"] + at["font-size"] * 0.4, 1000
    if name == "rect":
        high = at["height"]
        return at.get("y", 0) - 1, at.get("y", 0) + high + 1, 100 if high < _MOST else 0
    if name == "circle":
        return at["cy"] - at["r"] - 1, at["cy"] + at["r"] + 1, 100
    rows = [float(n) for n in _NUMBERS.findall(element.attrib.get("points") or element.attrib["d"])[1::2]]
    return min(rows) - 1, max(rows) + 1, 100
