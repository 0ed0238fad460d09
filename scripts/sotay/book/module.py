"""A training module: objectives, timed sections, boxes for trainers and participants."""

import re
from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from sotay.book.duration import minutes
from sotay.book.finding import Finding
from sotay.book.frontmatter import split
from sotay.book.model import Model, Text, check
from sotay.book.outline import Callout, Line, Section, callouts, outline
from sotay.book.question import Question
from sotay.book.question import read as read_question
from sotay.book.source import Source
from sotay.book.tree import Tree

TRAINER, ACTIVITY, QUESTION, ANSWER_LINES = "trainer", "activity", "question", "answer-lines"
SLIDE = "slide"  # what the deck shows; no reader of the text needs it
_TIMED = re.compile(r"^(.*?)\s*\((\d+)\s*phút\)$")


class ModuleHead(Model):
    """Front matter of a module (plan III.4; BRIEF §7)."""

    id: Text = Field(description="mã mô-đun", pattern=r"^M[0-9]{1,2}$", examples=["M3"])
    title: Text = Field(description="tên mô-đun")
    summary: Text = Field(description="một câu: học xong làm được gì")
    duration: Text = Field(description="thời lượng", examples=["90 phút"])
    audience: list[Literal["A", "B", "C", "D"]] = Field(
        description="đối tượng", min_length=1, examples=[["B", "D"]]
    )
    objectives: list[Text] = Field(description="mục tiêu quan sát được", min_length=1)
    scenarios: list[Text] = Field(
        default_factory=list, description="kịch bản dùng trong bài", examples=[["KB05"]]
    )
    materials: list[Text] = Field(default_factory=list, description="vật dụng phải chuẩn bị")
    laws: list[Text] = Field(default_factory=list, description="văn bản căn cứ")
    sources: list[Text] = Field(default_factory=list, description="mã nguồn")
    ignore: dict[str, str] = Field(default_factory=dict, description="quy tắc bỏ qua và lý do")


@dataclass
class Module:
    """A module as written, the trainer's parts included."""

    path: str
    tree: Tree
    head: ModuleHead | None
    sections: list[Section]
    body: str
    findings: list[Finding] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The code, or the file's name where it cannot be read."""
        return self.tree.text("id") or self.path.rsplit("/", 1)[-1].removesuffix(".md")

    @property
    def minutes(self) -> int | None:
        """The length that the front matter states, in minutes."""
        text = self.tree.text("duration")
        return minutes(text) if text else None

    @property
    def scenarios(self) -> list[Line]:
        """Codes of the scenarios it works with."""
        return [Line(*x) for x in self.tree.texts("scenarios")]

    @property
    def laws(self) -> list[Line]:
        """Ids of the laws it cites."""
        return [Line(*x) for x in self.tree.texts("laws")]

    def boxes(self, kind: str) -> list[Callout]:
        """Return the boxes of one kind, in order."""
        return [box for section in self.sections for box in callouts(section) if box.kind == kind]

    def questions(self) -> list[Question]:
        """Return the questions, in order."""
        return [read_question(box) for box in self.boxes(QUESTION)]


def timed(title: str) -> tuple[str, int | None]:
    """Return a heading without its minutes, and the minutes it states or None."""
    found = _TIMED.match(title)
    return (found[1], int(found[2])) if found else (title, None)


def read(source: Source) -> Module:
    """Return the module that `source` writes."""
    parts = split(source)
    tree = parts.front
    head = check(ModuleHead, tree, {"id!": "ma-sai"}) if isinstance(tree.data, dict) else None
    sections = outline(source.path, parts.body, parts.body_line)
    return Module(source.path, tree, head, sections, "\n".join(parts.body), list(tree.findings))
