"""The book's lessons, and paper to print them on."""

from pathlib import Path

import pytest

from sotay.book.load import Book, load
from sotay.teach.lesson import Lesson, trainers
from sotay.teach.paper import Paper
from sotay.views.public import PublicBook
from sotay.views.publish import publish

ROOT = Path(__file__).resolve().parents[2]
EPOCH = 1_790_000_000


@pytest.fixture(scope="session")
def book() -> Book:
    """This repository's book."""
    return load(ROOT)


@pytest.fixture(scope="session")
def public(book: Book) -> PublicBook:
    """What the public sees of it."""
    return publish(book)


@pytest.fixture(scope="session")
def lessons(book: Book) -> list[Lesson]:
    """Every module, whole."""
    return [lesson for module in book.modules if (lesson := trainers(module))]


@pytest.fixture(scope="session")
def paper(book: Book) -> Paper:
    """Fonts, edition and a fixed date."""
    return Paper(ROOT / "docs" / "fonts", book.registry.edition, EPOCH)
