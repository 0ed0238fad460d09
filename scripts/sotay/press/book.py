"""A whole book in one call: bound, laid out, written, read back, and only then put in its place."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from sotay.press.back import finish
from sotay.press.beside import beside
from sotay.press.bind import bind
from sotay.press.complete import check_book
from sotay.press.cover import cover_faults
from sotay.press.expected import Expected
from sotay.press.fault import BookError
from sotay.press.fonts import FontSet
from sotay.press.layout import STYLES, Layout, lay_out, overlooked
from sotay.press.sheets import sheets_css
from sotay.press.ship import Shop
from sotay.press.volume import Volume
from sotay.press.web import write_web

# Order matters: a later sheet narrows what an earlier one says.
STYLESHEETS = (
    "tokens",
    "text",
    "blocks",
    "steps",
    "tables",
    "leaf",
    "reference",
    "response",
    "front",
    "back",
    "cover",
)


@dataclass(frozen=True)
class Made:
    """A finished book: its file, how many pages, and the layout other files can be written from."""

    path: Path
    pages: int
    layout: Layout


def stylesheets(volume: Volume) -> tuple[str, ...]:
    """The CSS of ``volume``: press/styles in order, then its page rules."""
    texts = [(STYLES / f"{name}.css").read_text("utf-8") for name in STYLESHEETS]
    return (*texts, sheets_css(volume.settings, len(volume.parts)))


def make_book(
    volume: Volume,
    target: Path,
    *,
    fonts_folder: Path,
    root: Path | None = None,
    expected: Iterable[Expected] = (),
    shop: Shop | None = None,
) -> Made:
    """Make ``volume`` into the reading PDF ``target`` and, from the same layout, the press PDF of ``shop``.

    Raises BookError with every fault found, preflight's included, and then leaves both files as they were.
    ``root`` is where the leaves' pictures lie (``sotay://book/…``). ``expected`` comes from the sources, not from
    ``volume``: binding changes it; it is read while the pages are laid out.
    """
    fonts, css = FontSet.load(fonts_folder), stylesheets(volume)
    if volume.cover and (faults := cover_faults(volume.settings.title, fonts, volume.settings.trim_width)):
        raise BookError(faults)
    bound = bind(volume, fonts)
    with beside(lambda: tuple(expected)) as wanted:
        layout = lay_out(
            bound.html, css, settings=volume.settings, fonts=fonts, fonts_folder=fonts_folder, root=root
        )
    with overlooked():
        layout = finish(volume, layout, css)
        draft = target.with_name(f".{target.stem}.nhap.pdf")
        try:
            with shop.beside(layout) if shop is not None else nullcontext():
                complaints = write_web(layout, draft)
                faults = check_book(draft, layout, expected=wanted.get(), contents=bound.contents)
                if complaints or faults:
                    raise BookError((*complaints, *faults))
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    return Made(target, len(layout.pages), layout)
