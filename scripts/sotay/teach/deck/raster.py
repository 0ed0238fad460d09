"""Drawings as pixels, for PowerPoint: it does not draw every SVG alike, and not in our face."""

import io
from collections.abc import Mapping
from pathlib import Path

import pypdfium2

from sotay.press.fonts import FontSet
from sotay.press.layout import lay_out
from sotay.press.settings import Settings
from sotay.teach.deck.page import UNITS
from sotay.teach.deck.slide import Deck, PictureSlide
from sotay.teach.deck.strips import WIDE, Strips

SCALE = 2.0  # pixels of the image for a pixel of the slide: sharp on a projector of 1920 columns

Images = Mapping[tuple[str, float], bytes]


def rastered(deck: Deck, strips: Strips, fonts: Path) -> Images:
    """Return each strip that the deck shows as PNG, by the drawing's name and the strip's top."""
    shown = {(slide.name, slide.top): slide for slide in deck.slides if isinstance(slide, PictureSlide)}
    if not shown:
        return {}
    slides = list(shown.values())
    pages = "".join(f'<div id="h{n}">{strips.svg(slide)}</div>' for n, slide in enumerate(slides))
    css = "@page{margin:0}body{margin:0}svg{display:block}" + "".join(
        f"@page h{n}{{size:{WIDE}px {slide.height * WIDE / UNITS:.1f}px}}#h{n}{{page:h{n}}}"
        for n, slide in enumerate(slides)
    )
    html = f'<!doctype html><html lang="vi"><body>{pages}</body></html>'
    settings = Settings(title="Hình", edition="Hình", epoch=0)
    layout = lay_out(html, [css], settings=settings, fonts=FontSet.load(fonts), fonts_folder=fonts)
    target = io.BytesIO()
    layout.document.write_pdf(target)
    with pypdfium2.PdfDocument(target.getvalue()) as document:
        return {key: _png(document, number) for number, key in enumerate(shown)}


def _png(document: pypdfium2.PdfDocument, number: int) -> bytes:
    page = document[number]
    image = page.render(scale=SCALE * 4 / 3).to_pil().convert("RGB")
    target = io.BytesIO()
    image.quantize(64).save(target, "PNG", optimize=False)
    return target.getvalue()
