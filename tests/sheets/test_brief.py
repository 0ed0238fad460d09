"""Pocket card and poster: one side each, all words on it, and the card folds into a booklet."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

import sample_book
from sotay.book.brief import Brief, First, Moment
from sotay.press.fault import BookError
from sotay.press.printed import Printed
from sotay.sheets.brief import LOWER, UPPER, make_pocket, make_poster, panels
from sotay.sheets.desk import Place
from sotay.views.public import PublicBook

FONTS = Place(Path(__file__).parents[2] / "docs" / "fonts", 1_700_000_000)
BRIEF = Brief(
    first=[First(do="Ghi giờ", text="xảy ra, phát hiện (T0).")],
    hour=[Moment(after=15, text="Định cấp. Gọi người quyết định.")],
    unknown="“Chúng tôi trả lời trước [giờ].”",
    statement="Lúc [giờ], tại [địa điểm] xảy ra [sự việc].",
    never=["Đoán nguyên nhân."],
    calls=["Người trực"],
)


def _book(brief: Brief = BRIEF) -> PublicBook:
    book = sample_book.book()
    return replace(book, registry=replace(book.registry, brief=brief))


def test_the_panels_follow_one_another_around_the_folded_card() -> None:
    """Cut in the middle and folded, the strip is a ring: along the lower row, back along the upper one."""
    ring = [*LOWER, *reversed(UPPER)]
    start = ring.index(1)
    assert ring[start:] + ring[:start] == list(range(1, 9))
    assert {panel.number for panel in panels() if panel.turned} == set(UPPER)


def test_the_pocket_card_is_one_side_with_every_word(tmp_path: Path) -> None:
    make_pocket(_book(), tmp_path / "tui.pdf", FONTS)
    with Printed(tmp_path / "tui.pdf") as printed:
        assert len(printed) == 1
        assert [round(x / 72 * 25.4) for x in printed.size(0)] == [297, 210]
        width, height = printed.size(0)
        corner = " ".join(printed.text(0, (width * 3 / 4, 0, width, height / 2)).split())
    assert "thẻ bỏ túi" in corner and "Dự thảo" in corner


def test_the_upper_panels_stand_on_their_heads(tmp_path: Path) -> None:
    make_pocket(_book(), tmp_path / "tui.pdf", FONTS)
    turned = set()
    with pikepdf.open(tmp_path / "tui.pdf") as pdf:
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(operator) == "cm":
                turned.add(round(float(operands[0])))
    assert -1 in turned


def test_the_poster_shows_every_level_and_has_a_press_file(tmp_path: Path) -> None:
    make_poster(_book(), tmp_path / "treo.pdf", FONTS, tmp_path / "treo-in.pdf")
    with Printed(tmp_path / "treo.pdf") as printed:
        text = " ".join(printed.text(0).split())
        assert [round(x / 72 * 25.4) for x in printed.size(0)] == [297, 420]
    for level in _book().registry.levels.levels:
        assert level.name in text and level.updates in text
    assert (tmp_path / "treo-in.pdf").is_file() and (tmp_path / "treo-in.kiem-tra.json").is_file()


@pytest.mark.parametrize("make", [make_pocket, make_poster])
def test_too_many_words_are_refused_and_the_last_file_stays(tmp_path: Path, make) -> None:
    target = tmp_path / "to.pdf"
    make(_book(), target, FONTS)
    before = target.read_bytes()
    many = BRIEF.model_copy(update={"hour": [Moment(after=n, text="Làm việc này. " * 12) for n in range(24)]})
    with pytest.raises(BookError) as told:
        make(_book(many), target, FONTS)
    assert "brief.yml" in str(told.value)
    assert target.read_bytes() == before
