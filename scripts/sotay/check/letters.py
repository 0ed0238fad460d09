"""The letters of Vietnamese, for patterns: Unicode ranges mix small and capital ones."""

import unicodedata

TONES = "\u0300\u0301\u0309\u0303\u0323"  # huyền, sắc, hỏi, ngã, nặng


def toned(vowels: str) -> str:
    """Return `vowels`, small and capital, with each of the five tones."""
    both = vowels.lower() + vowels.upper()
    return "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in both for tone in TONES)


_VOWELS = "aăâeêioôơuưy"
LOWER = "a-z" + "".join(c for c in "ăâđêôơư" + toned(_VOWELS) if c.islower())
UPPER = "A-Z" + "".join(c for c in "ĂÂĐÊÔƠƯ" + toned(_VOWELS) if c.isupper())
