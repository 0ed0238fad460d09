"""The cover of a bound book as the printer needs it: back, spine and front on one sheet; and the pages inside it.

Both are taken from the book's own press file, whose first and last leaf are the cover: nothing is drawn twice.
"""

from __future__ import annotations

import tempfile
from html import escape
from pathlib import Path

import pikepdf

from sotay.press.fault import BookError
from sotay.press.fonts import FontSet
from sotay.press.impose import Sheet, impose
from sotay.press.imposed import check_places
from sotay.press.imposition import Cell, Side
from sotay.press.intent import describe
from sotay.press.layout import STYLES, lay_out
from sotay.press.offset import write_press
from sotay.press.settings import Settings

LEAF = 2  # pages of a cover's leaf
LEAST = 5.0  # mm; a narrower spine carries no words: they would slip onto the covers
SIZE, SMALLEST = 11.0, 7.0  # points
ENDS = 12.0  # mm kept free at head and foot of the spine


def write_inside(source: Path, target: Path) -> int:
    """Write the pages of ``source`` between its covers to ``target``; return how many."""
    with pikepdf.open(source) as pdf:
        del pdf.pages[-LEAF:]
        del pdf.pages[:LEAF]
        pdf.remove_unreferenced_resources()
        pdf.save(target, min_version="1.6", deterministic_id=True)
        return len(pdf.pages)


def write_spread(
    source: Path, target: Path, settings: Settings, *, spine: float, words: str, fonts_folder: Path
) -> tuple[float, float]:
    """Write back cover, spine and front cover of ``source`` side by side to ``target``; return its trim, mm.

    ``spine`` is its width in mm, ``words`` read from head to foot when it is wide enough. Raises BookError.
    """
    width, height, bleed = settings.trim_width, settings.trim_height, settings.bleed
    sheet = Sheet(2 * (width + bleed) + spine, height + 2 * bleed, bleed, marks=False, gutter=spine)
    side = Side(1, True, 1, (Cell(1, 0, 0, False, 0.0), Cell(2, 0, 1, False, 0.0)))
    with tempfile.TemporaryDirectory(prefix="sotay-") as folder:
        covers, strip = Path(folder, "bia.pdf"), Path(folder, "gay.pdf")
        with pikepdf.open(source) as pdf:
            del pdf.pages[1:-1]
            pdf.pages.reverse()
            pdf.save(covers, deterministic_id=True)
        _write_spine(strip, sheet, words, settings, fonts_folder)
        plan = impose(covers, target, [side], sheet, strip)
        with pikepdf.open(target, allow_overwriting_input=True) as pdf:
            del pdf.Root.PageLabels
            pdf.pages[0].contents_coalesce()
            describe(pdf, settings.model_copy(update={"title": f"{settings.title} – bìa trải"}))
            pdf.save(target, min_version="1.6", deterministic_id=True)
        faults = check_places(covers, target, [side], plan)
    if faults:
        raise BookError(faults)
    return 2 * width + spine, height


def spine_size(words: str, spine: float, height: float, fonts: FontSet) -> float:
    """Return the size of the spine's words in points, 0 when they have no room on it.

    ``spine`` and ``height`` in mm.
    """
    face, size = fonts.face(fonts.families[0], 600), SIZE
    while size >= SMALLEST:
        long = face.width(words, size) / 72 * 25.4
        if long <= height - 2 * ENDS and size * 1.4 / 72 * 25.4 <= spine - 1.0 and spine >= LEAST:
            return size
        size -= 0.5
    return 0.0


def _write_spine(target: Path, sheet: Sheet, words: str, settings: Settings, fonts_folder: Path) -> None:
    fonts = FontSet.load(fonts_folder)
    size = spine_size(words, sheet.gutter, settings.trim_height, fonts)
    text = f"<p>{escape(words)}</p>" if size else ""
    left = (sheet.width - sheet.gutter) / 2
    css = (
        f"@page{{size:{sheet.width}mm {sheet.height}mm;margin:0}}body{{margin:0}}"
        f"div{{position:absolute;left:{left}mm;top:0;width:{sheet.gutter}mm;height:{sheet.height}mm;"
        "background:var(--accent)}"
        f"p{{position:absolute;left:50%;top:50%;width:{settings.trim_height}mm;margin:-{size * 0.7}pt 0 0 "
        f"-{settings.trim_height / 2}mm;transform:rotate(90deg);text-align:center;white-space:nowrap;"
        f"font:600 {size}pt/{size * 1.4}pt var(--sans);color:var(--paper)}}"
    )
    page = (
        f'<!doctype html><html lang="vi"><head><title>Gáy</title></head><body><div>{text}</div></body></html>'
    )
    plain = settings.model_copy(update={"bleed": 0.0})
    tokens = (STYLES / "tokens.css").read_text("utf-8")
    layout = lay_out(page, (tokens, css), settings=plain, fonts=fonts, fonts_folder=fonts_folder)
    if faults := (*layout.faults, *write_press(layout, target)):
        raise BookError(faults)
