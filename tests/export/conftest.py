"""The real book, as written and as the public sees it."""

from pathlib import Path

import pytest

from sotay.book.load import Book, load
from sotay.export.files import files
from sotay.views.publish import publish

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def written() -> Book:
    """This repository's book with its trainers' parts."""
    return load(ROOT)


@pytest.fixture(scope="session")
def exported(written: Book) -> dict[str, bytes]:
    """Every exported file of this repository's book."""
    return files(publish(written))
