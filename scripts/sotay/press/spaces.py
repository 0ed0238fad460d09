"""Spaces moved to where WeasyPrint 70 breaks lines rightly.

Text that fits its line, but not with the space that ends it before ``<b>`` or ``<a>``, is broken
after its first word, which then stands alone on a line (``split_first_line``, step 3). A space at
the start of the inline element does no such harm, and looks the same.
"""

from __future__ import annotations

import re

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

# Elements that flow in the line and draw no box: a space at their start is a plain space.
_PLAIN = frozenset(("a", "b", "strong", "em", "i", "mark", "cite", "q", "dfn", "u", "s", "small"))
_VERBATIM = ["pre", "code", "svg"]
_SPACES = " \n\t"
_SPACED_TAG = re.compile(rf"(?<=[^\s>])\s+(<(?:{'|'.join(sorted(_PLAIN))})\b[^>]*>)(?=[^\s<])")


def move_spaces(article: Tag) -> None:
    """Move the space before each plain inline element of ``article`` to its inside."""
    for element in article.find_all(_PLAIN):
        before, inside = element.previous_sibling, element.find(string=True)
        if not isinstance(before, NavigableString) or isinstance(before, PreformattedString):
            continue
        if inside is None or not before.rstrip(_SPACES) or element.find_parent(_VERBATIM):
            continue
        if before[-1] in _SPACES:
            if inside[0] not in _SPACES:
                inside.replace_with(NavigableString(f" {inside}"))
            before.replace_with(NavigableString(before.rstrip(_SPACES)))


def spaces_moved(html: str) -> str:
    """Return `html`, which holds nothing verbatim, with the space before each plain inline element inside it."""
    return _SPACED_TAG.sub(r"\1 ", html)
