"""Every module's deck, written three times: for the browser, for PowerPoint, as a PDF."""

from collections.abc import Iterator
from pathlib import Path

from sotay.book.finding import Finding
from sotay.book.load import Book
from sotay.pictures.gallery import drawings
from sotay.press.fault import BookError, Fault
from sotay.teach.deck import pdf, powerpoint
from sotay.teach.deck.draw import screen
from sotay.teach.deck.raster import rastered
from sotay.teach.deck.read import deck
from sotay.teach.deck.slide import Deck
from sotay.teach.deck.strips import Strips
from sotay.views.publish import publish

HTML, POWERPOINT, PDF = "bai-giang.html", "trang-chieu.pptx", "trang-chieu.pdf"


def make_decks(book: Book, folder: Path, fonts: Path, epoch: int) -> dict[str, int]:
    """Write each module's deck into `folder`/<module's file name>; return how many slides each has.

    For trainers alone: the notes hold their words and the test's answers. `fonts` is docs/fonts, `epoch` the
    build's date in seconds since 1970 UTC. Raises BookError when a slide cannot be shown as it should.
    """
    strips = Strips(drawings(publish(book), fonts, _named(book)))
    decks: list[Deck] = []
    faults: list[Finding] = []
    for module in book.modules:
        made, found = deck(module, book, strips)
        faults += found
        decks += [made] if made else []
    if faults:
        raise BookError(
            Fault(f.rule, f.message, f"{f.place.path}:{f.place.line}", remedy=f.hint) for f in faults
        )
    images = rastered(decks, strips, fonts)
    author = book.registry.edition.author
    for one in decks:
        target = folder / Path(one.path).stem
        target.mkdir(parents=True, exist_ok=True)
        (target / HTML).write_text(screen(one, strips, fonts), encoding="utf-8", newline="\n")
        pdf.write(one, target / PDF, strips=strips, fonts=fonts, epoch=epoch, author=author)
        (target / POWERPOINT).write_bytes(powerpoint.written(one, images, epoch=epoch, author=author))
    return {one.module: len(one.slides) for one in decks}


def _named(book: Book) -> Iterator[str]:
    """Yield the text that may show a picture."""
    for module in book.modules:
        yield module.body
