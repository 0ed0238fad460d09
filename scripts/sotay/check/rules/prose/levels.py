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
# “cấp” as a verb, or as a part of another word.
_VERB = re.compile(r"(?:cung|được|đã|sẽ|trang|xin|nghị|quyền|nâng|phân|cứu|sơ|bao|chu|ban) $", re.IGNORECASE)
# Things that have levels of their own, with nothing but a list of levels between them and this one.
_THING = re.compile(
    r"(?:(?:bão|gió|giật|sóng|áp thấp|công trình|hồ chứa)(?: \w+){0,3}?|(?<!môi )(?<!hiện )(?<!thị )trường|học sinh"
    r"|giáo viên|tiểu học|trung học|phổ thông|nhà|đường|đô thị|bệnh viện|hạng)"
    r"(?:[ ,–-]|cấp|độ|và|hoặc|đến|tới|\d)*$",
    re.IGNORECASE,
)
# Scales that a sentence names where it speaks of them.
_SCALE = re.compile(
    r"thiên tai|phòng thủ dân sự|PTDS|cháy rừng|nguy cơ cháy|động đất|hệ thống thông tin|an toàn thông tin",
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
            whole = own[start : start + 1] in ("C", "c") and not own[start - 1 : start].isalnum()
            if whole and found[1] in numbers and not _another(own, start, found.end()):
                written = own[start : found.end()]
                message = f"“{written}” chưa nói là cấp của thang nào."
                yield Finding(
                    RULE, prose.place(start), message, f"Viết: Cấp KHTT {found[1]} ({numbers[found[1]]})."
                )
        for found in _BARE.finditer(own):
            before = own[max(0, found.start() - 12) : found.start()].rstrip(" *")
            if found[1] in numbers and not before.endswith(("Cấp", "cấp")):
                message = f"“{found[0]}” thiếu chữ “Cấp”."
                yield Finding(RULE, prose.place(found.start()), message, f"Viết: Cấp KHTT {found[1]}.")

    return read


def _another(own: str, start: int, end: int) -> bool:
    """Whether “cấp n” from `start` to `end` is a level of something else, or no level at all."""
    low, high = max(0, start - 120), min(len(own), end + 60)
    ends = [found.end() for found in _SENTENCE.finditer(own, low, start)]
    after = _SENTENCE.search(own, end, high)
    before = own[ends[-1] if ends else low : start]
    sentence = before + own[start : after.start() if after else high]
    return bool(_VERB.search(before[-8:]) or _THING.search(before) or _SCALE.search(sentence))
