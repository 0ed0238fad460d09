"""A line of an editor's text as HTML: escaped, bold kept, gaps marked."""

import re
from html import escape

from markupsafe import Markup

from sotay.book.duration import spell
from sotay.book.edition import day

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*([^*\s][^*]*?)\*(?![\w*])")
_GAP = re.compile(r"\[([^\[\]]+)\](?!\()")
_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)")


def inline(text: str) -> Markup:
    """Return one line of Markdown as HTML: **bold**, *emphasis* and [gaps]; links keep their words."""
    html = escape(_LINK.sub(r"\1", text), quote=False)
    html = _BOLD.sub(r"<strong>\1</strong>", html)
    html = _EMPHASIS.sub(r"<em>\1</em>", html)
    return Markup(_GAP.sub(r'<mark class="st-gap">[\1]</mark>', html))


def paragraphs(text: str) -> list[Markup]:
    """Return the paragraphs of a quoted statement as HTML."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return [
        inline(" ".join(line.strip() for line in block.splitlines())) for block in blocks if block.strip()
    ]


def gaps(text: str) -> int:
    """Return how many gaps a statement has."""
    return len(_GAP.findall(text))


def syllables(text: str) -> int:
    """Return the number of Vietnamese syllables (words between spaces) of `text`; a gap counts as one."""
    return len(re.findall(r"[\w/%.,]*\w", _GAP.sub("x", text)))


FILTERS = {
    "inline": inline,
    "paragraphs": paragraphs,
    "gaps": gaps,
    "syllables": syllables,
    "spell": spell,
    "day": day,
}
