"""An editor's Markdown as HTML for paper, and as plain words for a cell, a test bank or a message."""

import re

import markdown
from markupsafe import Markup

from sotay.book.gap import GAP
from sotay.pages.typeset import typeset

_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_PICTURE = re.compile(r"!\[([^\[\]]*)\]\(([^()\s]+)\)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*([^*\s][^*]*?)\*(?![\w*])")
_TIGHT_LIST = re.compile(r"(?m)^(?![ \t]*(?:[-*+]|\d+\.)[ \t])(?![ \t]*$)(.*\S.*)\n(?=[-*+] |\d+\. )")


def html(text: str) -> Markup:
    """Return Markdown as HTML: links keep their words (paper cannot be clicked), gaps are marked."""
    words = _LINK.sub(r"\1", _PICTURE.sub(r"(hình: \1)", text))
    words = _TIGHT_LIST.sub(r"\1\n\n", words)
    made = markdown.markdown(words, extensions=["tables", "sane_lists"], output_format="html")
    return Markup(typeset(GAP.sub(r'<mark class="st-gap">[\1]</mark>', made), {}))


def inline(text: str) -> Markup:
    """Return one line of Markdown as HTML without a paragraph around it."""
    return Markup(re.sub(r"^<p>(.*)</p>$", r"\1", str(html(" ".join(text.split()))), flags=re.DOTALL))


def plain(text: str) -> str:
    """Return Markdown as bare words on one line: no links, no bold."""
    words = _LINK.sub(r"\1", _PICTURE.sub(r"\1", text))
    words = _EMPHASIS.sub(r"\1", _BOLD.sub(r"\2", words))
    return " ".join(words.split())
