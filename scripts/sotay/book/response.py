"""A response: one scenario at one level."""

from dataclasses import dataclass, field

from pydantic import Field

from sotay.book.duration import minutes
from sotay.book.finding import Finding
from sotay.book.frontmatter import split
from sotay.book.model import Model, Text, check
from sotay.book.outline import Line, Section, outline
from sotay.book.source import Source
from sotay.book.step import Step, steps
from sotay.book.tree import Tree

SIGNS, STEPS, STATEMENT, MOVES = "Dấu hiệu", "Việc phải làm", "Tuyên bố ban đầu", "Nâng, hạ cấp"
HEADINGS = (SIGNS, STEPS, STATEMENT, MOVES)


class ResponseHead(Model):
    """Front matter of cap-N.md (DESIGN §4)."""

    lead: Text = Field(description="đơn vị chủ trì", examples=["Sở Y tế"])
    partners: list[Text] = Field(
        description="đơn vị phối hợp", min_length=1, examples=[["Sở Giáo dục và Đào tạo", "Công an tỉnh"]]
    )
    deadline: Text = Field(description="thời hạn ra tuyên bố đầu tiên", examples=["2 giờ"])
    approves: list[Text] = Field(
        description="vai duyệt", min_length=1, max_length=2, examples=[["Chủ tịch UBND tỉnh"]]
    )
    speaks: Text = Field(description="vai phát biểu", examples=["Người phát ngôn UBND tỉnh"])
    updates: Text = Field(description="nhịp cập nhật", examples=["6 giờ"])
    channels: list[Text] = Field(
        description="kênh phát", min_length=1, examples=[["thong-cao", "bao-quang-ngai"]]
    )
    ignore: dict[str, str] = Field(default_factory=dict, description="quy tắc bỏ qua và lý do")


RULES = {"lead": "thieu-chu-tri", "partners": "thieu-phoi-hop", "deadline": "thieu-thoi-han"}


@dataclass
class Response:
    """A response as written: names are the editor's, places are exact."""

    level: int
    path: str
    tree: Tree
    sections: list[Section]
    lead: Line | None = None
    partners: list[Line] = field(default_factory=list)
    deadline: Line | None = None
    approves: list[Line] = field(default_factory=list)
    speaks: Line | None = None
    updates: Line | None = None
    channels: list[Line] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def minutes(self) -> int | None:
        """T0 to the first statement, in minutes."""
        return minutes(self.deadline.text) if self.deadline else None

    def section(self, title: str) -> Section | None:
        """Return the section with this heading, or None."""
        return next((s for s in self.sections if s.title == title), None)


def read(source: Source, level: int, scenario: str) -> Response:
    """Return the response that `source` (a cap-N.md of the scenario with this code) writes."""
    parts = split(source)
    tree = parts.front
    sections = outline(source.path, parts.body, parts.body_line)
    response = Response(level, source.path, tree, sections)
    if isinstance(tree.data, dict):
        check(ResponseHead, tree, RULES, f"Cấp KHTT {level} của {scenario}")
        response.lead = _line(tree, "lead")
        response.partners = [Line(*x) for x in tree.texts("partners")]
        response.deadline = _line(tree, "deadline")
        response.approves = [Line(*x) for x in tree.texts("approves")]
        response.speaks = _line(tree, "speaks")
        response.updates = _line(tree, "updates")
        response.channels = [Line(*x) for x in tree.texts("channels")]
    response.findings = list(tree.findings)
    if section := response.section(STEPS):
        response.steps, unread = steps(*section.listed())
        response.findings += unread
    return response


def _line(tree: Tree, key: str) -> Line | None:
    text = tree.text(key)
    return Line(text, tree.place(key)) if text else None
