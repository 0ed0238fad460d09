"""The line beside an imposed sheet that says which sheet it is, set outside the trim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from sotay.press.fault import BookError
from sotay.press.fonts import FontSet
from sotay.press.impose import Sheet
from sotay.press.imposition import Side
from sotay.press.layout import STYLES, lay_out
from sotay.press.offset import write_press
from sotay.press.settings import Settings

AWAY = 6.0  # mm from the left edge of the paper: between the printer's own margin and the bleed


def write_labels(
    target: Path, sides: Sequence[Side], sheet: Sheet, settings: Settings, fonts_folder: Path
) -> None:
    """Write a page a side of ``sides`` to ``target``, of the size of ``sheet``, empty but for what it is."""
    fonts = FontSet.load(fonts_folder)
    body = "".join(_page(side, sheet, settings.edition) for side in sides)
    page = f'<!doctype html><html lang="vi"><head><title>Nhãn tờ in</title></head><body>{body}</body></html>'
    css = ((STYLES / "tokens.css").read_text("utf-8"), "".join(_rules(sheet)))
    plain = settings.model_copy(update={"bleed": 0.0})
    layout = lay_out(page, css, settings=plain, fonts=fonts, fonts_folder=fonts_folder)
    if faults := (*layout.faults, *write_press(layout, target)):
        raise BookError(faults)


def _page(side: Side, sheet: Sheet, edition: str) -> str:
    middle = sheet.height * side.rows / 2
    words = escape(f"{side.label} · {edition}")
    return f'<section class="r{side.rows}"><p style="top:{middle:g}mm">{words}</p></section>'


def _rules(sheet: Sheet) -> Iterator[str]:
    yield "body{margin:0;font:400 6.5pt/8pt var(--sans);color:var(--k)}"
    yield "section{position:relative;break-after:page;height:10mm}"
    yield (
        f"p{{position:absolute;left:{AWAY}mm;width:180mm;margin:-4pt 0 0 -90mm;text-align:center;"
        "transform:rotate(-90deg);white-space:nowrap}"
    )
    for rows in (1, 2):
        yield f"@page r{rows}{{size:{sheet.width}mm {sheet.height * rows}mm;margin:0}}.r{rows}{{page:r{rows}}}"
