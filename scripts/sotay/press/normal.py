"""Text reduced to what must survive printing, so that a source and a PDF can be compared."""

from __future__ import annotations

import re
import unicodedata

# Spaces of all kinds, hyphens (a line may end in one), breaks that may or may not happen, and the
# dots a dressed level name loses. pdfium writes U+0002 and U+FFFE for a hyphen at a line's end.
_DROPPED = re.compile(r"[\s\u00ad\u200b\u2060\ufeff\u0002\ufffe\-\u2010\u2011·•]+")
_PAGE_REFERENCE = re.compile(r"\(?tr\.[\s\u00a0]*\d+\)?")
SHORTEST_PIECE = 10


def normal(text: str) -> str:
    """NFC without spaces, hyphens, middle dots or printed page references."""
    composed = unicodedata.normalize("NFC", text)
    return _DROPPED.sub("", _PAGE_REFERENCE.sub("", composed))


def holds(text: str, piece: str, times: int = 1) -> bool:
    """Whether ``piece`` stands in ``text`` (both normal) so many times; one of them may be parted.

    A paragraph that runs over a page end is parted by that page's footnotes: its parts must still be
    there, in order, each at least SHORTEST_PIECE characters long.
    """
    short = times - text.count(piece)
    return short <= 0 or (short == 1 and _parted(piece, text.replace(piece, "\0"), cuts=2))


def _parted(piece: str, text: str, cuts: int) -> bool:
    if piece in text:
        return True
    if not cuts or len(piece) < 2 * SHORTEST_PIECE:
        return False
    low, high = 0, len(piece)
    while low < high:  # longest beginning of the piece that is in the text
        middle = (low + high + 1) // 2
        low, high = (middle, high) if piece[:middle] in text else (low, middle - 1)
    if low < SHORTEST_PIECE:
        return False
    cut = min(low, len(piece) - SHORTEST_PIECE)
    return _parted(piece[cut:], text[text.index(piece[:cut]) + cut :], cuts - 1)
