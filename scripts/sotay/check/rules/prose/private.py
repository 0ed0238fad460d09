"""Personal data: phone numbers but the public emergency ones, ID numbers, private e-mail."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.prose import BLANK, Prose
from sotay.check.rule import Context, Read, prose_rule

RULE = "du-lieu-ca-nhan"
_ADDRESS = re.compile(r"\bhttps?://[^\s<>()“”\"]+|\]\([^()\n]*\)")
# Emergency numbers (111, 112, 113, 114, 115 …) are too short for these patterns.
# Eight characters or more of a number: a plain search finds it much faster than the pattern below.
_CANDIDATE = re.compile(r"[0-9+(][0-9 .()-]{7,}")
_DIGITS = re.compile(
    r"""(?<![\w.,/&-])(?:
      (?P<phone>(?:\+84|0084)[ .-]?(?:\(0\))?\d(?:[ .-]?\d){7,9}
        | \(0\d{2,3}\)[ .-]?\d(?:[ .-]?\d){6,7}
        | 0[2-9]\d(?:[ .-]?\d){6,8}
        | 1[89]00[ .-]?\d(?:[ .-]?\d){3,5})
    | (?P<id>\d{12}|\d{9})
    | (?P<spaced>\d{3}(?:[ .]\d{3}){3})
    )(?![\w/&-]|[.,]\d)""",
    re.VERBOSE,
)
_ID_WORDS = re.compile(r"CCCD|CMND|căn cước|chứng minh|định danh|hộ chiếu|mã số thuế", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PUBLIC_MAIL = re.compile(
    r"@(?:[\w-]+\.)*(?:gov\.vn|chinhphu\.vn|example\.(?:com|org|net|vn))$", re.IGNORECASE
)
_HINT = "Thay bằng chỗ trống để điền khi dùng, như [điện thoại], [đầu mối]; danh bạ để ở bản nội bộ."


@prose_rule(RULE, protects="Sổ tay công khai không lộ số máy, số giấy tờ, thư riêng của ai.")
def nothing_personal_is_published(_: Context) -> Read:
    """No phone number but emergency ones, no ID number, no private e-mail stands anywhere, quoted or not."""

    def read(prose: Prose) -> Iterator[Finding]:
        text = prose.source.text
        if "://" in text or "](" in text:
            text = _ADDRESS.sub(lambda found: BLANK * len(found[0]), text)
        for found in _numbers(text):
            if found["spaced"] and not _ID_WORDS.search(text, max(0, found.start() - 40), found.start()):
                continue
            kind = "Số điện thoại" if found["phone"] else "Dãy số giống số giấy tờ"
            yield Finding(
                RULE, prose.place(found.start()), f"{kind} “{_masked(found[0])}” không được công khai.", _HINT
            )
        if "@" in text:
            for found in _MAIL.finditer(text):
                if not _PUBLIC_MAIL.search(found[0]):
                    message = "Địa chỉ thư riêng không được công khai."
                    yield Finding(
                        RULE, prose.place(found.start()), message, f"{_HINT} Thư công vụ (…gov.vn) thì được."
                    )

    return read


def _numbers(text: str) -> Iterator[re.Match[str]]:
    for candidate in _CANDIDATE.finditer(text):
        yield from _DIGITS.finditer(text, candidate.start(), candidate.end() + 2)


def _masked(number: str) -> str:
    """Return the number with its middle hidden: a report is read by more people than the file."""
    return f"{number[:3]}…{number[-2:]}"
