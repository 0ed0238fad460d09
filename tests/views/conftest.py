"""The real book as the public sees it, read once."""

from pathlib import Path

import pytest

from sotay.book.load import load
from sotay.views.public import PublicBook
from sotay.views.publish import publish

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def real() -> PublicBook:
    """The public's book of this repository."""
    return publish(load(ROOT))
