"""A step: one action, by when after T0, who, what."""

import re
from dataclasses import dataclass

from sotay.book.duration import minutes
from sotay.book.finding import Finding, Place
from sotay.book.outline import Line

SEPARATOR = re.compile(r"\s*·\s*|\s+[-–—•|]\s+")
_TIME = re.compile(r"^\s*\**\s*([^*·•|]*?)\s*\**\s*$")
EXAMPLE = "- **30 phút** · Sở Y tế: gọi cơ sở điều trị, lấy số ca kèm thời điểm."


@dataclass(frozen=True, slots=True)
class Step:
    """One action: `after` minutes after T0, `unit` as written, `text` what to do."""

    after: int
    unit: str
    text: str
    place: Place
    unit_place: Place


def parse(line: Line) -> Step | Finding:
    """Return the step that a list item names, or the finding that it cannot be read (DESIGN §4)."""
    cut = SEPARATOR.search(line.text)
    if not cut:
        return _unread(line.place, "thiếu dấu “·” sau mốc giờ")
    time = _TIME.match(line.text[: cut.start()])
    after = minutes(time[1]) if time else None
    if after is None:
        return _unread(line.place, f"không đọc được mốc giờ “{line.text[: cut.start()].strip('* ')}”")
    rest = line.text[cut.end() :]
    unit, colon, text = rest.partition(":")
    if not colon or not unit.strip():
        return _unread(line.place, "thiếu “tên đơn vị:” trước việc phải làm")
    if not text.strip():
        return _unread(line.place, "chưa viết việc phải làm sau dấu hai chấm")
    at = Place(line.place.path, line.place.line, line.place.column + cut.end() + len(unit) - len(unit.lstrip()))
    return Step(after, unit.strip().strip("*"), text.strip(), line.place, at)


def _unread(place: Place, why: str) -> Finding:
    return Finding("viec-khong-doc-duoc", place, f"Việc không đọc được: {why}.", f"Viết như: {EXAMPLE}")
