"""Quotation marks: “ ” everywhere, each opened one closed (BRIEF §9)."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.blocks import front_matter
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, prose_rule

RULE = "ngoac-kep"
_OTHER = re.compile(r'["«»„‟]')
_TAG = re.compile(r"<[!/?a-zA-Z][^<>]*>|\{[:#.][^{}\n]*\}|\]\([^()\n]*\)")
_UNCLOSED = re.compile(r"“(?:[^“”\n]|\n(?![ \t>]*(?:\n|$)))*(?=\n[ \t>]*(?:\n|$)|\Z|“)")


@prose_rule(RULE, protects="Lời trích mở và đóng bằng một kiểu ngoặc kép “ ”.")
def quotation_marks_match(_: Context) -> Read:
    """Quotation marks are “ and ”, in pairs within a paragraph."""

    def read(prose: Prose) -> Iterator[Finding]:
        if not prose.markdown or not any(mark in prose.shown for mark in '"«»„‟“'):
            return
        front = front_matter(prose.shown)
        start = front[-1][1] if front else 0
        tags = [found.span() for found in _TAG.finditer(prose.shown, start)]
        for found in _OTHER.finditer(prose.shown, start):
            if not any(a <= found.start() < b for a, b in tags):
                message = f"Ngoặc kép “{found[0]}” khác kiểu của sổ tay."
                yield Finding(RULE, prose.place(found.start()), message, "Dùng một kiểu: “lời trích”.")
        for found in _UNCLOSED.finditer(prose.shown, start):
            yield Finding(
                RULE,
                prose.place(found.start()),
                "Ngoặc kép mở mà không đóng trong đoạn.",
                "Viết đủ cặp: “lời trích”.",
            )

    return read
