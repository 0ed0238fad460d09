"""A step: one action, by when after T0, who, what."""

import re
from dataclasses import dataclass

from sotay.book.duration import minutes
from sotay.book.finding import Finding, Place
from sotay.book.outline import Line

# A hyphen inside a word ("E-mail") separates nothing; the other marks stand in no name.
SEPARATOR = re.compile(r"\s*[·•|]\s*|\s+[-–—]\s*|\s*[-–—]\s+|(?<=\w\*\*)[-–—]")
EXAMPLE = "- **30 phút** · Sở Y tế: gọi cơ sở điều trị, lấy số ca kèm thời điểm."
_DRESS = " \t*_"


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
        return unread(line.place, "thiếu dấu “·” sau mốc giờ")
    time = line.text[: cut.start()].strip(_DRESS)
    after = minutes(time)
    if after is None:
        return unread(line.place, f"không đọc được mốc giờ “{time}”")
    head, colon, text = line.text.partition(":")
    named = head[cut.end() :]
    unit = named.strip(_DRESS)
    if not colon or not unit:
        return unread(line.place, "thiếu “tên đơn vị:” trước việc phải làm")
    if head.count("**") % 2:  # bold that the editor closed after the colon
        text = text.strip().removeprefix("**")
    if not text.strip(_DRESS):
        return unread(line.place, "chưa viết việc phải làm sau dấu hai chấm")
    column = line.place.column + cut.end() + len(named) - len(named.lstrip(_DRESS))
    at = Place(line.place.path, line.place.line, column)
    return Step(after, unit, text.strip(), line.place, at)


def unread(place: Place, why: str) -> Finding:
    """Return the finding that what stands at `place` cannot be read as a step."""
    return Finding("viec-khong-doc-duoc", place, f"Việc không đọc được: {why}.", f"Viết như: {EXAMPLE}")


def steps(bullets: list[Line], loose: list[Line]) -> tuple[list[Step], list[Finding]]:
    """Return the steps that list items name, and what cannot be read; `loose` lines stand in no item."""
    read = [parse(bullet) for bullet in bullets]
    findings = [x for x in read if isinstance(x, Finding)]
    findings += [unread(line.place, "dòng này không phải một mục mở bằng “- ”") for line in loose]
    return [x for x in read if isinstance(x, Step)], findings
