"""Page numbers after links in the text, "(tr. 123)": set where they stand once the pages are known.

``target-counter`` would do it, and would make WeasyPrint lay out again every page that holds such a link: a third
of a book's layout. The stylesheets leave as many noughts as the number may need; here they become the number,
and what follows on the line moves up to it. Reads WeasyPrint's box tree, as ``placed`` does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from weasyprint.document import Page
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.line_break import split_first_line

REFERENCE, TAG = "pr-ref", "a::after"  # class of a link that a page number follows, and what holds the number
DIGITS = 3  # of a number in a book of the usual size


def refs_css(digits: int = DIGITS) -> str:
    """Return the CSS that leaves room for numbers of ``digits`` figures."""
    return f':root{{--pr-tr:"{"0" * digits}"}}'


def set_refs(pages: Sequence[Page], anchors: Mapping[str, int], digits: int = DIGITS) -> list[Page]:
    """Write into ``pages`` the number (``anchors``: id → page index from 0) of the page each link leads to.

    Returns the pages, those anew where something on them has moved. A link to nowhere gets a dash: the writer of
    the file tells of it.
    """
    setter = _Setter(anchors, "0" * digits)
    return [Page(page._page_box) if setter.page(page._page_box) else page for page in pages]


class _Setter:
    def __init__(self, anchors: Mapping[str, int], room: str) -> None:
        self._anchors, self._room = anchors, room

    def page(self, box: Any) -> bool:
        """Set all lines in ``box``; return whether anything there has moved."""
        box = box._box if isinstance(box, AbsolutePlaceholder) else box
        if isinstance(box, boxes.LineBox):
            return self._line(box.children, 0.0) > 0
        moved = [
            self.page(child) for child in box.all_children()
        ]  # all of them: `any` alone would stop at the first
        return any(moved)

    def _line(self, children: Sequence[Any], moved: float) -> float:
        """Move ``children`` of a line left by ``moved`` pixels, and more after each number; return the last way."""
        for child in children:
            if isinstance(child, boxes.TextBox):
                child.position_x -= moved
                moved += self._text(child)
            elif isinstance(child, boxes.InlineBox):
                child.position_x -= moved
                inside = self._line(child.children, moved)
                child.width -= inside - moved
                moved = inside
            elif child.is_in_normal_flow():
                if moved:
                    child.translate(dx=-moved)
                self.page(child)
        return moved

    def _text(self, box: Any) -> float:
        """Set the number in ``box``, if it holds one; return by how many pixels it has become narrower."""
        if box.element_tag != TAG or self._room not in box.text or REFERENCE not in _classes(box):
            return 0.0
        before, page = box.width, self._anchors.get((box.element.get("href") or "").removeprefix("#"))
        text = box.text.replace(self._room, "–" if page is None else str(page + 1))
        layout, _, _, box.width, _, _ = split_first_line(
            text, box.style, None, None, box.justification_spacing
        )
        box.text, box.pango_layout = layout.text, layout
        return float(before - box.width)


def _classes(box: Any) -> list[str]:
    return (box.element.get("class") or "").split()
