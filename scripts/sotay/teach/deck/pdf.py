"""Slides as a PDF: tagged, read back, complete or not written."""

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup

from sotay.press.complete import check_book
from sotay.press.expected import Expected, expected_in
from sotay.press.fault import BookError
from sotay.press.fonts import FontSet
from sotay.press.layout import lay_out
from sotay.press.settings import Settings
from sotay.press.web import write_web
from sotay.teach.deck.draw import css, paper
from sotay.teach.deck.slide import Deck
from sotay.teach.deck.strips import Strips


def write(deck: Deck, target: Path, *, strips: Strips, fonts: Path, epoch: int, author: str = "") -> int:
    """Write the deck's slides to `target`, one a page; return how many.

    Raises BookError, with `target` as it was, when a text is missing from the PDF or runs out of its page.
    """
    settings = Settings(
        title=deck.footer, edition=deck.edition, author=author, subject="Trang chiếu của mô-đun", epoch=epoch,
        trim_width=254.0, trim_height=max(142.875, 205.0),
    )  # fmt: skip
    html = paper(deck, strips)
    layout = lay_out(
        html, [css("slides", "paper")], settings=settings, fonts=FontSet.load(fonts), fonts_folder=fonts
    )
    draft = target.with_name(f".{target.stem}.nhap.pdf")
    try:
        complaints = write_web(layout, draft)
        faults = check_book(draft, layout, expected=list(_expected(html)))
        if complaints or faults:
            raise BookError((*complaints, *faults))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return len(layout.pages)


def _expected(html: str) -> Iterator[Expected]:
    for slide in BeautifulSoup(html, "html.parser").find_all("section"):
        yield from expected_in(str(slide), source=str(slide["data-src"]), section=str(slide["id"]))
