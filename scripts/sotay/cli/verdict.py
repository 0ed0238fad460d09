"""The result of a check: as it is kept, or found anew."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sotay.book.finding import Finding
from sotay.book.gathered import Gathered
from sotay.book.source import read
from sotay.check.kept import Kept
from sotay.check.result import Result
from sotay.check.shelf import Shelf

if TYPE_CHECKING:
    from sotay.book.load import Book
    from sotay.pages.published import Written

ADDRESSES = "docs/addresses.txt"


def verdict(found: Gathered, day: date | None, *, anew: bool = False) -> tuple[Result, str]:
    """Return the result of the book whose files were `found`, for `day`, and the address of its site.

    What an earlier check found is taken for as long as it holds; `anew` takes and keeps nothing.
    """
    kept = Kept(Shelf(found.root, off=anew), found, day, _beside(found.root))
    return kept.result() or _judged(found, day, kept)


def _judged(found: Gathered, day: date | None, kept: Kept) -> tuple[Result, str]:
    # Only now: most checks are of a book that was just checked.
    from sotay.book.load import arrange, quote
    from sotay.book.load import opened as open_book
    from sotay.check.quoted import Quoted
    from sotay.check.remembered import Remembered
    from sotay.check.run import Check

    book = open_book(found)
    remembered = Remembered(kept)
    under_way = Check(book, day, remembered)
    arrange(book)
    quote(book, Quoted(under_way))
    said = [line.text for one in book.modules for section in one.sections for line in section.lines]
    state = "\0".join([found.state("training/"), *said])

    def others() -> Iterator[Finding]:
        yield from addresses(book, under_way.traces)
        yield from remembered.found("trinh-chieu", state, lambda: slides(book))

    result = under_way.result(others())
    site = book.registry.edition.site_url
    kept.keep(result, site)
    return result, site


def _beside(root: Path) -> str:
    """Return what a result rests on besides the book's own files: the list of published addresses."""
    return repr(read(root, ADDRESSES)) if (root / ADDRESSES).is_file() else ""


def addresses(book: "Book", written: "Sequence[Written] | None" = None) -> Iterator[Finding]:
    """Yield what only the site knows; a book that published nothing loads no pages.

    `written` are its scenarios where they are not in `book`.
    """
    if (book.root / ADDRESSES).is_file():
        from sotay.pages import published

        yield from published.findings(book, written)


def slides(book: "Book") -> Iterator[Finding]:
    """Yield what only the decks know."""
    if book.modules:
        from sotay.teach.deck import read as decks

        yield from decks.findings(book)
