"""The correction sheet: for which copy, what to mend by hand, which page to print again, an approved one's code."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import sample_book
from sotay.changes.change import Change, Detail
from sotay.changes.mark import Mark
from sotay.changes.news import News
from sotay.pages.address import src_address
from sotay.press.printed import Printed
from sotay.sheets.corrections import html, make_corrections
from sotay.sheets.desk import Place

FONTS = Place(Path(__file__).parents[2] / "docs" / "fonts", 1_700_000_000)
BOOK = sample_book.book()
SCENARIO = BOOK.scenarios[0]
RESPONSE = SCENARIO.responses[0]
MARK = Mark("0.1", 1, "Dự thảo 0.1 · 22/11/2026 · chưa phê duyệt", date(2026, 11, 22), "", "", {}, (), {})
CHANGED = Change(
    f"{SCENARIO.id}, Cấp KHTT 1",
    RESPONSE.path,
    "changed",
    (
        Detail("chủ trì", "Sở Y tế", "Sở Công Thương"),
        Detail("việc", "“" + "a " * 90 + "”", "“" + "b " * 90 + "”"),
        Detail("việc", "", "“" + "c " * 90 + "”"),
    ),
)
WHOLE = Change(SCENARIO.id, SCENARIO.path, "changed", (Detail("tên", "A", "B"),))
NEW = Change("Chương “Làm việc qua ca đêm”", "handbook/15-ca-dem.md", "added")
GONE = Change("Đơn vị Sở Cũ", "handbook/registry/units.yml", "removed")
MODULE = Change("Mô-đun M1", "training/m01.md", "added", printed=False)


def _read(path: Path) -> str:
    with Printed(path) as printed:
        return " ".join(" ".join(printed.text(n).split()) for n in range(len(printed)))


def test_what_is_short_is_written_in_by_hand_what_is_long_is_printed_again(tmp_path: Path) -> None:
    news = News((replace(MARK, pages={src_address(RESPONSE.path): 57}),), (CHANGED, WHOLE, NEW, GONE, MODULE))
    make_corrections(BOOK, news, tmp_path / "dinh-chinh.pdf", FONTS)
    text = _read(tmp_path / "dinh-chinh.pdf")
    assert "Dự thảo 0.1 · 22/11/2026 · chưa phê duyệt (mốc 0.1" in text
    assert "tr. 57" in text
    assert "chủ trì Sở Y tế → Sở Công Thương" in text
    assert "việc viết lại 2 chỗ" in text and "In lại trang này." in text
    assert f"{SCENARIO.id} {SCENARIO.title}" in text
    assert "bỏ, không dùng nữa" in text
    assert "Bản in chưa có" in text and "Làm việc qua ca đêm" in text
    assert "Mô-đun M1" not in text
    with Printed(tmp_path / "dinh-chinh.pdf") as printed:
        assert [round(x / 72 * 25.4) for x in printed.size(0)] == [148, 210]


def test_nothing_to_replace_and_no_mark_are_said(tmp_path: Path) -> None:
    make_corrections(BOOK, News((MARK,), (MODULE,)), tmp_path / "a.pdf", FONTS)
    assert "Không trang nào phải thay." in _read(tmp_path / "a.pdf")
    make_corrections(BOOK, News(), tmp_path / "b.pdf", FONTS)
    assert "Chưa ghi mốc nào" in _read(tmp_path / "b.pdf")


def test_an_approved_edition_prints_the_code_a_draft_none() -> None:
    approved = BOOK.edition.model_copy(update={"status": "đã duyệt", "site_url": "https://sotay.example.vn"})
    book = replace(BOOK, registry=replace(BOOK.registry, edition=approved))
    told = html(book, News((MARK,), ()))
    assert "<title>Mã QR: mở https://sotay.example.vn/dinh-chinh/</title>" in told
    assert "<svg" not in html(BOOK, News((MARK,), ()))


def test_the_same_news_make_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        make_corrections(BOOK, News((MARK,), (CHANGED,)), tmp_path / f"{name}.pdf", FONTS)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
