"""What is kept of a style changes nothing: both files are the same with it and without."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
import small_book

from sotay.press import layout, offset, web
from sotay.press.bind import bind
from sotay.press.book import stylesheets
from sotay.press.fonts import FontSet
from sotay.press.layout import lay_out
from sotay.press.offset import write_press
from sotay.press.quick import quick
from sotay.press.web import write_web


def _files(fonts: FontSet, folder: Path, css: str) -> tuple[bytes, bytes]:
    """The sample book's reading and press file."""
    folder.mkdir()
    volume = small_book.volume()
    made = lay_out(
        bind(volume, fonts).html,
        (*stylesheets(volume), css),
        settings=volume.settings,
        fonts=fonts,
        fonts_folder=small_book.FONTS_FOLDER,
    )
    assert write_web(made, folder / "doc.pdf") == ()
    assert write_press(made, folder / "in.pdf") == ()
    return (folder / "doc.pdf").read_bytes(), (folder / "in.pdf").read_bytes()


# Lengths in shares of what is around, lines drawn under text, spaced and breakable words: all that is not kept.
CSS = (
    "p{width:98%;margin-left:calc(1% + 2px)}h3{text-decoration:underline}"
    "li{letter-spacing:.1pt;word-spacing:.3pt;margin-inline-start:2pt}td{overflow-wrap:anywhere;box-sizing:border-box;padding:2%}"
)


@pytest.mark.parametrize("css", ["", CSS], ids=["as it is", "with what is not kept"])
def test_the_same_files_with_and_without(
    css: str, fonts: FontSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = _files(fonts, tmp_path / "nhanh", css)

    def plain() -> AbstractContextManager[None]:
        return nullcontext()

    for module in (layout, web, offset):
        monkeypatch.setattr(module, "quick", plain)
    assert _files(fonts, tmp_path / "thuong", css) == kept


def test_weasyprint_is_itself_again_afterwards() -> None:
    from weasyprint.css import StyleFor
    from weasyprint.layout import block, percent
    from weasyprint.text.line_break import Layout

    def steps() -> tuple[object, ...]:
        return (
            block.resolve_percentages,
            percent.resolve_percentages,
            Layout.setup,
            StyleFor.set_computed_styles,
        )

    before = steps()
    with quick():
        assert all(one is not other for one, other in zip(before, steps(), strict=True))
    assert steps() == before
