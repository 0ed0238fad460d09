"""The edition's line, and where its printed code leads."""

from datetime import date

from sotay.book.edition import Edition


def _edition(status: str, site_url: str = "") -> Edition:
    return Edition(title="Sổ tay", number="1", as_of=date(2026, 11, 22), status=status, site_url=site_url)


def test_an_approved_edition_leads_to_its_corrections() -> None:
    assert (
        _edition("đã duyệt", "https://sotay.example.vn/").corrections
        == "https://sotay.example.vn/dinh-chinh/"
    )
    assert (
        _edition("đã duyệt", "https://x.example.vn/so").corrections == "https://x.example.vn/so/dinh-chinh/"
    )


def test_a_draft_prints_no_code() -> None:
    assert not _edition("dự thảo", "https://sotay.example.vn/").corrections
    assert not _edition("đã duyệt").corrections


def test_the_line_of_every_page() -> None:
    assert _edition("dự thảo").line == "Dự thảo 1 · 22/11/2026 · chưa phê duyệt"
    assert _edition("đã duyệt").line == "Ấn bản 1 · 22/11/2026 · đã phê duyệt"
