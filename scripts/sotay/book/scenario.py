"""A scenario: one kind of crisis, its response at each level, its exercise."""

import re
from dataclasses import dataclass, field
from datetime import date

from pydantic import Field

from sotay.book import exercise, response
from sotay.book.exercise import Exercise
from sotay.book.finding import Finding, Place
from sotay.book.frontmatter import split
from sotay.book.model import Model, check
from sotay.book.outline import Line, Section, outline
from sotay.book.response import Response
from sotay.book.source import Source
from sotay.book.tree import Tree

BACKGROUND, MESSAGES, QUESTIONS = "Bối cảnh", "Thông điệp chính", "Câu hỏi khó"
DONTS, AFTERWARDS = "Không làm", "Theo dõi sau đó"
HEADINGS = (BACKGROUND, MESSAGES, QUESTIONS, DONTS, AFTERWARDS)
LEVEL_FILE = re.compile(r"cap-(\w+)\.md")


class ScenarioHead(Model):
    """Front matter of a scenario's index.md (DESIGN §4)."""

    id: str = Field(description="mã kịch bản", pattern=r"^KB\d\d$", examples=["KB05"])
    title: str = Field(description="tên kịch bản", min_length=1, examples=["Ngộ độc thực phẩm tập thể"])
    group: str = Field(description="nhóm, trong levels.yml", min_length=1, examples=["suc-khoe"])
    summary: str = Field(description="tóm tắt một câu", min_length=1)
    reviewed: date = Field(description="ngày rà soát", examples=[date(2026, 11, 22)])
    reviewer: str = Field(description="đơn vị rà soát", min_length=1, examples=["Sở Y tế"])
    review_every: str = Field(description="chu kỳ rà soát", min_length=1, examples=["12 tháng"])
    confirmed: bool | str = Field(description="phân vai đã được đơn vị xác nhận?", examples=["false"])
    laws: list[str] = Field(default_factory=list, description="văn bản căn cứ")
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

    @property
    def id(self) -> str:
        """The code, or the folder's name where the code cannot be read."""
        return self.tree.text("id") or self.slug

    def section(self, title: str) -> Section | None:
        """Return the section with this heading, or None."""
        return next((s for s in self.sections if s.title == title), None)

    @property
    def reviewer(self) -> Line | None:
        """Who reviewed it, as written."""
        text = self.tree.text("reviewer")
        return Line(text, self.tree.place("reviewer")) if text else None

    @property
    def laws(self) -> list[Line]:
        """Ids of the laws it rests on."""
        return [Line(*x) for x in self.tree.texts("laws")]


def read(slug: str, folder: str, sources: dict[str, Source]) -> Scenario:
    """Return the scenario whose files are `sources` (by file name) in `folder`."""
    index = sources.get("index.md")
    if index is None:
        place = Place(f"{folder}/index.md")
        scenario = Scenario(slug, place.path, Tree(place.path), None)
        message = f"Kịch bản “{slug}” chưa có tệp index.md."
        scenario.findings.append(Finding("thieu-tep", place, message, "Chạy: sotay new scenario " + slug))
    else:
        parts = split(index)
        head = (
            check(ScenarioHead, parts.front, rules={"id!": "ma-sai"})
            if isinstance(parts.front.data, dict)
            else None
        )
        sections = outline(index.path, parts.body, parts.body_line)
        scenario = Scenario(
            slug, index.path, parts.front, head, sections, findings=list(parts.front.findings)
        )
    for name, source in sorted(sources.items()):
        if found := LEVEL_FILE.fullmatch(name):
            number = int(found[1]) if found[1].isascii() and found[1].isdigit() and len(found[1]) < 4 else 0
            scenario.responses[number] = response.read(source, number)
        elif name == "dien-tap.md":
            scenario.exercise = exercise.read(source)
        elif name != "index.md":
            scenario.stray.append(source.path)
    return scenario
