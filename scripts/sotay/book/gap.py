"""Gaps `[…]` that whoever is on duty fills in, and the length of a text in syllables."""

import re

GAP = re.compile(r"\[([^\[\]]+)\](?!\()")
_SYLLABLE = re.compile(r"[\w/%.,]*\w")


def gaps(text: str) -> list[str]:
    """Return the words of every gap in `text`, in order; links are no gaps."""
    return GAP.findall(text)


def syllables(text: str) -> int:
    """Return the number of Vietnamese syllables (words between spaces) of `text`; a gap counts as one."""
    return len(_SYLLABLE.findall(GAP.sub("x", text)))
