"""A line of Markdown on a slide: its words in bold or not, links as words, no marks left."""

import re
from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from sotay.pages.typeset import ties

_LINK = re.compile(r"!?\[([^\[\]]+)\]\([^()\s]+\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*([^*\s][^*]*?)\*(?![\w*])")
_SOURCE = re.compile(r"\s*\(?(Nguồn: S\d+(?:, S\d+)*)\)?\.?")
_SENTENCE = re.compile(r"(?:(?<=[.?!])|(?<=[.?!]”))\s+(?=[“A-ZĐÀ-Ỹ])")

Run = tuple[str, bool]


def runs(text: str) -> tuple[Run, ...]:
    """Return `text` as pieces of words and whether each is bold; what must not part at a line's end is tied."""
    text = ties(_EMPHASIS.sub(r"\1", _LINK.sub(r"\1", text)))
    pieces = _BOLD.split(text)  # odd ones stood between the marks
    return tuple((piece, bool(at % 2)) for at, piece in enumerate(pieces) if piece)


def plain(text: str) -> str:
    """Return the words of `text` alone."""
    return "".join(words for words, _ in runs(text))


def html(text: str) -> Markup:
    """Return `text` as HTML."""
    return Markup("").join(
        Markup(f"<b>{escape(words)}</b>" if bold else escape(words)) for words, bold in runs(text)
    )


def sourced(text: str) -> tuple[str, str]:
    """Return `text` without its source marks, and the marks ("Nguồn: S8, S73")."""
    found = [match[1] for match in _SOURCE.finditer(text)]
    marks = ", ".join(mark.removeprefix("Nguồn: ") for mark in found)
    return _SOURCE.sub("", text).strip(), f"Nguồn: {marks}" if marks else ""


def sentences(text: str) -> list[str]:
    """Return the sentences of `text`; what stands in quotation marks is not parted."""
    found: list[str] = []
    for part in _SENTENCE.split(text):
        if found and found[-1].count("“") > found[-1].count("”"):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def points(items: Iterable[str]) -> tuple[str, ...]:
    """Return the items of a list that runs on ("a; b; c.") as lines of their own."""
    return tuple(item[:1].upper() + item[1:].removesuffix(";") for item in items)


def syllables(text: str) -> int:
    """Return how many syllables `text` has."""
    return len(re.findall(r"[^\W_]\S*", plain(text)))
