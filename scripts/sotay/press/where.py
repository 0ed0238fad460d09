"""Which source a laid-out page prints, and where its pictures stand: to say who can mend a fault.

Reads WeasyPrint's box tree, as ``placed`` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.images import RasterImage
from weasyprint.layout.absolute import AbsolutePlaceholder

from sotay.press.layout import Layout

INCH = 96  # CSS pixels


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of pixels on a page (from 1). ``dpi`` is the lesser of across and down, as printed."""

    page: int
    name: str
    source: str
    pixels: tuple[int, int]
    dpi: float


def source_of(layout: Layout, page: int) -> str:
    """The source printed on ``page`` (from 1): the first whose leaf has a box there; "" when none says."""
    root = layout.pages[page - 1]._page_box
    return next((source for box, source in _walk(root, "") if source), "")


def pictures(layout: Layout) -> Iterator[Picture]:
    """Every picture of pixels that stands as an element of its own, in order of pages."""
    for number, page in enumerate(layout.pages, 1):
        for box, source in _walk(page._page_box, ""):
            image = getattr(box, "replacement", None)
            if isinstance(box, boxes.ReplacedBox) and isinstance(image, RasterImage):
                across, down = image.width / box.width, image.height / box.height
                name = box.element.get("src", "") if box.element is not None else ""
                yield Picture(
                    number,
                    name.partition("sotay://book/")[2] or name,
                    source,
                    (image.width, image.height),
                    min(across, down) * INCH,
                )


def _walk(box: Any, source: str) -> Iterator[tuple[Any, str]]:
    """``box`` and all below it, in order, each with the source it comes from."""
    waiting = [(box, source)]
    while waiting:
        box, source = waiting.pop()
        box = box._box if isinstance(box, AbsolutePlaceholder) else box
        if box.element is not None and box.element.get("data-src"):
            source = box.element.get("data-src")
        yield box, source
        waiting += [(child, source) for child in reversed(getattr(box, "children", ()))]
