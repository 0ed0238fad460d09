"""A table on a slide: native cells, our rules and ground, no style of the program's own."""

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.util import Pt

from sotay.teach.deck.columns import row_height
from sotay.teach.deck.page import LEFT, PAD_X, PAD_Y
from sotay.teach.deck.powerpoint.text import paragraph
from sotay.teach.deck.slide import TableSlide

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid"


def fill(holder: Any, slide: TableSlide) -> None:
    """Put the slide's table in place of its placeholder."""
    rows = (slide.head, *slide.rows)
    frame = holder.insert_table(len(rows), len(slide.head))
    frame.name = "Bảng"
    table = frame.table
    properties = table._tbl.tblPr
    properties.set("bandRow", "0")
    properties.set("firstRow", "1")
    style = properties.find("{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId")
    if style is not None:
        style.text = _PLAIN
    for column, wide in zip(table.columns, slide.widths, strict=True):
        column.width = Pt(wide)
    tall = 0.0
    for number, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
        high = row_height(slide, cells, bold=number == 0)
        row.height = Pt(high)
        tall += high
        for cell, text in zip(row.cells, cells, strict=True):
            _cell(cell, text, slide.size, head=number == 0)
    frame.left, frame.top, frame.width, frame.height = (
        Pt(x) for x in (LEFT, slide.body_top, sum(slide.widths), tall)
    )


def _cell(cell: Any, text: str, size: float, head: bool) -> None:
    cell.margin_left = cell.margin_right = Pt(PAD_X)
    cell.margin_top = cell.margin_bottom = Pt(PAD_Y)
    made = paragraph(cell.text_frame, text, size, first=True, bold=head)
    for run in made.runs:
        run.font.name = "+mn-lt"  # a table without a style does not take the theme's face
    colour = "accent1" if head else "accent6"
    rule = f'<a:lnB {_A} w="25400"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></a:lnB>'
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(rule))
    if head:
        cell.fill.solid()
        cell.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
