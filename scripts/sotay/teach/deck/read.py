"""A book's modules as decks, and what in them cannot be shown."""

from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.book.load import Book
from sotay.book.module import Module
from sotay.pages.words import AUDIENCE
from sotay.pictures.gallery import DRAWERS
from sotay.teach.deck.derive import derive
from sotay.teach.deck.fit import fitted
from sotay.teach.deck.slide import Deck, PictureSlide
from sotay.teach.deck.strips import Strips, missing


def findings(book: Book) -> Iterator[Finding]:
    """Yield what the modules' decks cannot show: too much text, too wide a table, no such picture."""
    for module in book.modules:
        deck, found = _derived(module, book)
        yield from found
        if deck:
            yield from fitted(deck)[1]
            pictures = [slide for slide in deck.slides if isinstance(slide, PictureSlide)]
            yield from (missing(slide) for slide in pictures if slide.name not in DRAWERS)


def deck(module: Module, book: Book, strips: Strips) -> tuple[Deck | None, list[Finding]]:
    """Return the module's deck, ready to be drawn, and what it could not show; None where its head is broken."""
    made, found = _derived(module, book)
    if made is None:
        return None, found
    made, unseen = strips.cut(made)
    made, unfit = fitted(made)
    return made, [*found, *unseen, *unfit]


def _derived(module: Module, book: Book) -> tuple[Deck | None, list[Finding]]:
    audience = tuple(AUDIENCE[code] for code in (module.head.audience if module.head else ()))
    return derive(module, book.registry.edition.line, audience)
