"""The book's own modules as decks, made once for all tests of a run."""

from functools import cache
from pathlib import Path

from sotay.book.load import Book, load
from sotay.teach.deck.make import drawn
from sotay.teach.deck.slide import Deck
from sotay.teach.deck.strips import Strips

ROOT = Path(__file__).resolve().parents[3]
FONTS = ROOT / "docs" / "fonts"
EPOCH = 1_790_000_000
MODULES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "training").glob("*.md"))


@cache
def book() -> Book:
    """The book of this repository."""
    return load(ROOT)


@cache
def deck(path: str) -> tuple[Deck, Strips]:
    """The deck of the module at `path`, ready to be written."""
    return drawn(book(), path, FONTS)
