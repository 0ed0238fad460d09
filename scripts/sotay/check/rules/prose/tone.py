"""Where the tone mark stands: hòa, khỏe, thủy, ủy; quý after q; toàn, hoặc before a final (BRIEF §9)."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from sotay.book.finding import Finding
from sotay.check.edit import Edit, told
from sotay.check.letters import TONES, toned
from sotay.check.prose import Prose
from sotay.check.rule import Context, Reader, prose_rule

RULE = "dau-thanh"
# Two vowels, the tone on the wrong one. Patterns that start with one letter are searched ten times as fast.
_END = r"(?![^\W\d_])"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        *(rf"{o}[{toned('ae')}]{_END}" for o in "oO"),  # hoà, khoẻ
        *(rf"{u}[{toned('y')}]{_END}(?<![qQ]..)" for u in "uU"),  # thuỷ, uỷ, but quý
        *(rf"{q}[{toned('u')}][aAăĂâÂeEêÊiIoOôÔơƠyY]" for q in "qQ"),  # qúy, qủa
        rf"[{toned('o')}][aAăĂeE](?=[^\W\d_])",  # hòan, họăc
        rf"[{toned('u')}][yY](?=[^\W\d_eEêÊ])(?<![qQ]..)",  # hùynh
    )
)
_BEFORE, _AFTER = re.compile(r"[^\W\d_]*\Z"), re.compile(r"[^\W\d_]*")


def edits(prose: Prose) -> Iterator[Edit]:
    """Yield the tones to move; text in combining marks is put in NFC first and judged then."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(prose.own):
            wrong, start = found[0][-2:], found.end() - 2
            right = moved(wrong)
            before = _BEFORE.search(prose.own, max(0, start - 8), start)
            after = _AFTER.match(prose.own, found.end())
            head, tail = (before[0] if before else ""), (after[0] if after else "")
            why = f"“{head}{wrong}{tail}” đặt dấu thanh sai chỗ."
            yield Edit(start, found.end(), right, RULE, why, f"Viết: {head}{right}{tail}.")


@cache
def moved(pair: str) -> str:
    """Return two vowels with the tone on the other one."""
    letters = [unicodedata.normalize("NFD", letter) for letter in pair]
    tone = next(mark for letter in letters for mark in letter if mark in TONES)
    onto = 1 if tone in letters[0] else 0
    bare = [letter.replace(tone, "") for letter in letters]
    bare[onto] += tone
    return unicodedata.normalize("NFC", "".join(bare))


@prose_rule(RULE, protects="Dấu thanh đặt một kiểu (hòa, thủy, ủy) nên tìm được, in đẹp.")
def tones_are_placed(_: Context) -> Reader:
    """Every tone mark stands on the vowel where the traditional spelling puts it."""

    def read(prose: Prose) -> Iterator[Finding]:
        return told(prose, edits(prose))

    return Reader(read, lambda word: any(pattern.search(word) for pattern in _PATTERNS))
