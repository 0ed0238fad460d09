"""A scenario: one kind of crisis, its response at each level, its exercise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from sotay.book import exercise, response
from sotay.book.exercise import Exercise
from sotay.book.finding import Finding, Place
from sotay.book.frontmatter import split
from sotay.book.model import Model, Text, check
from sotay.book.outline import Line, Section, outline
from sotay.book.response import Response
from sotay.book.source import Source
from sotay.book.tree import Tree

BACKGROUND, MESSAGES, QUESTIONS = "Bối cảnh", "Thông điệp chính", "Câu hỏi khó"
DONTS, AFTERWARDS = "Không làm", "Theo dõi sau đó"
HEADINGS = (BACKGROUND, MESSAGES, QUESTIONS, DONTS, AFTERWARDS)
CODE = re.compile(r"KB[0-9]{2}")
LEVEL_FILE = re.compile(r"cap-([1-9][0-9]{0,2})\.md")


# Who confirmed, and on which day: "Sở Y tế, 01/12/2026".
Confirmed = Annotated[str, Field(pattern=r"^\S.*, [0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$")]


class ScenarioHead(Model):
    """Front matter of a scenario's index.md (DESIGN §4)."""

    id: Text = Field(description="mã kịch bản", pattern=f"^{CODE.pattern}$", examples=["KB05"])
    title: Text = Field(description="tên kịch bản", examples=["Ngộ độc thực phẩm tập thể"])
    group: Text = Field(description="nhóm, trong levels.yml", examples=["suc-khoe"])
    summary: Text = Field(description="tóm tắt một câu")
    reviewed: date = Field(description="ngày rà soát", examples=[date(2026, 11, 22)])
    reviewer: Text = Field(description="đơn vị rà soát", examples=["Sở Y tế"])
    review_every: Text = Field(description="chu kỳ rà soát", examples=["12 tháng"])
    confirmed: Literal[False] | Confirmed = Field(
        description="phân vai đã được đơn vị xác nhận?", examples=["false (chưa), hoặc: Sở Y tế, 01/12/2026"]
    )
    laws: list[Text] = Field(default_factory=list, description="văn bản căn cứ")
    ignore: dict[str, str] = Field(default_factory=dict, description="quy tắc bỏ qua và lý do")


@dataclass
class Scenario:
    """A scenario as written."""

    slug: str
    path: str
    tree: Tree
    head: ScenarioHead | None
    sections: list[Section] = field(default_factory=list)
    responses: dict[int, Response] = field(default_factory=dict)
    exercise: Exercise | None = None
    findings: list[Finding] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)  # names of its files that could not be opened or decoded

    @property
    def id(self) -> str:
        """The code, or the folder's name where the code cannot be read."""
        return self.tree.text("id") or self.slug

    def section(self, title: str) -> Section | None:
        """Return the section with this heading, or None."""
        return next((s for s in self.sections if s.title == title), None)

    def closed(self, level: int) -> bool:
        """Whether the file of this level is there but could not be opened or decoded."""
        return f"cap-{level}.md" in self.unread

    @property
    def pages(self) -> list[str]:
        """The repository paths of its responses."""
        return [one.path for one in self.responses.values()]

    @property
    def wrong(self) -> Iterator[Finding]:
        """What could not be read in its files."""
        yield from self.findings
        for one in self.responses.values():
            yield from one.findings
        if self.exercise:
            yield from self.exercise.findings

    @property
    def trees(self) -> Iterator[Tree]:
        """The front matter of each of its files."""
        yield self.tree
        for one in self.responses.values():
            yield one.tree
        if self.exercise:
            yield self.exercise.tree

    @property
    def reviewer(self) -> Line | None:
        """Who reviewed it, as written."""
        text = self.tree.text("reviewer")
        return Line(text, self.tree.place("reviewer")) if text else None

    @property
    def laws(self) -> list[Line]:
        """Ids of the laws it rests on."""
        return [Line(*x) for x in self.tree.texts("laws")]


def read(slug: str, folder: str, sources: dict[str, Source], unread: set[str]) -> Scenario:
    """Return the scenario whose files are `sources` (by file name) in `folder`; `unread` are closed to us."""
    scenario = Scenario(slug, f"{folder}/index.md", Tree(f"{folder}/index.md"), None, unread=unread)
    if index := sources.get("index.md"):
        parts = split(index)
        scenario.tree = parts.front
        if isinstance(parts.front.data, dict):
            scenario.head = check(ScenarioHead, parts.front, {"id!": "ma-sai"})
        scenario.sections = outline(index.path, parts.body, parts.body_line)
        scenario.findings = list(parts.front.findings)
    elif "index.md" not in unread:
        message = f"Kịch bản “{slug}” chưa có tệp index.md."
        hint = f"Chạy: sotay new scenario {slug}"
        scenario.findings.append(Finding("thieu-tep", Place(scenario.path), message, hint))
    for name, source in sorted(sources.items()):
        if found := LEVEL_FILE.fullmatch(name):
            number = int(found[1])
            scenario.responses[number] = response.read(source, number, scenario.id)
        elif name == "dien-tap.md":
            scenario.exercise = exercise.read(source)
        elif name != "index.md":
            scenario.stray.append(source.path)
    return scenario
