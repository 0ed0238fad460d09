"""Page rules of a book: margins for left and right, running heads, folios, thumb tabs.

Written by a function because WeasyPrint's named pages do not inherit from one another, and their
number is that of the book's parts and levels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sotay.press.settings import GUTTER, TOP, Settings

NOTES_TITLE = "Ghi chép"
LEVELS = (1, 2, 3, 4)
TAB_HEIGHT, TAB_STEP, TAB_WIDTH = 15, 16, 7  # mm
UPPER_TABS = 7  # steps before the part tabs would run into the level tabs; then they start again
WHITE_ON = (1, 4)  # levels whose colour is dark

_SMALL = "font:400 7pt/10pt var(--sans)"
_FOLIO = "content:counter(page);font:700 9pt/10pt var(--sans)"
_CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")


@dataclass(frozen=True)
class Margins:
    """Millimetres from trim to text; ``head`` and ``foot`` from text to running head and folio."""

    top: float
    outer: float
    bottom: float
    gutter: float
    head: float
    foot: float


# A response must stand on one page: its sheet gives the text 118 × 181 mm of any page.
RESPONSE = Margins(top=14, outer=12, bottom=15, gutter=18, head=2.6, foot=2.4)
A5 = (148.0, 210.0)


def reading(settings: Settings) -> Margins:
    """Margins of every page that is neither a full-bleed sheet nor a response."""
    return Margins(TOP, settings.outer, settings.bottom, GUTTER, head=6, foot=7)


def response(settings: Settings) -> Margins:
    """Margins of a response: what the paper has less than A5 is taken from the outer and the bottom margin."""
    narrower, shorter = A5[0] - settings.trim_width, A5[1] - settings.trim_height
    return replace(RESPONSE, outer=RESPONSE.outer - narrower, bottom=RESPONSE.bottom - shorter)


def sheet_class(name: str) -> str:
    """The class that sets a section on the pages called ``name``."""
    return f"pg-{name}"


def sheets_css(settings: Settings, parts: int) -> str:
    """CSS for a book of ``parts`` parts.

    Page names: ``bia`` (cover), ``mo-phan`` (opener), ``dau`` (front matter), ``phan-N``,
    ``phan-N-cap-L``; those of leaves by ``sheet_class``. Run-in lengths follow trim and bleed of ``settings``.
    """
    return "\n".join(_rules(settings, parts))


def _rules(settings: Settings, parts: int) -> Iterator[str]:
    width, height, bleed = settings.trim_width, settings.trim_height, settings.bleed
    yield f"@page{{size:{width:g}mm {height:g}mm;bleed:{bleed:g}mm;marks:none}}"
    yield from _frame("", settings.edition, reading(settings))
    silent = "".join(f"@{corner}{{content:none}}" for corner in _CORNERS)
    for name in ("bia", "mo-phan", "bia-trong"):
        for side in ("left", "right"):
            yield f"@page {name}:{side}{{margin:0;{silent}}}"
    yield "@page bia{background:var(--accent)}"
    for name in ("dau:left", "dau:right", ":blank"):
        yield f"@page {name}{{@top-left{{content:none}}@top-right{{content:none}}}}"
    yield from (_ruled(side) for side in ("left", "right"))
    yield f".pr-sheet{{width:{width:g}mm;height:{height:g}mm}}"
    yield (
        f".pr-opener__col{{right:-{bleed:g}mm;top:-{bleed:g}mm;"
        f"width:{40 + bleed:g}mm;height:{height + 2 * bleed:g}mm}}"
    )
    yield _on("dau")
    for number in range(1, parts + 1):
        yield _on(f"phan-{number}")
        yield from _tabs(settings, f"phan-{number}", number, 0)
        for level in LEVELS:
            name = f"phan-{number}-cap-{level}"
            yield _on(name)
            yield from _frame(name, settings.edition, response(settings))
            yield from _tabs(settings, name, number, level)


def _on(name: str) -> str:
    return f".{sheet_class(name)}{{page:{name}}}"


def _frame(name: str, edition: str, margins: Margins) -> Iterator[str]:
    """Margins, running heads, folio and edition line of the pages called ``name`` ("" for all)."""
    m, quoted = margins, edition.replace("\\", "\\\\").replace('"', '\\"')
    head = f"{_SMALL};vertical-align:bottom;padding-bottom:{m.head:g}mm;white-space:nowrap"
    foot = f"vertical-align:top;padding-top:{m.foot:g}mm;white-space:nowrap"
    line = f'content:"{quoted}";{_SMALL};{foot}'
    yield (
        f"@page {name}:left{{margin:{m.top:g}mm {m.gutter:g}mm {m.bottom:g}mm {m.outer:g}mm;"
        f"@top-left{{content:string(part);{head};font-weight:600}}"
        f"@bottom-left{{{_FOLIO};{foot};width:20mm}}@bottom-right{{{line};text-align:right}}}}"
    )
    yield (
        f"@page {name}:right{{margin:{m.top:g}mm {m.outer:g}mm {m.bottom:g}mm {m.gutter:g}mm;"
        f"@top-right{{content:string(leaf);{head};text-align:right}}"
        f"@bottom-right{{{_FOLIO};{foot};text-align:right;width:20mm}}@bottom-left{{{line}}}}}"
    )


def _tabs(settings: Settings, name: str, part: int, level: int) -> Iterator[str]:
    """Part tab in the upper half of the outer edge, level tab in the lower half, both into the bleed."""
    margins, bleed = response(settings) if level else reading(settings), settings.bleed
    upper = (part - 1) % UPPER_TABS * TAB_STEP + TOP - margins.top
    lower = (len(LEVELS) - level) * TAB_STEP
    for side, inner in (("right", "left"), ("left", "right")):
        edge = (
            f"width:auto;height:{TAB_HEIGHT}mm;margin-{inner}:{margins.outer - TAB_WIDTH:g}mm;"
            f"margin-{side}:-{bleed:g}mm;padding-{side}:{bleed:g}mm;text-align:center;vertical-align:middle"
        )
        tab = (
            f'@{side}-top{{content:"{part}";background:var(--accent);color:var(--paper);'
            f"font:700 10pt/14mm var(--sans);margin-top:{upper:g}mm;{edge}}}"
        )
        if level:
            ink = "trang" if level in WHITE_ON else "den"
            across = 1 if side == "right" else bleed + 1
            bars = f"url(marks/bac-{level}-{ink}.svg) no-repeat {across:g}mm 8.6mm/5mm 4mm"
            tab += (
                f'@{side}-bottom{{content:"{level}";color:var(--on-l{level});font:700 11pt/14pt var(--sans);'
                f"box-sizing:border-box;margin-bottom:{lower}mm;{edge};padding-bottom:5mm;"
                f"background:{bars},var(--l{level})}}"
            )
        yield f"@page {name}:{side}{{{tab}}}"
        yield f"@page {name}:blank:{side}{{@{side}-top{{content:none}}@{side}-bottom{{content:none}}}}"


def _ruled(side: str) -> str:
    """A page that is blank because what follows begins on the other side: ruled, to write on."""
    title = f'@top-{side}{{content:"{NOTES_TITLE}";{_SMALL};font-weight:600;vertical-align:bottom;padding-bottom:6mm}}'
    return f"@page :blank:{side}{{background:url(marks/dong-ke.svg) no-repeat 0 7mm/113mm 150mm;{title}}}"
