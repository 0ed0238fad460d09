"""The order of Vietnamese words, as dictionaries have it: letters first, tone marks only where letters tie."""

from __future__ import annotations

import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, 20)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền, hỏi, ngã, sắc, nặng

Key = tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]


def key(text: str) -> Key:
    """What to sort ``text`` by: syllable by syllable, figures before letters, everything else ignored."""
    syllables: list[tuple[int, ...]] = []
    tones: list[int] = []
    for syllable in text.casefold().split():
        ranks: list[int] = []
        for char in unicodedata.normalize("NFC", syllable):
            letter, tone = _split(char)
            tones.append(tone)
            if letter.isdigit():
                ranks.append(int(letter))
            elif letter in _RANK:
                ranks.append(_RANK[letter])
        if ranks:
            syllables.append(tuple(ranks))
    return tuple(syllables), tuple(tones)


def _split(char: str) -> tuple[str, int]:
    """A letter without its tone mark, and which mark it was."""
    marks = unicodedata.normalize("NFD", char)
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), 0)
    return unicodedata.normalize("NFC", "".join(m for m in marks if m not in _TONES)), tone
