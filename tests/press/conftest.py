"""One laid-out sample book for all tests that only look at it, and a way to lay out a page of one's own."""

import shutil
from pathlib import Path

import pytest
import small_book
from small_book import Gate

from sotay.press.bind import Bound, bind
from sotay.press.book import Made, make_book, stylesheets
from sotay.press.complete import check_book
from sotay.press.expected import expected_in
from sotay.press.fault import Fault
from sotay.press.fonts import FontSet
from sotay.press.layout import lay_out
from sotay.press.offset import write_press
from sotay.press.web import write_web


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    return small_book.fonts()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The sample book, through the gate."""
    target = tmp_path_factory.mktemp("sach") / "so-tay.pdf"
    return make_book(
        small_book.volume(), target, fonts_folder=small_book.FONTS_FOLDER, expected=small_book.expected()
    )


@pytest.fixture(scope="session")
def press(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample book's press file."""
    target = tmp_path_factory.mktemp("in") / "so-tay-in.pdf"
    assert write_press(made.layout, target) == ()
    return target


@pytest.fixture(scope="session")
def bound(fonts: FontSet) -> Bound:
    return bind(small_book.volume(), fonts)


@pytest.fixture
def gate(tmp_path: Path, fonts: FontSet) -> Gate:
    """A function that prints one page of HTML and returns the gate's faults.

    ``printed`` replaces the HTML after the expected texts were read from ``html``; ``css`` is added last.
    """

    def run(
        html: str, *, printed: str = "", css: str = "", files: dict[str, Path] | None = None
    ) -> list[Fault]:
        for name, source in (files or {}).items():
            shutil.copy(source, tmp_path / name)
        expected = expected_in(html, source="handbook/01-thu.md", section="thu")
        volume = small_book.one_page(printed or html)
        done = bind(volume, fonts)
        layout = lay_out(
            done.html,
            [*stylesheets(volume), css],
            settings=volume.settings,
            fonts=fonts,
            fonts_folder=small_book.FONTS_FOLDER,
            root=tmp_path,
        )
        target = tmp_path / "thu.pdf"
        written = write_web(layout, target)
        return [*written, *check_book(target, layout, expected=expected, contents=done.contents)]

    return run
