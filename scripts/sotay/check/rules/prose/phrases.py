"""Phrases that must not be used: they blame people, promise too much, accuse without a finding (BRIEF §9)."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, prose_rule

RULE = "cum-tu-tranh"
_BLAMES = (
    "Câu này đổ lỗi cho người dân.",
    "Nêu điều người dân cần biết, cần làm, như “Nước sông chưa dùng được, xin lấy nước ở [điểm cấp nước]”.",
)
_SOOTHES = (
    "Câu này trấn an khi chưa có căn cứ.",
    "Nêu số liệu kèm thời điểm và nguồn, như “Đến 14 giờ, 12 người đang được theo dõi”.",
)
_ACCUSES = "Câu này quy kết khi chưa có kết luận.", "Viết: Công an tỉnh đang xác minh nguồn tin."
_REFUSES = (
    "Câu này từ chối trả lời mà không nêu lý do.",
    "Viết: Tôi chưa có thông tin đã kiểm chứng về việc này; chúng tôi trả lời trước [giờ].",
)
# The needle is searched first, without a letter that may stand big at a sentence's beginning; the pattern then
# looks whether the phrase is really meant.
PHRASES: tuple[tuple[str, str, tuple[str, str]], ...] = (
    ("thiếu hiểu biết", r"(?:một bộ phận |người |dân |do |vì )[^.;\n]{0,30}thiếu hiểu biết", _BLAMES),
    ("ân trí", r"dân trí (?:còn )?(?:thấp|kém|hạn chế)", _BLAMES),
    ("nhẹ dạ", r"(?:người dân|bà con|nạn nhân|do|vì)[^.;\n]{0,20} nhẹ dạ", _BLAMES),
    ("gì nghiêm trọng", r"không có gì nghiêm trọng", _SOOTHES),
    ("kiểm soát hoàn toàn", r"(?:đã )?kiểm soát hoàn toàn", _SOOTHES),
    ("trong tầm kiểm soát", r"(?:mọi việc|tình hình)[^.;\n]{0,20} trong tầm kiểm soát", _SOOTHES),
    ("hế lực", r"thế lực (?:thù địch|phản động|xấu|bên ngoài|đen tối|đứng sau)|các thế lực", _ACCUSES),
    ("hông bình luận", r"(?:tôi|chúng tôi|xin|cơ quan) (?:xin |sẽ )?không bình luận", _REFUSES),
)
_PATTERNS = tuple((needle, re.compile(pattern, re.IGNORECASE), told) for needle, pattern, told in PHRASES)
_DENIED = re.compile(r"(?:không|đừng|tránh|chớ|chưa)(?: nên| được)?(?: \w+){0,6} *[“:]?\s*$", re.IGNORECASE)


@prose_rule(RULE, protects="Lời của cơ quan không làm người nghe mất lòng tin.")
def bad_phrases_are_not_used(_: Context) -> Read:
    """No phrase of the list stands in our own words, unless the sentence says not to use it."""

    def read(prose: Prose) -> Iterator[Finding]:
        for needle, pattern, (why, hint) in _PATTERNS:
            if needle in prose.own:
                for found in pattern.finditer(prose.own):
                    denied = _DENIED.search(prose.own, max(0, found.start() - 60), found.start())
                    if not denied and not prose.choice(found.start()):
                        yield Finding(
                            RULE, prose.place(found.start()), f"Không dùng “{found[0]}”. {why}", hint
                        )

    return read
