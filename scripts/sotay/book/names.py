"""Vietnamese names: one form to compare by, and the nearest known ones to suggest."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache


def nfc(text: str) -> str:
    """Return `text` in Unicode NFC, the only form the book is written in (TCVN 6909:2001)."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=1 << 14)  # a large book says the same few hundred names a million times
def key(name: str) -> str:
    """Return the form under which two writings of one name are equal: NFC, one space, no case."""
    return " ".join(nfc(name).casefold().split())


def bare(text: str) -> str:
    """Return `text` in lower case without any Vietnamese mark, `đ` as `d`."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "d")


def nearest(name: str, known: Iterable[str], count: int = 3) -> list[str]:
    """Return up to `count` of `known` most like `name`, nearest first, marks disregarded."""
    by_bare: dict[str, str] = {}
    for candidate in known:
        by_bare.setdefault(bare(candidate), candidate)
    # An editor's slip is a few letters: a whole pasted paragraph is no name and not worth comparing.
    return [by_bare[b] for b in get_close_matches(bare(name[:80]), by_bare, n=count, cutoff=0.55)]


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return a Vietnamese sentence that offers the nearest known names, or nothing."""
    found = nearest(name, known)
    return f"Có phải: {'; '.join(found)}?" if found else ""
