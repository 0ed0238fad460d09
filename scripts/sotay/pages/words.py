"""How registry values are told in words on a page."""

from sotay.book.duration import minutes, spell
from sotay.book.edition import day
from sotay.book.laws import Law
from sotay.book.units import Unit
from sotay.views import confirmation
from sotay.views.by_time import Kind

AUDIENCE = {"A": "lãnh đạo chủ chốt", "B": "người phát ngôn", "C": "Tổ tham mưu", "D": "Tổ xử lý cấp xã"}
CONFIDENCE = {
    "V": "có nguồn",
    "K": "biết chắc, chưa đối chiếu nguyên văn",
    "?": "chưa chắc",
    "ĐX": "đề xuất",
}
OUTGOING: dict[Kind, str] = {
    "an-toan": "Tin an toàn",
    "bao-cao": "Báo cáo nhanh",
    "tuyen-bo": "Tuyên bố đầu tiên",
}
KINDS = {"office": "cơ quan", "team": "tổ công tác", "generic": "nhóm cơ quan", "outside": "ngoài bộ máy"}


def validity(unit: Unit) -> str:
    """Return since when and until when a unit is in force."""
    if unit.to:
        return f"đến hết ngày {day(unit.to)}"
    return f"từ ngày {day(unit.from_)}" if unit.from_ else "đang hoạt động"


def law_validity(law: Law) -> str:
    """Return whether a law is in force, with its days."""
    days = [f"từ ngày {day(law.from_)}"] if law.from_ else []
    if law.to:
        days.append(f"hết hiệu lực từ ngày {day(law.to)}")
    told = "chưa rõ, phải kiểm tra" if law.status == "chưa rõ" else law.status
    return ", ".join([told, *days])


def updates(text: str) -> str:
    """Return the rhythm of updates in words."""
    count = minutes(text)
    if count is None:
        return text[:1].upper() + text[1:]
    return "Ít nhất một lần mỗi ngày" if count >= 1440 else f"Ít nhất {spell(count)} một lần, giờ cố định"


WORDS = {
    "audience": lambda letter: AUDIENCE[letter],
    "confidence": lambda letter: CONFIDENCE[letter],
    "unit_kind": lambda unit: KINDS[unit.kind],
    "validity": validity,
    "law_validity": law_validity,
    "updates": updates,
    "outgoing": lambda kind: OUTGOING[kind],
    "state": confirmation.state,
    "confirmation": confirmation.of,
}
