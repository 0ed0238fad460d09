"""HTML and CSS made into pages, once, for every file that is written from them."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration

from sotay.press.fault import Fault
from sotay.press.fetch import Fetcher, address
from sotay.press.fonts import FontSet
from sotay.press.quick import quick
from sotay.press.refs import DIGITS, refs_css, set_refs
from sotay.press.settings import Settings

STYLES = Path(__file__).with_name("styles")


@dataclass(frozen=True)
class Layout:
    """A laid-out book. ``faults`` are WeasyPrint's complaints: unknown CSS, missing files, dead links."""

    document: Document
    settings: Settings
    fonts: FontSet
    html: str
    faults: tuple[Fault, ...]

    @property
    def pages(self) -> Sequence[Any]:
        """WeasyPrint's pages, in order."""
        pages: Sequence[Any] = self.document.pages
        return pages

    def ending(self, pages: Sequence[Any], more: Sequence[Any], faults: Sequence[Fault]) -> Layout:
        """This book with ``pages`` of its own, then ``more`` laid out after it."""
        document = self.document.copy([*pages, *more])
        return replace(self, document=document, faults=(*self.faults, *faults))

    @cached_property
    def anchors(self) -> Mapping[str, int]:
        """Page index, from 0, of every id in the HTML that reached a page."""
        found: dict[str, int] = {}
        for index, page in enumerate(self.pages):
            for name in page.anchors:
                found.setdefault(name, index)
        return found


def lay_out(
    html: str,
    stylesheets: Sequence[str],
    *,
    settings: Settings,
    fonts: FontSet,
    fonts_folder: Path,
    root: Path | None = None,
) -> Layout:
    """Lay out ``html`` with ``stylesheets`` (CSS texts, in order); links in the text get their page numbers.

    Addresses: relative ones in ``html`` lie in ``root`` (``sotay://book/``), ``sotay://styles/`` is
    press's own folder, ``sotay://fonts/`` is ``fonts_folder``; nothing else is reachable.
    Never raises for what the HTML says: look at ``faults``.
    """
    roots = {"styles": STYLES, "fonts": fonts_folder} | ({"book": root} if root else {})
    fetcher, faces, digits = Fetcher(roots), FontConfiguration(), DIGITS
    while True:
        sheets = (fonts.css(address("fonts")), refs_css(digits), *stylesheets)
        document, faults = _render(html, sheets, fetcher, faces)
        if len(document.pages) < 10**digits:
            break
        digits = len(str(len(document.pages)))
    _name(document, settings)
    layout = Layout(document, settings, fonts, html, faults)
    document.pages = set_refs(document.pages, layout.anchors, digits)
    return layout


def lay_out_more(layout: Layout, html: str, stylesheets: Sequence[str]) -> Layout:
    """Lay out ``html`` with the fonts and addresses of ``layout``: pages for ``Layout.ending``."""
    main = layout.document
    document, faults = _render(html, stylesheets, main.url_fetcher, main.font_config)
    return Layout(document, layout.settings, layout.fonts, html, faults)


def _render(
    html: str, stylesheets: Sequence[str], fetcher: Fetcher, faces: FontConfiguration
) -> tuple[Document, tuple[Fault, ...]]:
    with captured() as log, collecting_nothing(), quick():
        page = HTML(string=html, base_url=address("book"), url_fetcher=fetcher)
        document = page.render(stylesheets=_as_one(stylesheets, fetcher, faces), font_config=faces)
    return document, tuple(log)


def _as_one(texts: Sequence[str], fetcher: Fetcher, faces: FontConfiguration) -> list[CSS]:
    """Return one sheet with the rules of all ``texts``, in order: every element is held against every sheet."""
    sheet = None
    for text in texts:
        sheet = CSS(
            string=text,
            base_url=address("styles"),
            url_fetcher=fetcher,
            font_config=faces,
            matcher=sheet and sheet.matcher,
            page_rules=sheet and sheet.page_rules,
        )
    return [sheet] if sheet else []


@contextmanager
def collecting_nothing() -> Iterator[None]:
    """Rest Python's cycle collector: a layout is one live graph of boxes, and walking it is a seventh of the time."""
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()


@contextmanager
def overlooked() -> Iterator[None]:
    """Let the cycle collector pass over all there is now: a layout lives on while files are written from it."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _name(document: Document, settings: Settings) -> None:
    about = document.metadata
    about.title, about.lang = settings.title, settings.language
    about.authors = [settings.author] if settings.author else []
    about.description = settings.subject or None
    about.generator = "sotay"
    about.created = about.modified = settings.date


@contextmanager
def captured() -> Iterator[list[Fault]]:
    """Collect what WeasyPrint logs at WARNING and above as faults, whatever level others have set."""
    logger = logging.getLogger("weasyprint")
    faults: list[Fault] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            faults.append(_fault(record.getMessage()))

    collector = Collector(logging.WARNING)
    level, propagate = logger.level, logger.propagate
    logger.addHandler(collector)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield faults
    finally:
        logger.removeHandler(collector)
        logger.setLevel(level)
        logger.propagate = propagate


# WeasyPrint's wording → what an editor can do about it.
_MEANINGS = (
    ("Failed to load image", "thieu-anh", "Đặt tệp ảnh đúng chỗ, hoặc sửa đường dẫn ảnh trong bài."),
    ("required alt", "anh-thieu-mo-ta", "Viết mô tả ảnh trong ngoặc vuông: ![mô tả](tep.png)."),
    ("No anchor", "lien-ket-hong", "Sửa liên kết trong bài cho trỏ tới một mục có trong sách."),
    ("Failed to load font", "thieu-phong", "Đặt lại tệp phông trong docs/fonts/ theo fonts.yml."),
    ("Failed to load", "thieu-tep", "Đặt tệp đúng chỗ, hoặc bỏ chỗ gọi tới nó."),
)


def _fault(message: str) -> Fault:
    for words, kind, remedy in _MEANINGS:
        if words in message:
            return Fault(kind, f"bộ dàn trang báo: {message}", remedy=remedy)
    remedy = "Sửa tệp CSS trong scripts/sotay/press/styles/."
    return Fault("css", f"bộ dàn trang báo: {message}", remedy=remedy)
