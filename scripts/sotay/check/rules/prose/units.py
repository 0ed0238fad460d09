"""Names of units that are no more belong in quotations of the plan, or where the text says they are past."""

import re
from collections.abc import Iterator

from sotay.book.edition import day
from sotay.book.finding import Finding
from sotay.book.units import Unit
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, prose_rule

RULE = "ten-don-vi-cu"
_DISTRICT = re.compile(r"(?:UBND|Ủy ban nhân dân|Công an|Chủ tịch) (?:các )?(?:huyện|thị xã)(?!\w)")
_PAST = re.compile(
    r"trước đây|(?<!\w)cũ(?!\w)|2021|không còn|hợp nhất|nay là|đổi tên|kết thúc|giải thể|thay cho"
)


@prose_rule(RULE, protects="Người đọc không tìm tới cơ quan đã thôi hoạt động.")
def past_units_are_not_named(context: Context) -> Read:
    """No unit out of force on the day is named outside the plan, unless the line says that it is past."""
    units = context.book.registry.units
    past = [unit for unit in units.all if unit.to and unit.to < context.as_of]
    now = {name for unit in units.all if unit not in past for name in (unit.name, unit.abbr)}
    names = {name: unit for unit in past for name in (unit.name, unit.abbr) if name and name not in now}
    district = next((unit for unit in past if unit.tier == "huyện" and unit.kind == "generic"), None)

    def read(prose: Prose) -> Iterator[Finding]:
        if not prose.markdown:
            return
        for name, unit in names.items():
            if name in prose.own:
                for start in _occurrences(prose.own, name):
                    if not _told_past(prose, start):
                        yield _finding(prose, start, name, unit, context)
        if district and ("huyện" in prose.own or "thị xã" in prose.own):
            for found in _DISTRICT.finditer(prose.own):
                if not _told_past(prose, found.start()):
                    yield _finding(prose, found.start(), found[0], district, context)

    return read


def _occurrences(text: str, name: str) -> Iterator[int]:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(name, end)


def _told_past(prose: Prose, offset: int) -> bool:
    """Whether the line, or the head of its table, says that it speaks of the past; or offers an answer."""
    line = prose.line(offset)
    if _PAST.search(line) or prose.choice(offset):
        return True
    if not line.startswith("|"):
        return False
    above = prose.own.rfind("\n\n", 0, offset)
    return _PAST.search(prose.own, above + 2, prose.own.find("\n", above + 2)) is not None


def _finding(prose: Prose, start: int, name: str, unit: Unit, context: Context) -> Finding:
    heirs = context.book.registry.units.heirs(unit)
    told = "; ".join(f"{heir.short} ({function})" if function else heir.short for function, heir in heirs)
    message = (
        f"“{name}” không còn từ sau ngày {day(unit.to)}." if unit.to else f"“{name}” không còn hoạt động."
    )
    now = f"Viết tên hiện nay: {told}. " if told else ""
    quoted = "Trích kế hoạch thì đặt trong khung > [!plan-2021] hoặc trong ngoặc kép “ ”."
    return Finding(RULE, prose.place(start), message, now + quoted)
