"""The certificate's template (.docx): a draft to be filled in, without an emblem, and saying so."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from sotay.archive import repacked
from sotay.book.edition import Edition
from sotay.forms.blocks import Run, pieces
from sotay.forms.paper import CENTRE, RIGHT, paper, paragraph
from sotay.views.timetable import Timetable

LESSON = 45  # minutes (BRIEF §7)


def certificate(table: Timetable, edition: Edition, epoch: int) -> bytes:
    """Return the Word file; brackets are filled in by hand, or by Word's mail merge."""
    made = paper(landscape=True)
    hours = f"{table.minutes // LESSON} tiết ({table.minutes} phút)"
    modules = "; ".join(f"{module.id} {module.title}" for module in table.modules)
    lines = [
        ([Run("DỰ THẢO MẪU · chưa có giá trị cho đến khi được phê duyệt", True)], CENTRE, 11),
        ([Run("[đơn vị tổ chức]")], CENTRE, 13),
        ([Run("")], CENTRE, 36),
        ([Run("GIẤY CHỨNG NHẬN", True)], CENTRE, 36),
        ([Run("Hoàn thành khóa tập huấn xử lý khủng hoảng truyền thông")], CENTRE, 18),
        ([Run("")], CENTRE, 20),
        ([Run("Ông/Bà: "), *pieces("[họ và tên]", bold=True)], CENTRE, 22),
        (pieces("Chức vụ, đơn vị: [chức vụ], [đơn vị]"), CENTRE, 16),
        ([Run("")], CENTRE, 16),
        ([Run(f"Lộ trình: {table.path.title}, {table.path.length} · {hours}", True)], CENTRE, 16),
        ([Run(modules)], CENTRE, 13),
        (pieces("Từ ngày [ngày] đến ngày [ngày], tại [nơi]"), CENTRE, 14),
        ([Run("")], CENTRE, 20),
        (pieces("[nơi], ngày [ngày]"), RIGHT, 13),
        ([Run("Người đứng đầu đơn vị tổ chức", True)], RIGHT, 13),
        (pieces("[ký, ghi rõ họ tên]"), RIGHT, 12),
        ([Run("")], CENTRE, 28),
        ([Run(edition.line)], CENTRE, 9),
    ]
    for runs, align, size in lines:
        paragraph(made, list(runs), align=align, size=size)
    _frame(made)
    _centred(made)
    about = made.core_properties
    about.title = f"Giấy chứng nhận (mẫu): {table.path.title}, {table.path.length}"
    about.author, about.language, about.comments = edition.author, "vi-VN", edition.line
    about.created = about.modified = datetime.fromtimestamp(epoch, UTC).replace(tzinfo=None)
    about.revision = 1
    raw = BytesIO()
    made.save(raw)
    return repacked(raw.getvalue(), epoch)


def _centred(made: Any) -> None:
    """Set the words in the middle of the sheet's height."""
    middle = OxmlElement("w:vAlign")
    middle.set(qn("w:val"), "center")
    section = made.sections[0]._sectPr
    section.find(qn("w:cols")).addnext(middle)


def _frame(made: Any) -> None:
    """Draw a dashed frame: dashes say that it is not firm yet."""
    section = made.sections[0]._sectPr
    borders = OxmlElement("w:pgBorders")
    borders.set(qn("w:offsetFrom"), "page")
    for side in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "dashed"), ("sz", "12"), ("space", "24"), ("color", "000000")):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    section.find(qn("w:pgMar")).addnext(borders)
