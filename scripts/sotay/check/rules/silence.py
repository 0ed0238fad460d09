"""Silences: `ignore: {rule: reason}` in front matter lets one rule pass for one file, with a reason."""

from collections.abc import Iterable, Iterator

from sotay.book.finding import Finding
from sotay.book.names import suggestion
from sotay.check.rule import RULES, read_rule
from sotay.check.silences import Silence

UNKNOWN, UNUSED, REASON, FORBIDDEN = "bo-qua-la", "bo-qua-thua", "bo-qua-thieu-ly-do", "bo-qua-khong-duoc"
LEAST = 5  # words of a reason
# What guards the reader's machine is not for the content to switch off.
_NEVER = frozenset({"html-nguy-hiem", UNKNOWN, UNUSED, REASON, FORBIDDEN})
_EXAMPLE = "Viết như: ignore: rồi dòng “  cau-dai: nguyên văn lời xin lỗi đã được duyệt”."

read_rule(UNKNOWN, "Quy tắc được bỏ qua là quy tắc có thật.", subject="silence")
read_rule(UNUSED, "Không giữ lệnh bỏ qua đã hết cần.", "warning", "silence")
read_rule(REASON, "Mỗi lần bỏ qua quy tắc đều có lý do để người duyệt xét.", subject="silence")
read_rule(FORBIDDEN, "Quy tắc bảo vệ người đọc không tắt được.", subject="silence")


def applied(silences: Iterable[Silence], findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield `findings` without those that one of the `silences` covers, and what is wrong with these."""
    active: dict[tuple[str, str], Silence] = {}
    for silence in silences:
        wrong = _wrong(silence)
        if wrong:
            yield wrong
        else:
            active[silence.place.path, silence.rule] = silence
    used: set[tuple[str, str]] = set()
    for finding in findings:
        where = (finding.place.path, finding.rule)
        if where in active:
            used.add(where)
        else:
            yield finding
    for where, silence in active.items():
        if where not in used:
            message = f"Lệnh bỏ qua “{silence.rule}” không còn che điều gì."
            yield Finding(UNUSED, silence.place, message, "Xóa dòng này khỏi ignore.", "warning")


def _wrong(silence: Silence) -> Finding | None:
    if silence.rule not in RULES:
        hint = suggestion(silence.rule, RULES) or "Chép mã quy tắc từ dòng báo lỗi."
        return Finding(UNKNOWN, silence.place, f"Không có quy tắc “{silence.rule}”.", hint)
    if silence.rule in _NEVER:
        message = f"Quy tắc “{silence.rule}” không được bỏ qua."
        return Finding(FORBIDDEN, silence.place, message, "Sửa chỗ bị báo lỗi.")
    count = len(silence.reason.split())
    if count < LEAST:
        message = f"Lý do bỏ qua “{silence.rule}” có {count} tiếng, cần ít nhất {LEAST}."
        return Finding(REASON, silence.place, message, _EXAMPLE)
    return None
