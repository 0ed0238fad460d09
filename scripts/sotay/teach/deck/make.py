"""A module's deck, written three times: for the browser, for PowerPoint, as a PDF."""

from pathlib import Path

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


def make_deck(book: Book, path: str, target: Path, fonts: Path, epoch: int) -> int:
    """Write the deck of the module at `path` into the folder `target`; return how many slides it has.

    For trainers alone: the notes hold their words and the test's answers. `fonts` is docs/fonts, `epoch` the
    build's date in seconds since 1970 UTC. Raises BookError when a slide cannot be shown as it should.
    """
    made, strips = drawn(book, path, fonts)
    target.mkdir(parents=True, exist_ok=True)
    author = book.registry.edition.author
    (target / HTML).write_text(screen(made, strips, fonts), encoding="utf-8", newline="\n")
    pdf.write(made, target / PDF, strips=strips, fonts=fonts, epoch=epoch, author=author)
    images = rastered(made, strips, fonts)
    (target / POWERPOINT).write_bytes(powerpoint.written(made, images, epoch=epoch, author=author))
    return len(made.slides)


def drawn(book: Book, path: str, fonts: Path) -> tuple[Deck, Strips]:
    """Return the deck of the module at `path`, ready to be written, and its drawings.

    Raises BookError when there is no such module or a slide cannot be shown.
    """
    module = next((one for one in book.modules if one.path == path), None)
    if module is None:
        raise BookError([Fault("thieu-mo-dun", "không có mô-đun này.", path)])
    strips = Strips(drawings(publish(book), fonts, [module.body]))
    made, findings = deck(module, book, strips)
    if findings or made is None:
        raise BookError(
            Fault(f.rule, f.message, f"{f.place.path}:{f.place.line}", remedy=f.hint) for f in findings
        )
    return made, strips
