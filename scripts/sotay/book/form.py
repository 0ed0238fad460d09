"""A fill-in form: what it is for, how to fill it in, and the sheet itself (BRIEF §8; Nghị định 30/2020/NĐ-CP)."""

from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field

from sotay.book.finding import Finding
from sotay.book.frontmatter import split
from sotay.book.model import Model, Text, check
from sotay.book.outline import Line, Section, outline
from sotay.book.source import Source
from sotay.book.tree import Tree

WHEN, HOW, SHEET = "Dùng khi nào", "Cách điền", "Mẫu"
PARTS = (WHEN, HOW, SHEET)


class FormHead(Model):
    """Front matter of a form. `layout`: a document in the layout of the decree, or an internal sheet."""

    id: Text = Field(description="mã biểu mẫu", pattern=r"^BM[0-9]{2}$", examples=["BM02"])
    title: Text = Field(description="tên biểu mẫu", examples=["Thông cáo báo chí"])
    summary: Text = Field(description="một câu: dùng khi nào, ai điền")
    layout: Literal["văn bản", "phiếu"] = Field(
        description="văn bản: theo thể thức Nghị định 30/2020; phiếu: tờ ghi nội bộ", examples=["văn bản"]
    )
    type: str = Field(
        "", description="tên loại văn bản; bỏ trống với công văn", examples=["Thông cáo báo chí"]
    )
    subject: str = Field("", description="trích yếu", examples=["Về [sự việc]"])
    symbol: str = Field("", description="chữ viết tắt tên loại trong số, ký hiệu", examples=["TC"])
    sender: str = Field("[tên cơ quan]", description="cơ quan ban hành")
    signer: str = Field("", description="chức vụ người ký", examples=["NGƯỜI PHÁT NGÔN"])
    recorder: str = Field("", description="người ghi, ký bên trái (biên bản)", examples=["THƯ KÝ"])
    recipients: list[Text] = Field(default_factory=list, description="nơi nhận")
    landscape: bool = Field(False, description="true: giấy nằm ngang, cho bảng nhiều cột")
    filled_by: Text = Field(description="ai điền", examples=["Người soạn tin"])
    approved_by: Text = Field(description="ai duyệt", examples=["Theo cấp KHTT"])
    published: bool = Field(False, description="true: phát ra ngoài; phần lưu nội bộ để ở trang riêng")
    laws: list[Text] = Field(default_factory=list, description="văn bản căn cứ")
    ignore: dict[str, str] = Field(default_factory=dict, description="quy tắc bỏ qua và lý do")


@dataclass
class Form:
    """A form as written."""

    path: str
    tree: Tree
    head: FormHead | None
    sections: list[Section]
    findings: list[Finding] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The form's name, or its file's where that cannot be read."""
        return self.tree.text("title") or self.path.rsplit("/", 1)[-1]

    @property
    def laws(self) -> list[Line]:
        """Ids of the laws it cites."""
        return [Line(*x) for x in self.tree.texts("laws")]

    def part(self, title: str) -> str:
        """Return the Markdown below the second-level heading `title`, lower headings included."""
        return "\n".join(line.text for line in self.part_lines(title)).strip("\n")

    def part_lines(self, title: str) -> list[Line]:
        """Return the lines below the second-level heading `title`, lower headings written out."""
        lines: list[Line] = []
        inside = False
        for section in self.sections:
            if section.level == 2:
                inside = section.title == title
            elif inside and section.level:
                lines.append(Line("#" * section.level + " " + section.title, section.place))
            if inside:
                lines += section.lines
        return lines


def read(source: Source) -> Form:
    """Return the form that `source` writes."""
    parts = split(source)
    tree = parts.front
    head = check(FormHead, tree, {"id!": "ma-sai"}) if isinstance(tree.data, dict) else None
    sections = outline(source.path, parts.body, parts.body_line)
    return Form(source.path, tree, head, sections, list(tree.findings))
