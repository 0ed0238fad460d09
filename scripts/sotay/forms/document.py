"""A form as a Word document: the decree's frame or an internal sheet around the same blocks (BRIEF §8, §9)."""

from datetime import UTC, datetime
from typing import Any

from docx.document import Document as DocxDocument
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from sotay.book.edition import Edition
from sotay.forms.blocks import Block, Paragraph, Run, Table, blocks, pieces
from sotay.forms.paper import CENTRE, JUSTIFIED, LEFT, grid, line_below, paper, paragraph, width_of
from sotay.views.public import PublicForm

WHOLE = 10  # rows; a longer table may break over pages
INDENT = 10.0  # mm, first line of a paragraph (decree: 10 to 12.7 mm)
_TRACKED = (
    "Vụ việc số",
    "Cấp KHTT",
    "Giờ phát hiện (T0)",
    "Người soạn",
    "Người duyệt, giờ duyệt",
    "Phiên bản",
)
_KEPT_INSIDE = "PHẦN LƯU NỘI BỘ, KHÔNG PHÁT HÀNH"


def document(form: PublicForm, edition: Edition, epoch: int) -> DocxDocument:
    """Return the Word document of `form`, dated `epoch` seconds; a draft says so on every page."""
    made = paper(form.landscape)
    body = blocks(form.sheet)
    if form.layout == "văn bản":
        _decree_head(made, form)
        _write(made, body)
        _signed(made, form)
        _inside(made, form)
    else:
        _sheet_head(made, form)
        _inside(made, form)
        _write(made, body)
        _both_sign(made, "NGƯỜI LẬP", "NGƯỜI DUYỆT")
    _foot(made, form, edition)
    _about(made, form, edition, epoch)
    return made


def _decree_head(made: DocxDocument, form: PublicForm) -> None:
    total = width_of(made)
    left, right = total - 100, 100.0  # the country's line needs 100 mm without padding
    cells = grid(made, 1, (left, right), borders=False).rows[0].cells
    _line(cells[0], "[cơ quan chủ quản]", 13)
    _line(cells[0], form.sender.upper() if "[" not in form.sender else form.sender, 13, bold=True)
    line_below(cells[0], 24, left)
    _line(cells[0], f"Số: [số]/{form.symbol}-[ký hiệu]" if form.symbol else "Số: [số]/[ký hiệu]", 13)
    if not form.type and form.subject:
        _line(cells[0], form.subject, 12)
    _line(cells[1], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.5, bold=True)
    _line(cells[1], "Độc lập - Tự do - Hạnh phúc", 13.5, bold=True)
    line_below(cells[1], 58, right)
    _line(cells[1], "[địa danh], ngày [ngày ký] tháng [tháng ký] năm [năm ký]", 13, italic=True)
    if form.type:
        paragraph(made, [Run(form.type.upper(), bold=True)], size=14, before=16)
        paragraph(made, pieces(form.subject, bold=True), size=14, after=2)
        line_below(made, 50, total)
    else:
        paragraph(made, before=6)


def _line(cell: Any, text: str, size: float, bold: bool = False, italic: bool = False) -> None:
    paragraph(cell, pieces(text, bold, italic), size=size)


def _sheet_head(made: DocxDocument, form: PublicForm) -> None:
    paragraph(made, pieces(form.sender), size=12, align=LEFT)
    paragraph(made, [Run(form.title.upper(), bold=True)], size=15, before=8, after=2)
    paragraph(
        made,
        [Run(f"Người điền: {form.filled_by}. Người duyệt: {form.approved_by}.", italic=True)],
        size=11,
        after=6,
    )


def _write(made: DocxDocument, body: list[Block]) -> None:
    for block in body:
        if isinstance(block, Table):
            _table(made, block)
        else:
            _paragraph(made, block)


def _paragraph(made: DocxDocument, block: Paragraph) -> None:
    if block.kind == "heading":
        placed = paragraph(
            made, [Run(r.text, True, r.italic, r.gap) for r in block.runs], align=LEFT, before=8, after=4
        )
        placed.paragraph_format.keep_with_next = True
        return
    mark = {"box": "☐ ", "quote": ""}.get(block.kind, f"{block.mark} " if block.mark else "")
    words = [Run(r.text, r.bold, r.italic or block.kind == "quote", r.gap) for r in block.runs]
    address = bool(words) and words[0].text.startswith("Kính gửi")
    paragraph(
        made,
        ([Run(mark)] if mark else []) + words,
        align=CENTRE if address else JUSTIFIED,
        after=6,
        first=0 if address or block.kind == "box" else INDENT,
    )


def _table(made: DocxDocument, block: Table) -> None:
    total = width_of(made)
    table = grid(made, len(block.rows), (share * total for share in block.widths), borders=True)
    for number, row in enumerate(block.rows):
        properties = table.rows[number]._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for cell, runs in zip(table.rows[number].cells, row, strict=True):
            words = [Run(r.text, r.bold or number == 0, r.italic, r.gap) for r in runs]
            blank = not any(run.text.strip() for run in words)
            after, align = 10 if blank else 2, CENTRE if number == 0 else LEFT
            placed = paragraph(cell, words, align=align, size=12, before=2, after=after)
            last = number == len(block.rows) - 1
            placed.paragraph_format.keep_with_next = len(block.rows) <= WHOLE and not last
    paragraph(made, size=6, after=2)


def _signed(made: DocxDocument, form: PublicForm) -> None:
    paragraph(made, size=6)
    if form.recorder:
        _both_sign(made, form.recorder, form.signer)
        cells = [made]
    else:
        total = width_of(made)
        cells = list(grid(made, 1, (total * 0.5, total * 0.5), borders=False).rows[0].cells)
        _seat(cells[1], form.signer)
    paragraph(cells[0], [Run("Nơi nhận:", True, True)], align=LEFT, size=12)
    for name in form.recipients:
        paragraph(cells[0], [Run("- "), *pieces(name), Run(";")], align=LEFT, size=11)
    paragraph(cells[0], [Run("- Lưu: VT.")], align=LEFT, size=11)


def _both_sign(made: DocxDocument, left: str, right: str) -> None:
    total = width_of(made)
    paragraph(made, size=6)
    cells = grid(made, 1, (total / 2, total / 2), borders=False).rows[0].cells
    _seat(cells[0], left)
    _seat(cells[1], right)


def _seat(cell: Any, title: str) -> None:
    paragraph(cell, pieces(title, bold=True), size=13).paragraph_format.keep_with_next = True
    paragraph(cell, [Run("(Chữ ký, họ tên)", italic=True)], size=11, after=40)


def _inside(made: DocxDocument, form: PublicForm) -> None:
    """What an office keeps with the sheet; on a page of its own where the sheet goes out."""
    placed = paragraph(made, size=4)
    if form.published:
        placed.add_run().add_break(WD_BREAK.PAGE)
    total = width_of(made)
    if form.layout == "văn bản":
        title = paragraph(made, [Run(_KEPT_INSIDE, bold=True)], size=11, align=LEFT, after=3)
        title.paragraph_format.keep_with_next = True
    half = len(_TRACKED) // 2
    table = grid(made, half, (total * 0.2, total * 0.3) * 2, borders=True)
    for number, name in enumerate(_TRACKED):
        row, column = number % half, number // half * 2
        said = paragraph(table.cell(row, column), [Run(name)], size=11, align=LEFT, before=2, after=2)
        said.paragraph_format.keep_with_next = row < half - 1
        paragraph(table.cell(row, column + 1), size=11, align=LEFT)
    paragraph(made, size=6, after=2)


def _foot(made: DocxDocument, form: PublicForm, edition: Edition) -> None:
    words = f"Mẫu {form.id} · {edition.line}"
    words += " · Xóa dòng này khi ban hành văn bản." if form.layout == "văn bản" else "."
    section = made.sections[0]
    for foot in (section.footer, section.first_page_footer):
        place = foot.paragraphs[0]
        place.alignment = LEFT
        run = place.add_run(words)
        run.font.size = 101600  # 8 pt


def _about(made: DocxDocument, form: PublicForm, edition: Edition, epoch: int) -> None:
    about = made.core_properties
    about.title, about.subject, about.author = form.title, edition.line, edition.author
    about.language, about.last_modified_by, about.comments = "vi-VN", "", ""
    about.created = about.modified = datetime.fromtimestamp(epoch, UTC).replace(tzinfo=None)
    about.revision = 1
    settings = made.settings.element
    for old in settings.findall(qn("w:themeFontLang")):
        settings.remove(old)
