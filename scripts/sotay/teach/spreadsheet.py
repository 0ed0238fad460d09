"""Spreadsheets (.xlsx): the bank of questions, the attendance list, the evaluation sheet. Repeatable bytes."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from sotay.book.question import EXAM, letter
from sotay.teach.lesson import Lesson
from sotay.teach.markup import plain

FORMULA = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
)  # a spreadsheet may compute such a cell (OWASP)
_FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}


class Sheet:
    """One workbook of text: every cell is text, also one that begins like a formula."""

    def __init__(self, title: str, edition: str, epoch: int) -> None:
        self._bytes = BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(self._bytes, options)
        made = datetime.fromtimestamp(epoch, UTC).replace(tzinfo=None)
        self._book.set_properties({"title": title, "comments": edition, "created": made})
        self._edition = edition
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def format(self, **more: Any) -> Any:
        """Return a cell's look, made once."""
        key = tuple(sorted(more.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({**_FONT, "text_wrap": True, **more})
        return self._formats[key]

    def page(self, name: str, widths: Sequence[float], *, landscape: bool = True) -> Any:
        """Add a sheet for A4 paper, one page wide, with the edition line in its footer."""
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(9)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.6, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer(f"&L&8{self._edition.replace('&', '&&')}&R&8&P/&N")
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        return sheet

    def put(self, sheet: Any, row: int, column: int, text: str, **look: Any) -> None:
        """Write a text cell. One that begins like a formula carries the quote prefix: it stays text when edited."""
        if text.startswith(FORMULA):
            look["quote_prefix"] = True
        sheet.write_string(row, column, text, self.format(**look))

    def row(self, sheet: Any, row: int, texts: Sequence[str], **look: Any) -> None:
        """Write a row of text cells from the first column on."""
        for column, text in enumerate(texts):
            self.put(sheet, row, column, text, **look)

    def done(self) -> bytes:
        """Return the file."""
        self._book.close()
        return self._bytes.getvalue()


def bank(lessons: Sequence[Lesson], edition: str, epoch: int) -> bytes:
    """Return the questions of `lessons` as a spreadsheet, a question a row."""
    made = Sheet("Ngân hàng câu hỏi", edition, epoch)
    most = max((len(one.question.choices) for lesson in lessons for one in lesson.questions), default=0)
    letters = [letter(number) for number in range(most)]
    sheet = made.page("Câu hỏi", [9, 12, 9, 44, *[30] * most, 9, 60])
    head = ["Mã", "Loại", "Mục tiêu", "Câu hỏi", *letters, "Đáp án", "Vì sao"]
    made.row(sheet, 0, head, bold=True, bottom=1, bg_color="#E7EEFA")
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    number = 0
    for lesson in lessons:
        for one in lesson.questions:
            number += 1
            asked = one.question
            choices = [plain(choice.text) for choice in asked.choices]
            why = "\n".join(f"{letter(n)}: {plain(c.why)}" for n, c in enumerate(asked.choices) if c.why)
            kind = "Kiểm tra" if asked.kind == EXAM else "Tự kiểm tra"
            aims = ", ".join(str(aim) for aim in asked.aims)
            told = [*choices, *[""] * (most - len(choices)), asked.right, why]
            made.row(sheet, number, [one.code, kind, aims, plain(asked.text), *told], bottom=4)
    sheet.autofilter(0, 0, number, len(head) - 1)
    return made.done()
