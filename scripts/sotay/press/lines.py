"""The lines that WeasyPrint breaks a text into, found once: blocks that move to the next page, cells that are
measured before they are set, columns tried at several heights are all broken again and again.
"""

from __future__ import annotations

from typing import Any

from weasyprint.css import Style
from weasyprint.text.line_break import Layout, split_first_line

# Layout, length in bytes, where the text goes on (bytes) or None, width, height and baseline in pixels.
Line = tuple[Layout, int, int | None, float, float, float]


def first_line(  # noqa: PLR0917 (WeasyPrint's own)
    text: str,
    style: Style,
    context: Any,
    max_width: float | None,
    justification_spacing: float,
    is_line_start: bool = True,
    minimum: bool = False,
) -> Line:
    """Return the first line of ``text`` in ``style`` that fits into ``max_width``, as ``split_first_line`` does."""
    known: dict[Any, Line] | None = getattr(style, "lines", None)
    if known is None:
        known = style.lines = {}
    key = text, max_width, justification_spacing, is_line_start, minimum
    line = known.get(key)
    if line is None:
        line = known[key] = split_first_line(
            text, style, context, max_width, justification_spacing, is_line_start, minimum
        )
    return _resting(line[0]), *line[1:]


def _resting(layout: Layout) -> Layout:
    """Return a layout like ``layout``, which holds nothing of Pango's until it is drawn: each box has its own."""
    made = Layout.__new__(Layout)
    made.__dict__.update(layout.__dict__)
    return made
