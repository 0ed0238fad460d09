"""What a book ends with, once its pages are known: the index, lined pages for notes, the back cover."""

from __future__ import annotations

from html import escape

from sotay.press.index import INDEX_ID, INDEX_TITLE, index_html, look_up
from sotay.press.layout import Layout, lay_out_more
from sotay.press.placed import words
from sotay.press.sheets import NOTES_TITLE
from sotay.press.volume import Volume

COVERS = 4  # pages of a cover that is a sheet of its own


def finish(volume: Volume, layout: Layout, css: tuple[str, ...]) -> Layout:
    """``layout`` with index, notes and back cover; the placeholder page ``bind`` left for the index goes.

    The pages inside the cover come to a multiple of the settings' signature.
    """
    pages = list(layout.pages[:-1] if volume.index else layout.pages)
    most_notes = max(volume.settings.signature - 1, 0)
    body = _index(volume, layout, len(pages)) + _notes(most_notes) + _cover(volume)
    if not body:
        return layout
    more = lay_out_more(layout, _document(volume, body), (*css, _start(len(pages))))
    ending = len(more.pages) - most_notes
    wanted = -(len(pages) + ending - (COVERS if volume.bound else 0)) % (volume.settings.signature or 1)
    first = more.anchors.get("ghi-chep-1", len(more.pages))
    kept = [
        page for number, page in enumerate(more.pages) if not first + wanted <= number < first + most_notes
    ]
    return layout.ending(pages, kept, more.faults)


def _index(volume: Volume, layout: Layout, pages: int) -> str:
    if not volume.index:
        return ""
    begin = min((layout.anchors[leaf.id] for leaf in volume.leaves if leaf.id in layout.anchors), default=0)
    texts = {number + 1: words(layout, number) for number in range(begin, pages)}
    anchors: dict[int, str] = {}
    for name, number in layout.anchors.items():
        anchors.setdefault(number + 1, name)
    return (
        f'<section class="pr-leaf pr-page pr-index" id="{INDEX_ID}" data-run="{INDEX_TITLE}">'
        f'<h1 class="pr-title" data-label="{INDEX_TITLE}">{INDEX_TITLE}</h1>'
        f"{index_html(look_up(volume.index, texts), anchors)}</section>"
    )


def _notes(most: int) -> str:
    return "".join(
        f'<section class="pr-leaf pr-notes" id="ghi-chep-{number}" data-run="{NOTES_TITLE}">'
        f'<p class="pr-notes__title">{NOTES_TITLE}</p><div class="pr-notes__lines"></div></section>'
        for number in range(1, most + 1)
    )


def _cover(volume: Volume) -> str:
    if not volume.back_cover:
        return ""
    inside = '<section class="pr-sheet pr-inside"></section>' if volume.bound else ""
    return f'{inside}<section class="pr-sheet pr-cover pr-cover--back">{volume.back_cover}</section>'


def _document(volume: Volume, body: str) -> str:
    title, language = escape(volume.settings.title), escape(volume.settings.language)
    head = f'<meta charset="utf-8"><title>{title}</title>'
    return f'<!doctype html>\n<html lang="{language}"><head>{head}</head><body>\n{body}\n</body></html>'


def _start(pages: int) -> str:
    """Page numbers and sides that go on after ``pages`` pages."""
    side = "right" if pages % 2 == 0 else "left"
    first = f"body>section:first-child{{break-before:auto}}@page:first{{counter-reset:page {pages + 1}}}"
    return f"html{{break-before:{side}}}{first}"
