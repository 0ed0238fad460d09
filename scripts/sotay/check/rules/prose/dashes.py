"""Dashes: an en dash with a space on either side between words, none in a range of numbers (BRIEF §9)."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.edit import Edit, told
from sotay.check.letters import LOWER
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, prose_rule
from sotay.check.rules.prose.spacing import head

RULE = "gach-ngang"
_HYPHEN = re.compile(r" - (?=\S)")
_TIGHT = re.compile(rf"–(?=[{LOWER}])")
_HINT = "Viết: hỏi – đáp."


def edits(prose: Prose) -> Iterator[Edit]:
    """Yield the hyphens that should be dashes and the dashes without their spaces."""
    own = prose.own
    for found in _HYPHEN.finditer(own) if " - " in own else ():
        if head(own, found.start()).strip(" >"):  # else it opens an item of a list
            why = "Gạch ngang giữa câu viết bằng dấu nối (-)."
            yield Edit(found.start(), found.end(), " – ", RULE, why, _HINT)
    for found in _TIGHT.finditer(own) if "–" in own else ():
        if own[found.start() - 1 : found.start()].islower():
            why = "Gạch ngang giữa hai chữ thiếu khoảng trắng."
            yield Edit(found.start(), found.end(), " – ", RULE, why, _HINT)


@prose_rule(RULE, protects="Gạch ngang một kiểu, không lẫn với dấu nối.")
def dashes_are_dashes(_: Context) -> Read:
    """Between words stands an en dash with its spaces."""

    def read(prose: Prose) -> Iterator[Finding]:
        return told(prose, edits(prose))

    return read
