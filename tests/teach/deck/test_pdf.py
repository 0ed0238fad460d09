"""Slides as a PDF: a page a slide, tagged, small, the same bytes each time; none of the trainer's words in it."""

import pikepdf
import pytest
from tests.teach.deck.decks import EPOCH, FONTS, MODULES, deck

from sotay.press.fault import BookError
from sotay.press.printed import Printed
from sotay.teach.deck.pdf import write
from sotay.teach.deck.slide import Deck, ListSlide
from sotay.teach.deck.strips import Strips


def test_a_page_a_slide_tagged_and_small(tmp_path):
    found, strips = deck(MODULES[5])
    target = tmp_path / "a.pdf"
    assert write(found, target, strips=strips, fonts=FONTS, epoch=EPOCH) == len(found.slides)
    assert target.stat().st_size < 200_000
    with Printed(target) as printed:
        assert len(printed) == len(found.slides)
        assert [round(x) for x in printed.size(0)] == [720, 405]
        text = " ".join(printed.text(n) for n in range(len(printed)))
    assert "chưa phê duyệt" in text and found.title in " ".join(text.split())
    assert "Lời giảng viên" not in text
    with pikepdf.open(target) as document:
        assert document.Root.MarkInfo.Marked and str(document.Root.Lang) == "vi"
    write(found, tmp_path / "b.pdf", strips=strips, fonts=FONTS, epoch=EPOCH)
    assert (tmp_path / "b.pdf").read_bytes() == target.read_bytes()


def test_a_slide_that_runs_over_is_refused(tmp_path):
    from sotay.book.finding import Place

    items = tuple(f"Dòng thứ {n} của một trang không ai đo" for n in range(30))
    long = ListSlide(
        title="Dài", place=Place("training/m.md", 7), items=items, title_size=32, size=24, body_top=121
    )
    with pytest.raises(BookError):
        write(Deck("M0", "training/m.md", "Thử", 5, "Dự thảo", (long,)), tmp_path / "a.pdf",
              strips=Strips({}), fonts=FONTS, epoch=EPOCH)  # fmt: skip
    assert list(tmp_path.iterdir()) == []
