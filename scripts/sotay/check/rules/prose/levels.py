"""A level of a media crisis is always “Cấp KHTT n”: storms, schools, defence have theirs (DESIGN §3)."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, prose_rule

RULE = "cap-thieu-khtt"
_LEVEL = re.compile(
    r"ấp (?:độ )?(\d)(?![\d\w/,.]*\d)"
)  # the C is looked at afterwards: this way the search is fast
_BARE = re.compile(r"KHTT (\d)(?!\d)")
# Other scales, by a word before or after the number in the same sentence.
_OTHERS = re.compile(
    r"bão|gió|giật|sóng|trường|học sinh|lớp|tiểu học|trung học|phổ thông|động đất|thiên tai|cháy rừng"
    r"|nguy cơ cháy|phòng thủ dân sự|PTDS|hệ thống thông tin|an toàn thông tin|nhà cấp|nhà ở|công trình"
    r"|đường cấp|đô thị|bệnh viện|cung cấp|được cấp|đã cấp|sẽ cấp|trang cấp|xin cấp|đề nghị cấp|quyền cấp",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.;!?\n|]")


@prose_rule(
    RULE, protects="Cấp khủng hoảng truyền thông không lẫn với cấp của bão, trường học, phòng thủ dân sự."
)
def levels_are_named_in_full(context: Context) -> Read:
    """A level's number follows “Cấp KHTT”, unless the sentence speaks of another scale."""
    numbers = {str(level.number): level.name for level in context.book.registry.levels.levels}

    def read(prose: Prose) -> Iterator[Finding]:
        own = prose.own
        for found in _LEVEL.finditer(own):
            start = found.start() - 1
            if (
                own[start : start + 1] not in ("C", "c")
                or own[start - 1 : start].isalnum()
                or found[1] not in numbers
            ):
                continue
            if not _OTHERS.search(_around(own, start, found.end())):
                written = own[start : found.end()]
                message = f"“{written}” chưa nói là cấp của thang nào."
                yield Finding(
                    RULE, prose.place(start), message, f"Viết: Cấp KHTT {found[1]} ({numbers[found[1]]})."
                )
        for found in _BARE.finditer(own):
            if (
                not own[max(0, found.start() - 12) : found.start()].rstrip(" *").endswith(("Cấp", "cấp"))
                and found[1] in numbers
            ):
                message = f"“{found[0]}” thiếu chữ “Cấp”."
                yield Finding(RULE, prose.place(found.start()), message, f"Viết: Cấp KHTT {found[1]}.")

    return read


def _around(own: str, start: int, end: int) -> str:
    """Return the sentence around a number: another scale may be named before it or after it."""
    low, high = max(0, start - 120), min(len(own), end + 60)
    before = [found.end() for found in _SENTENCE.finditer(own, low, start)]
    after = _SENTENCE.search(own, end, high)
    return own[before[-1] if before else low : after.start() if after else high]
