"""A line of an editor's text as HTML: escaped, bold kept, gaps marked."""

import re
from html import escape

from markupsafe import Markup

from sotay.book.duration import spell
from sotay.book.edition import day
from sotay.book.gap import GAP, syllables
from sotay.book.gap import gaps as gap_words

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*([^*\s][^*]*?)\*(?![\w*])")
_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)")


def inline(text: str) -> Markup:
    """Return one line of Markdown as HTML: **bold**, *emphasis* and [gaps]; links keep their words."""
    html = escape(_LINK.sub(r"\1", text), quote=False)
    html = _BOLD.sub(r"<strong>\1</strong>", html)
    html = _EMPHASIS.sub(r"<em>\1</em>", html)
    return Markup(GAP.sub(r'<mark class="st-gap">[\1]</mark>', html))


def paragraphs(text: str) -> list[Markup]:
    """Return the paragraphs of a quoted statement as HTML."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return [
        inline(" ".join(line.strip() for line in block.splitlines())) for block in blocks if block.strip()
    ]


def questions(text: str) -> list[tuple[str, str]]:
    """Return each question (a heading) of a scenario with its answer, Markdown both."""
    parts = re.split(r"^### +", f"\n{text.strip()}", flags=re.MULTILINE)[1:]
    found = [part.partition("\n") for part in parts]
    return [(question.strip(), answer.strip()) for question, _, answer in found]


def gaps(text: str) -> int:
    """Return how many gaps a statement has."""
    return len(gap_words(text))


def sentence(text: str) -> str:
    """Return a step's text as a sentence of its own: with a capital letter."""
    return text[:1].upper() + text[1:]


def breakable(address: str) -> Markup:
    """Return a web address that may break after its separators, so that no column is too narrow for it."""
    return Markup(re.sub(r"([/?&=._-]+)", r"\1<wbr>", escape(address)))


def gapnames(text: str) -> int:
    """Return how many different gaps `text` has; a box to tick is none."""
    return len(set(gap_words(text)) - {" ", "x"})


FILTERS = {
    "breakable": breakable,
    "sentence": sentence,
    "inline": inline,
    "paragraphs": paragraphs,
    "questions": questions,
    "gaps": gaps,
    "gapnames": gapnames,
    "syllables": syllables,
    "spell": spell,
    "day": day,
}
