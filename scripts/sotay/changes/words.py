"""Two wordings side by side: cut down to what differs, or with what differs marked."""

import re
from difflib import SequenceMatcher
from html import escape

from markupsafe import Markup

MOST = 150  # characters of a wording told in a line
AROUND = 40  # characters kept before what differs
_WORD = re.compile(r"\s+|[^\s]+")


def shortened(before: str, after: str, most: int = MOST) -> tuple[str, str]:
    """Return both wordings, each cut to about `most` characters around where they part, "…" for what is left out."""
    if max(len(before), len(after)) <= most:
        return before, after
    start = 0
    if before and after:
        same = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), most)
        start = before.rfind(" ", 0, max(0, same - AROUND)) + 1
    return _cut(before, start, most), _cut(after, start, most)


def _cut(text: str, start: int, most: int) -> str:
    end = len(text) if len(text) - start <= most else text.rfind(" ", start, start + most)
    end = end if end > start else start + most
    lead = f"{'“' if text.startswith('“') else ''}… " if start else ""
    tail = f" …{'”' if text.endswith('”') else ''}" if end < len(text) else ""
    return f"{lead}{text[start:end]}{tail}" if text else ""


def html(before: str, after: str) -> tuple[Markup, Markup]:
    """Return `marked` wordings for a template."""
    one, other = marked(before, after)
    return Markup(one), Markup(other)


def marked(before: str, after: str) -> tuple[str, str]:
    """Return both wordings as HTML, the words that went in <del>, those that came in <ins>."""
    if not before or not after:
        return escape(before), escape(after)
    one, other = _WORD.findall(before), _WORD.findall(after)
    left, right = "", ""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        gone, come = escape("".join(one[i1:i2])), escape("".join(other[j1:j2]))
        left += gone if tag == "equal" or not gone else f"<del>{gone}</del>"
        right += come if tag == "equal" or not come else f"<ins>{come}</ins>"
    return left, right
