"""What is kept of a style changes nothing: both files are the same with it and without."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
import small_book
from weasyprint import CSS
from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.text.fonts import FontConfiguration

from sotay.press import layout, lines, offset, web
from sotay.press.bind import bind
from sotay.press.book import stylesheets
from sotay.press.fetch import Fetcher, address
from sotay.press.fonts import FontSet
from sotay.press.layout import lay_out
from sotay.press.offset import write_press
from sotay.press.parsing import Runs
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
MORE = (
    "p{width:98%;margin-left:calc(1% + 2px)}h3{text-decoration:underline}"
    "li{letter-spacing:.1pt;word-spacing:.3pt;margin-inline-start:2pt}td{overflow-wrap:anywhere;box-sizing:border-box;padding:2%}"
)


@pytest.mark.parametrize("css", ["", MORE], ids=["as it is", "with what is not kept"])
def test_the_same_files_with_and_without(
    css: str, fonts: FontSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = _files(fonts, tmp_path / "nhanh", css)

    def plain() -> AbstractContextManager[None]:
        return nullcontext()

    def apart(texts: Sequence[str], fetcher: Fetcher, faces: FontConfiguration) -> list[CSS]:
        given = {"base_url": address("styles"), "url_fetcher": fetcher, "font_config": faces}
        return [CSS(string=text, **given) for text in texts]

    for module in (layout, web, offset):
        monkeypatch.setattr(module, "quick", plain)
    monkeypatch.setattr(layout, "_as_one", apart)
    assert _files(fonts, tmp_path / "thuong", css) == kept


def test_a_line_is_broken_once_and_drawn_by_each_box_for_itself(
    fonts: FontSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    volume = small_book.one_page("<h1>Thử</h1><p>Một đoạn văn dài hơn một dòng chữ trên trang giấy in.</p>")
    made = lay_out(
        bind(volume, fonts).html,
        stylesheets(volume),
        settings=volume.settings,
        fonts=fonts,
        fonts_folder=small_book.FONTS_FOLDER,
    )
    texts = [box for page in made.pages for box in page._page_box.descendants() if isinstance(box, TextBox)]
    style = next(box.style for box in texts if "đoạn văn" in box.text)
    asked = "Một đoạn văn dài hơn một dòng chữ trên trang", style, None, 120.5, 0

    def known(*given: object) -> object:
        raise AssertionError("broken again")

    one = lines.first_line(*asked)
    monkeypatch.setattr(lines, "split_first_line", known)
    other = lines.first_line(*asked)
    assert one[1:] == other[1:] and one[2] is not None and one[3] <= 120.5
    assert one[0] is not other[0] and one[0].text == other[0].text


def test_patterns_are_compiled_once() -> None:
    runs = Runs()
    spaces, rest = runs["&<", True], runs["&<", False]
    assert (spaces.match("&<a").group(), rest.match("a]^&<").group()) == ("&<", "a]^")
    assert runs["&<", True] is spaces and len(runs) == 2


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
