"""Quotation marks: “ ” everywhere, each opened one closed (BRIEF §9)."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.blocks import front_matter
from sotay.check.prose import BLANK, Prose
from sotay.check.rule import Context, Read, prose_rule

RULE = "ngoac-kep"
_OTHER = re.compile(r'["«»„‟]')
# Where a straight mark belongs to the markup: HTML, attributes, a link's title.
_MARKUP = re.compile(r"<[!/?a-zA-Z][^<>]*>|\{[^{}\n]*[=#.][^{}\n]*\}|\]\([^()\n]*\)")
_MORE_LINES = r"\n(?![ \t>]*(?:\n|$))"
_OPENED = re.compile(rf"“[^“”\n]*(?:{_MORE_LINES}[^“”\n]*)*")


@prose_rule(RULE, protects="Lời trích mở và đóng bằng một kiểu ngoặc kép “ ”.")
def quotation_marks_match(_: Context) -> Read:
    """Quotation marks are “ and ”, in pairs within a paragraph."""

    def read(prose: Prose) -> Iterator[Finding]:
        shown = prose.shown
        if not prose.markdown or not any(mark in shown for mark in '"«»„‟“'):
            return
        front = front_matter(shown)
        start = front[-1][1] if front else 0
        if any(mark in shown for mark in '"«»„‟'):
            bare = _MARKUP.sub(lambda found: BLANK * len(found[0]), shown)
            for found in _OTHER.finditer(bare, start):
                message = f"Ngoặc kép “{found[0]}” khác kiểu của sổ tay."
                yield Finding(RULE, prose.place(found.start()), message, "Dùng một kiểu: “lời trích”.")
        for found in _OPENED.finditer(shown, start):
            if not shown.startswith("”", found.end()):
                message = "Ngoặc kép mở mà không đóng trong đoạn."
                yield Finding(RULE, prose.place(found.start()), message, "Viết đủ cặp: “lời trích”.")

    return read
