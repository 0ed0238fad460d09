"""Where things lie on laid-out pages: pictures too large, text that runs out of its page or cell.

Reads WeasyPrint's box tree, which no public interface offers; kept in this one module for that reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from sotay.press.fault import Fault
from sotay.press.layout import Layout
from sotay.press.printed import Box

Area = tuple[float, float, float, float]  # left, top, width, height; CSS pixels from the page's upper left
PT = 0.75  # points in a CSS pixel
SLACK = 1.5  # pixels; kerning and rounding, not an overflow


def text_area(layout: Layout, index: int) -> Box:
    """The text block of page ``index`` in PDF points; the whole page where there are no margins."""
    page = layout.pages[index]._page_box
    left, top = page.content_box_x(), page.content_box_y()
    height = layout.pages[index].height
    return (left * PT, (height - top - page.height) * PT, (left + page.width) * PT, (height - top) * PT)


def words(layout: Layout, index: int) -> str:
    """The words of page ``index`` in its text block, lines joined by spaces; margins and notes left out."""
    root = layout.pages[index]._page_box
    return " ".join(
        line for child in root.children if not isinstance(child, boxes.MarginBox) for line in _lines(child)
    )


def _lines(box: Any) -> Iterator[str]:
    box = box._box if isinstance(box, AbsolutePlaceholder) else box
    if isinstance(box, boxes.LineBox):
        yield "".join(child.text for child in box.descendants() if isinstance(child, boxes.TextBox))
    else:
        for child in getattr(box, "children", ()):
            yield from _lines(child)


def misplaced(layout: Layout) -> Iterator[Fault]:
    """Faults of every page, in order."""
    for number, page in enumerate(layout.pages, 1):
        root = page._page_box
        area = (root.content_box_x(), root.content_box_y(), root.width, root.height)
        for child in root.children:
            if not isinstance(child, boxes.MarginBox):
                yield from _inside(child, area, number, "")


def _inside(box: Any, area: Area, page: int, source: str, edge: float = inf) -> Iterator[Fault]:
    """Faults in ``box`` and below; ``edge`` is the right side of the block the text is set in, in pixels."""
    box = box._box if isinstance(box, AbsolutePlaceholder) else box
    if box.element is not None and box.element.get("data-src"):
        source = box.element.get("data-src")
    if isinstance(box, boxes.ReplacedBox):
        yield from _picture(box, area, page, source)
    elif isinstance(box, boxes.TextBox):
        yield from _text(box, area, page, source, edge)
    else:
        if isinstance(box, boxes.BlockContainerBox):
            edge = box.content_box_x() + box.width
        for child in getattr(box, "children", ()):
            yield from _inside(child, area, page, source, edge)


def _picture(box: Any, area: Area, page: int, source: str) -> Iterator[Fault]:
    left, top, width, height = area
    name = box.element.get("src", "hình vẽ").rpartition("/")[2] if box.element is not None else "hình"
    size = f"{_mm(box.width)} × {_mm(box.height)} mm, khuôn chữ {_mm(width)} × {_mm(height)} mm"
    remedy = "Ghi bề rộng nhỏ hơn sau ảnh, ví dụ ![…](tep.png){width=60mm}, hoặc cắt ảnh thành hai."
    if box.height > height + SLACK:
        yield Fault("anh-qua-cao", f"ảnh {name} cao hơn khuôn chữ: {size}.", source, page, remedy)
    elif box.width > width + SLACK:
        yield Fault("anh-qua-rong", f"ảnh {name} rộng hơn khuôn chữ: {size}.", source, page, remedy)
    elif (
        box.position_y + box.height > top + height + SLACK
        or box.position_x + box.width > left + width + SLACK
    ):
        yield Fault("anh-bi-cat", f"ảnh {name} tràn ra ngoài khuôn chữ.", source, page, remedy)


def _text(box: Any, area: Area, page: int, source: str, edge: float) -> Iterator[Fault]:
    left, top, width, height = area
    words, right = box.text.strip()[:40], box.position_x + box.width
    if not words:
        return
    if right > left + width + SLACK or box.position_x < left - SLACK:
        yield Fault(
            "tran-ngang", f"chữ “{words}” ra ngoài bề rộng khuôn chữ.", source, page,
            "Rút ngắn, xuống dòng, hoặc bỏ bớt cột của bảng.",
        )  # fmt: skip
    elif right > edge + SLACK + box.style["font_size"] / 2:
        yield Fault(
            "chu-tran-o", f"chữ “{words}” rộng hơn ô chứa nó.", source, page,
            "Rút ngắn chữ trong ô, hoặc bỏ bớt cột của bảng.",
        )  # fmt: skip
    if box.position_y + box.height > top + height + box.height / 2:
        yield Fault(
            "tran-chan", f"chữ “{words}” tràn xuống dưới khuôn chữ.", source, page,
            "Chia khối này thành hai: nó cao hơn một trang.",
        )  # fmt: skip


def _mm(pixels: float) -> str:
    return f"{pixels / 96 * 25.4:.0f}"
