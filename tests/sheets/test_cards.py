"""Action cards: a side each, everything of the response on it, blanks to write numbers in."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest

import sample_book
from sotay.press.fault import BookError
from sotay.press.printed import Printed
from sotay.sheets.cards import cards, html
from sotay.sheets.desk import Place
from sotay.sheets.make import make_cards, make_work

FONTS = Place(Path(__file__).parents[2] / "docs" / "fonts", 1_700_000_000)


def _texts(path: Path) -> list[str]:
    with Printed(path) as printed:
        return [" ".join(printed.text(n).split()) for n in range(len(printed))]


def test_a_side_a_response_with_all_that_is_on_it(tmp_path: Path) -> None:
    book = sample_book.book()
    target = tmp_path / "the.pdf"
    assert make_cards(book, target, FONTS) == sum(len(s.responses) for s in book.scenarios)
    pages = _texts(target)
    for card, page in zip(cards(book), pages, strict=True):
        assert f"Cấp KHTT {card.response.level.number} – {card.response.level.name}" in page
        assert card.response.lead.short in page
        assert all(step.text[:20] in page for step in card.response.steps)
        assert "Gọi ai (điền tay)" in page
        assert "chưa phê duyệt" in page
        assert card.state in page


def test_the_same_book_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        make_cards(sample_book.book(), tmp_path / f"{name}.pdf", FONTS)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_long_response_is_set_smaller_and_a_longer_one_refused(tmp_path: Path) -> None:
    book = sample_book.book()

    def said(times: int):
        first, *others = book.scenarios
        response = replace(first.responses[0], statement="Chúng tôi nói tiếp lúc [giờ cập nhật]. " * times)
        return replace(book, scenarios=(replace(first, responses=(response,)), *others))

    plain = html(cards(said(45))[0])
    make_cards(said(45), tmp_path / "the.pdf", FONTS)
    assert len(_texts(tmp_path / "the.pdf")) == len(cards(book)) - len(book.scenarios[0].responses) + 1
    assert 'class="cd cd-0"' in plain
    before = (tmp_path / "the.pdf").read_bytes()
    with pytest.raises(BookError, match=book.scenarios[0].responses[0].path) as told:
        make_cards(said(400), tmp_path / "the.pdf", FONTS)
    assert "Rút gọn" in str(told.value)
    assert (tmp_path / "the.pdf").read_bytes() == before


def test_text_of_an_editor_is_text(tmp_path: Path) -> None:
    book = sample_book.book()
    first, *others = book.scenarios
    odd = replace(first, title='<script>x</script> & "y"')
    assert "<script>" not in html(cards(replace(book, scenarios=(odd, *others)))[0])


def test_a_units_summary_takes_one_side(tmp_path: Path) -> None:
    book = sample_book.book()
    make_work(book, tmp_path / "viec.pdf", FONTS)
    pages = _texts(tmp_path / "viec.pdf")
    assert "mọi kịch bản, mọi cấp" in pages[0]
    assert "Trong giờ đầu" in pages[1] and "Lịch rà soát" in pages[2]
    starts = [n for n, page in enumerate(pages) if "Vai và mốc đầu tiên" in page]
    assert starts and all(later - earlier >= 2 for earlier, later in itertools.pairwise(starts))
    with Printed(tmp_path / "viec.pdf") as printed:
        assert [round(x / 72 * 25.4) for x in printed.size(0)] == [210, 297]
