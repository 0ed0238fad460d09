"""Text on a slide: paragraphs of runs, each said to be Vietnamese."""

from collections.abc import Iterable
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.util import Pt

from sotay.teach.deck.powerpoint.template import LANGUAGE
from sotay.teach.deck.wording import runs

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
INDENT = 558800  # EMU; 44 points, where a list's text begins
COLOURS = {
    "accent1": MSO_THEME_COLOR.ACCENT_1,
    "tx2": MSO_THEME_COLOR.TEXT_2,
    "bg1": MSO_THEME_COLOR.BACKGROUND_1,
}


def put(frame: Any, lines: Iterable[str], size: float, *, gap: float = 0, bold: bool = False) -> None:
    """Write `lines` into a text frame, a paragraph each, `gap` points apart."""
    for at, line in enumerate(lines):
        paragraph(frame, line, size, first=at == 0, gap=gap, bold=bold)


def paragraph(
    frame: Any,
    line: str,
    size: float,
    *,
    first: bool = False,
    gap: float = 0,
    bold: bool = False,
    colour: str = "",
) -> Any:
    """Write one line of Markdown as a paragraph, into the frame's empty one when it is the first; returns it."""
    made = frame.paragraphs[0] if first else frame.add_paragraph()
    if gap:
        made.space_after = Pt(gap)
    for words, strong in runs(line):
        run = made.add_run()
        run.text = words
        if size:
            run.font.size = Pt(size)
        if strong or bold:
            run.font.bold = True
        if colour:
            run.font.color.theme_color = COLOURS[colour]
        run._r.get_or_add_rPr().set("lang", LANGUAGE)
    return made


def numbered(made: Any, number: int) -> None:
    """Give a paragraph a number in place of a bullet; `number` is where its list starts."""
    properties = made._p.get_or_add_pPr()
    for child in list(properties):
        if child.tag.rpartition("}")[2].startswith("bu"):
            properties.remove(child)
    properties.append(parse_xml(f'<a:buSzPct {_A} val="100000"/>'))
    properties.append(parse_xml(f'<a:buFont {_A} typeface="+mj-lt"/>'))
    properties.append(parse_xml(f'<a:buAutoNum {_A} type="arabicPeriod" startAt="{number}"/>'))


def lettered(made: Any) -> None:
    """Hang a paragraph that begins with a letter and a tab."""
    properties = made._p.get_or_add_pPr()
    properties.set("marL", str(INDENT))
    properties.set("indent", str(-INDENT))
