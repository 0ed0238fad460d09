"""Pages of the sample book and of the real one."""

from pathlib import Path

import pytest

from sample_book import book
from sotay.book.load import load
from sotay.pages.page import Page
from sotay.pages.render import Renderer
from sotay.views.publish import publish

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def sample() -> dict[str, Page]:
    """The pages of the sample book, by their names."""
    return {page.src: page for page in Renderer(book()).pages()}


@pytest.fixture(scope="session")
def real() -> dict[str, Page]:
    """The pages of this repository's book, by their names."""
    return {page.src: page for page in Renderer(publish(load(ROOT))).pages()}
