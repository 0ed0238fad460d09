"""The exercise of a scenario: pieces of news handed to players (injects). Trainers only."""

import re
from dataclasses import dataclass, field

from pydantic import Field

from sotay.book.duration import minutes
from sotay.book.finding import Finding, Place
from sotay.book.frontmatter import split
from sotay.book.model import Model, check
from sotay.book.outline import Section, outline
from sotay.book.source import Source
from sotay.book.step import SEPARATOR, Step, steps
from sotay.book.tree import Tree

ACTIONS = "Cần làm"
_LEVEL = re.compile(r"cấp\s*(?:KHTT\s*)?(\d)", re.IGNORECASE)
_EXAMPLE = "Viết như: ## 15 phút · Cấp 2 · Zalo · Nhóm phụ huynh"


class ExerciseHead(Model):
    """Front matter of dien-tap.md."""

    minutes: int = Field(description="thời lượng diễn tập, phút", gt=0, examples=[90])
    ignore: dict[str, str] = Field(default_factory=dict, description="quy tắc bỏ qua và lý do")


@dataclass
class Inject:
    """One piece of news: `after` minutes into the exercise, at a level, through a face, from someone."""

    after: int
    level: int
    face: str
    sender: str
    text: str
    condition: str
    twist: str
    place: Place
    actions: list[Step] = field(default_factory=list)


@dataclass
class Exercise:
    """The injects of one scenario in order; `minutes` is 0 where its length cannot be read."""

    path: str
    tree: Tree
    minutes: int
    sections: list[Section]
    injects: list[Inject] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read(source: Source) -> Exercise:
    """Return the exercise that `source` (a dien-tap.md) writes."""
    parts = split(source)
    head = check(ExerciseHead, parts.front) if isinstance(parts.front.data, dict) else None
    sections = outline(source.path, parts.body, parts.body_line)
    exercise = Exercise(source.path, parts.front, head.minutes if head else 0, sections)
    exercise.findings = list(parts.front.findings)
    inject: Inject | None = None
    for section in sections:
        if section.level == 2:
            found = _inject(section)
            inject = found if isinstance(found, Inject) else None
            if inject:
                exercise.injects.append(inject)
            else:
                exercise.findings += [found] if isinstance(found, Finding) else []
        elif section.level == 3 and section.title == ACTIONS:
            actions, unread = steps(*section.listed())
            exercise.findings += unread
            if inject:
                inject.actions += actions
    return exercise


def _inject(section: Section) -> Inject | Finding:
    parts = [part.strip() for part in SEPARATOR.split(section.title, maxsplit=3)]
    if len(parts) != 4 or not all(parts):
        return _unread(section.place, "tiêu đề phải có bốn phần: giờ, cấp, kênh, nguồn")
    after, level = minutes(parts[0]), _LEVEL.fullmatch(parts[1])
    if after is None:
        return _unread(section.place, f"không đọc được giờ “{parts[0]}”")
    if not level:
        return _unread(section.place, f"không đọc được cấp “{parts[1]}”")
    marked = {"Điều kiện:": "", "Diễn biến ngược:": ""}
    for line in section.lines:
        for mark in marked:
            if line.text.startswith(mark):
                marked[mark] = line.text.removeprefix(mark).strip()
    text = "\n".join(line.text for line in section.quote()).strip()
    if not text:
        return _unread(section.place, "chưa có nội dung (các dòng mở bằng >)")
    condition, twist = marked.values()
    return Inject(after, int(level[1]), parts[2], parts[3], text, condition, twist, section.place)


def _unread(place: Place, why: str) -> Finding:
    return Finding("phieu-khong-doc-duoc", place, f"Phiếu tình huống không đọc được: {why}.", _EXAMPLE)
