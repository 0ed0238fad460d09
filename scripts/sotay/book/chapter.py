"""A chapter of the handbook, a regulation or an annex: front matter and prose."""

from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from sotay.book.finding import Finding
from sotay.book.frontmatter import split
from sotay.book.model import Model, Text, check
from sotay.book.outline import Line, Section, outline
from sotay.book.source import Source
from sotay.book.tree import Tree

CHECKLIST = "Danh mục kiểm tra"


class ChapterHead(Model):
    """Front matter of a chapter."""

    title: Text = Field(description="tên chương", examples=["Nhận diện khủng hoảng truyền thông"])
    summary: Text = Field(description="một câu: đọc xong làm được gì")
    plan: str | None = Field(None, description="mục của kế hoạch", examples=["II.1"])
    laws: list[Text] = Field(default_factory=list, description="văn bản căn cứ")
    status: Literal["dự thảo", "đã duyệt"] | None = Field(None, description="trạng thái riêng của chương")
    ignore: dict[str, str] = Field(default_factory=dict, description="quy tắc bỏ qua và lý do")


class PageHead(Model):
    """Front matter of a page that only the website has."""

    title: Text = Field(description="tên trang")
    summary: str = Field("", description="một câu về trang")
    template: str | None = Field(None, description="mẫu trang")
    hide: list[Text] = Field(default_factory=list, description="phần không hiện")
    search: dict[str, bool | float] | None = Field(None, description="cách tìm kiếm xử lý trang")
    ignore: dict[str, str] = Field(default_factory=dict, description="quy tắc bỏ qua và lý do")


@dataclass
class Chapter:
    """A page of prose as written."""

    path: str
    tree: Tree
    title: str
    summary: str
    plan: str | None
    sections: list[Section]
    body: str
    findings: list[Finding] = field(default_factory=list)

    @property
    def laws(self) -> list[Line]:
        """Ids of the laws it cites."""
        return [Line(*x) for x in self.tree.texts("laws")]


def read(source: Source, model: type[Model] = ChapterHead) -> Chapter:
    """Return the chapter that `source` writes, its front matter held against `model`."""
    parts = split(source)
    tree = parts.front
    if isinstance(tree.data, dict):
        check(model, tree)
    sections = outline(source.path, parts.body, parts.body_line)
    return Chapter(
        source.path,
        tree,
        tree.text("title") or source.path.rsplit("/", 1)[-1],
        tree.text("summary") or "",
        tree.text("plan"),
        sections,
        "\n".join(parts.body),
        list(tree.findings),
    )
