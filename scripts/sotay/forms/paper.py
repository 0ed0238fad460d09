"""Paper of an office's document: page, typeface, styles, small parts (Nghị định 30/2020/NĐ-CP)."""

from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from sotay.forms.blocks import Run

FACE = "Times New Roman"
GAP_STYLE = "ChoTrong"  # the browser takes this style off a gap that it fills in (apps/form)
LEFT, CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
JUSTIFIED = WD_ALIGN_PARAGRAPH.JUSTIFY
_KEPT = ("Normal", "Default Paragraph Font", "Normal Table", "No List", "Header", "Footer")
_UNUSED = ("thumbnail", "customXml", "theme", "webSettings", "fontTable", "stylesWithEffects", "numbering")
_MARGINS = {"top_margin": 20, "bottom_margin": 20, "left_margin": 30, "right_margin": 15}  # mm


def paper(landscape: bool) -> DocxDocument:
    """Return an empty A4 document: margins 20, 20, 30, 15 mm; 14 pt (13 pt where it lies); page number on top."""
    document = Document()
    _light(document)
    section = document.sections[0]
    width, height = (297, 210) if landscape else (210, 297)
    section.page_width, section.page_height = Mm(width), Mm(height)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    for name, size in _MARGINS.items():
        setattr(section, name, Mm(20 if landscape and name.startswith("left") else size))
    section.header_distance = section.footer_distance = Mm(9)
    normal = document.styles["Normal"]
    normal.font.size = Pt(13 if landscape else 14)
    _face(normal.element.get_or_add_rPr())
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    normal.element.get_or_add_rPr().append(language)
    gap = document.styles.add_style(GAP_STYLE, 2)
    gap.font.color.rgb = RGBColor(0x8F, 0x2D, 0x00)
    _numbered(section)
    return document


def width_of(document: DocxDocument) -> float:
    """Return the width of a line, in mm."""
    section = document.sections[0]
    inner = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    return round(inner / Mm(1), 1)


def paragraph(
    place: Any,
    runs: Iterable[Run] = (),
    *,
    align: Any = CENTRE,
    size: float | None = None,
    before: float = 0,
    after: float = 0,
    first: float = 0,
) -> Any:
    """Add a paragraph to a document or cell; `size`, `before`, `after` in pt, `first` (indent) in mm."""
    made = place.add_paragraph()
    made.alignment = align
    form = made.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.0
    if first:
        form.first_line_indent = Mm(first)
    for run in runs:
        _add(made, run, size)
    return made


def _add(place: Any, run: Run, size: float | None) -> None:
    made = place.add_run(run.text, style=GAP_STYLE if run.gap else None)
    made.bold, made.italic = run.bold or None, run.italic or None
    if size:
        made.font.size = Pt(size)


def line_below(place: Any, width: float, total: float) -> None:
    """Add a thin rule of `width` mm, centred in `total` mm."""
    made = paragraph(place)
    form = made.paragraph_format
    form.left_indent = form.right_indent = Mm((total - width) / 2)
    form.line_spacing = Pt(4)
    border, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    border.append(top)
    made._p.get_or_add_pPr().append(border)


def grid(place: Any, rows: int, widths: Iterable[float], borders: bool) -> Any:
    """Add a table with columns of `widths` mm; without `borders` it only sets things side by side."""
    sizes = list(widths)
    table = place.add_table(rows, len(sizes))
    table.autofit = False
    for column, size in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), sizes, strict=True):
        column.set(qn("w:w"), str(round(size * 56.69)))
    for row in table.rows:
        for cell, size in zip(row.cells, sizes, strict=True):
            cell.width = Mm(size)
            cell._tc.remove(cell.paragraphs[0]._p)
    _edges(table, borders)
    return table


def _edges(table: Any, borders: bool) -> None:
    made, margins = OxmlElement("w:tblBorders"), OxmlElement("w:tblCellMar")
    for name in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edge = OxmlElement(f"w:{name}")
        edge.set(qn("w:val"), "single" if borders else "nil")
        edge.set(qn("w:sz"), "4")
        edge.set(qn("w:color"), "000000")
        made.append(edge)
    for name in ("left", "right"):
        edge = OxmlElement(f"w:{name}")
        edge.set(qn("w:w"), "85" if borders else "0")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    properties = table._tbl.tblPr
    properties.append(made)
    properties.append(margins)


def _face(properties: Any) -> None:
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FACE)


def _numbered(section: Any) -> None:
    """The page's number stands on top in the middle, not on the first page."""
    section.different_first_page_header_footer = True
    place = section.header.paragraphs[0]
    place.alignment = CENTRE
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = place.add_run()
        run.font.size = Pt(13)
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)


def _light(document: DocxDocument) -> None:
    """Drop what the stock document brings and a form does not use: a thumbnail, a theme, 160 styles."""
    package = document.part.package
    for owner in (package, document.part):
        for key, relation in list(owner.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in _UNUSED:
                del owner.rels[key]
    styles = document.styles.element
    for style in list(styles.findall(qn("w:style"))):
        if style.find(qn("w:name")).get(qn("w:val")).title() not in [name.title() for name in _KEPT]:
            styles.remove(style)
    for latent in styles.findall(qn("w:latentStyles")):
        styles.remove(latent)
