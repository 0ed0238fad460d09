"""The handbook's drawings on slides: cut into strips that a hall can read, never through a word.

A drawing is 360 units wide and as tall as a page; on a slide it is 706 pixels wide, so that its smallest type
(12.5 units) is 24. What is too tall is cut where it is emptiest: between boxes and lines of text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from xml.etree import ElementTree

from sotay.book.finding import Finding
from sotay.pictures.picture import Picture
from sotay.teach.deck.page import PICTURE, UNITS
from sotay.teach.deck.slide import Deck, PictureSlide, Slide
from sotay.teach.deck.unfit import NO_PICTURE

WIDE, TALL = PICTURE[2:]
_MOST = TALL * UNITS / WIDE  # units a strip may be tall
_SIZE = re.compile(r'viewBox="0 0 [\d.]+ ([\d.]+)" width="[\d.]+" height="[\d.]+"')
_TOLD = re.compile(
    r"<(title|desc)\b[^>]*>.*?</\1>\s*|\saria-(?:labelledby|describedby)=\"[^\"]*\"", re.DOTALL
)
_CLEAR = 14.0  # units; a gap as wide parts two groups
Cuts = Sequence[tuple[float, float]]  # middle and height of each gap that is cut
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
    what = f"Trang chiếu dùng hình “{slide.name}”, sổ tay không vẽ hình này."
    hint = "Dùng một hình sổ tay vẽ, như ![Bốn cấp](../handbook/hinh/bon-cap.svg); hình khác thì để ở chương."
    return Finding(NO_PICTURE, slide.place, what, hint)


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
    high, low = _extent(ElementTree.fromstring(line))
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
    """Return where a drawing is cut: as few strips as can be, in its widest gaps, then about equally tall."""
    fewest = int(-(-tall // _MOST))
    for whole in (True, False):  # boxes stay whole if they can; words always
        gaps = list(_gaps(svg, whole))
        for parts in range(fewest, fewest + 3):
            found = [cuts for cuts in combinations(gaps, parts - 1) if _tallest(cuts, tall) <= _MOST]
            if found:
                return [middle for middle, _ in min(found, key=lambda cuts: _cost(cuts, tall))]
    return [tall * number / fewest for number in range(1, fewest)]


def _heights(cuts: Cuts, tall: float) -> list[float]:
    return [low - high for high, low in pairwise([0.0, *(middle for middle, _ in cuts), tall])]


def _tallest(cuts: Cuts, tall: float) -> float:
    return max(_heights(cuts, tall))


def _cost(cuts: Cuts, tall: float) -> float:
    share = tall / (len(cuts) + 1)
    uneven = sum(((height - share) / share) ** 2 for height in _heights(cuts, tall))
    return uneven * 10 + sum(max(0.0, _CLEAR - gap) for _, gap in cuts)


def _gaps(svg: str, whole: bool) -> Iterator[tuple[float, float]]:
    """Yield the middle and the height of each gap between what must not be cut, from the top down."""
    kinds = ("rect", "text", "circle", "polygon") if whole else ("text",)
    drawn = [x for x in ElementTree.fromstring(svg) if x.tag.rpartition("}")[2] in kinds]
    end = 0.0
    for top, bottom in sorted(_extent(element) for element in drawn):
        if bottom - top > _MOST:
            continue
        if top > end > 0:
            yield (top + end) / 2, top - end
        end = max(end, bottom)


def _extent(element: ElementTree.Element) -> tuple[float, float]:
    """Return top and bottom of one thing drawn."""
    name = element.tag.rpartition("}")[2]
    at = {key: float(value) for key, value in element.attrib.items() if _NUMBERS.fullmatch(value)}
    if name == "text":
        return at["y"] - at["font-size"], at["y"] + at["font-size"] * 0.35
    if name == "rect":
        return at.get("y", 0) - 1, at.get("y", 0) + at["height"] + 1
    if name == "circle":
        return at["cy"] - at["r"] - 1, at["cy"] + at["r"] + 1
    rows = [float(n) for n in _NUMBERS.findall(element.attrib.get("points") or element.attrib["d"])[1::2]]
    return min(rows) - 1, max(rows) + 1
