"""Sentences a tired reader can follow: at most 35 syllables, better 25 (BRIEF §9)."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.prose import BLANK, Prose
from sotay.check.rule import Context, Read, prose_rule

RULE = "cau-dai"
LONGEST = 35  # syllables
_SHORTEST = 3 * LONGEST  # characters: below this no paragraph can hold so many syllables
_END = re.compile(r"[.!?…][\"”»)*]*(?=\s|$)|\ufffc[.!?]?(?=\s[A-ZĐ])")
_SYLLABLE = re.compile(r"[^\W_][^\s\ufffc]*")
_GAP = re.compile(r"\[([^\[\]\n]+)\]")
_LEAD = re.compile(r"[\s>*+#|\d.)-]*(?:\[[ xX]\] )?")


@prose_rule(RULE, protects="Câu ngắn: đọc một lần là hiểu, kể cả lúc gấp.", severity="warning")
def sentences_are_short(_: Context) -> Read:
    """No sentence has more than 35 syllables; what stands in a quotation or a gap is not counted."""

    def read(prose: Prose) -> Iterator[Finding]:
        if not prose.markdown:
            return
        start = 0
        for paragraph in prose.own.split("\n"):
            if len(paragraph) > _SHORTEST and not paragraph.startswith("|") and _may_be_long(paragraph):
                yield from _long(prose, paragraph, start)
            start += len(paragraph) + 1

    return read


def _may_be_long(paragraph: str) -> bool:
    """Whether some stretch without a full stop has room for so many syllables."""
    if not paragraph.isprintable():
        return True  # other spaces than the usual one
    if paragraph.count(" ") + paragraph.count(BLANK) < LONGEST:
        return False
    return any(one.count(" ") + one.count(BLANK) >= LONGEST for one in paragraph.split(". "))


def _long(prose: Prose, paragraph: str, start: int) -> Iterator[Finding]:
    at = 0
    for end in (*(found.end() for found in _END.finditer(paragraph)), len(paragraph)):
        sentence = paragraph[at:end]
        if len(sentence) > _SHORTEST:
            count = len(_SYLLABLE.findall(_GAP.sub("x", sentence)))
            if count > LONGEST:
                lead = _LEAD.match(sentence)
                place = prose.place(start + at + (lead.end() if lead else 0))
                message = f"Câu dài {count} tiếng (nhiều nhất {LONGEST}, nên dưới 25)."
                hint = "Tách làm hai câu, mỗi câu một ý: ai làm gì; rồi vì sao hoặc khi nào."
                yield Finding(RULE, place, message, hint, "warning")
        at = end
