"""No-break spaces, titles broken by sense, texts compared as printed."""

from pathlib import Path

import pytest
from small_book import Gate, article

from sotay.press.balance import LEADING, balance
from sotay.press.fonts import FontSet
from sotay.press.nobreak import NBSP, hold_numbers, one_line, tie, tie_all
from sotay.press.normal import holds, normal
from sotay.press.printed import Printed
from sotay.press.spaces import move_spaces, spaces_moved

TIED = [
    ("Cấp KHTT 3 – Khủng hoảng", "Cấp~KHTT~3~– Khủng hoảng"),
    ("trong 30 phút", "trong 30~phút"),
    ("Điều 6, Luật", "Điều~6, Luật"),
    ("mục II.1", "mục~II.1"),
    ("Mục III", "Mục~III"),
    ("≤ 02 giờ", "≤~02~giờ"),
    ("Sở Y tế", "Sở~Y~tế"),
    ("UBND tỉnh", "UBND~tỉnh"),
    ("tr. 12", "tr.~12"),
    ("ngày 22 tháng 11 năm 2026", "ngày~22 tháng~11 năm~2026"),
    ("96 xã", "96 xã"),
    ("Nguồn: S20, S21.", "Nguồn:~S20, S21."),
    ("Zalo OA · Trang Facebook", "Zalo~OA~· Trang Facebook"),
]


@pytest.mark.parametrize(("plain", "tied"), TIED, ids=[plain for plain, _ in TIED])
def test_tie(plain: str, tied: str) -> None:
    assert tie(plain) == tied.replace("~", NBSP)
    assert tie(tie(plain)) == tie(plain)


def test_the_last_short_word_of_a_block_is_not_left_alone() -> None:
    question = "Người dân có cần hành động ngay để an toàn không?"
    page = article(f"<p>{question}</p><p>Hai chữ</p><pre>giữ nguyên thế này ạ</pre>")
    tie_all(page)
    assert page.find_all("p")[0].get_text().endswith(f"toàn{NBSP}không?")
    assert page.find_all("p")[1].get_text() == "Hai chữ"
    assert NBSP not in page.pre.get_text()


def test_a_laws_number_is_not_broken_after_its_stroke() -> None:
    text = f"Luật số{NBSP}91/2025/QH15 (Kế hoạch 161/KH-UBND), 24/24, và/hoặc, Chỉ thị 07/CT-TTg."
    page = article(f"<p>{text}</p><table><tr><td>Nghị định 147/2024/NĐ-CP</td></tr></table>")
    hold_numbers(page)
    held = [span.get_text() for span in page.select(".pr-no")]
    assert held == [f"số{NBSP}91/2025/QH15", "161/KH-UBND),", "07/CT-TTg."]
    assert page.p is not None and page.p.get_text() == text
    assert "Luật" in page.p.contents  # the space opens the next element: see sotay.press.spaces


def test_one_line_keeps_no_break_spaces() -> None:
    assert one_line(f" Sở{NBSP}Y\n  tế ") == f"Sở{NBSP}Y tế"


def test_a_title_is_broken_evenly_and_never_inside_a_word(fonts: FontSet) -> None:
    face = fonts.face("Be Vietnam Pro", 700)
    lines = balance("Huy động và xác định nguồn lực xử lý khủng hoảng", face, 21, 320)
    assert [line.replace(NBSP, " ") for line in lines] == [
        "Huy động và xác định",
        "nguồn lực xử lý khủng hoảng",
    ]
    assert balance("Thuật ngữ", face, 21, 320) == [f"Thuật{NBSP}ngữ"]


def test_a_space_before_an_inline_element_moves_inside_it() -> None:
    page = article("<p>có trước <b>nay</b> và <i> kia</i> <b>đó</b><b>!</b></p><pre>a <b>b</b></pre>")
    move_spaces(page)
    inner = "<p>có trước<b> nay</b> và<i> kia</i> <b>đó</b><b>!</b></p><pre>a <b>b</b></pre>"
    assert page.decode_contents() == inner


def test_on_a_sheet_too_the_space_moves_inside() -> None:
    sheet = '<p>lúc <mark class="g">[giờ]</mark> tại <b>xã</b> <i>này</i>.</p> <p> <b>a</b></p>'
    moved = '<p>lúc<mark class="g"> [giờ]</mark> tại<b> xã</b> <i>này</i>.</p> <p> <b>a</b></p>'
    assert spaces_moved(sheet) == moved


def test_no_first_word_is_left_alone_on_a_line(gate: Gate, tmp_path: Path) -> None:
    """WeasyPrint 70 breaks this line after "Chúng" when the space stands before the element."""
    text = "Chúng tôi nhận phần việc đó và đang rà từng thôn. Kết quả có trước <b>nay</b> khi đó."
    assert gate(f"<h1>Thử</h1><p>{text}</p>") == []
    with Printed(tmp_path / "thu.pdf") as printed:
        assert "Chúng tôi nhận phần việc" in printed.text(3).replace("\r\n", "|")


def test_comparison_forgives_spaces_hyphens_forms_and_page_numbers() -> None:
    assert normal("Sở\u00a0Y tế (tr. 12) – KH-\nUBND") == normal("Sở Y te\u0302\u0301 – KHUBND")


def test_a_paragraph_parted_by_a_footnote_still_counts_a_lost_one_does_not() -> None:
    piece = normal("Khoảng trống thông tin mới là điều làm nó lớn lên trong vài giờ đầu tiên.")
    middle = len(piece) // 2
    assert holds("đầu" + piece[:middle] + "1Cướcchú." + piece[middle:] + "cuối", piece)
    assert not holds("đầu" + piece[:middle] + "cuối", piece)
    assert holds(piece + "…" + piece, piece, times=2)
    assert not holds(piece, piece, times=2)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Người phát ngôn và làm việc với báo chí", ["Người phát ngôn", "và làm việc với báo chí"]),
        ("Theo dõi phản ứng của dư luận sau khi xử lý khủng hoảng", 2),
        ("Sau khủng hoảng: cách làm và mẫu", ["Sau khủng hoảng:", "cách làm và mẫu"]),
    ],
)
def test_titles_break_where_the_sense_pauses(fonts: FontSet, title: str, lines: list[str] | int) -> None:
    face = fonts.face(fonts.families[0], 700)
    broken = [line.replace("\u00a0", " ") for line in balance(title, face, 21, 113 / 25.4 * 72)]
    assert (broken == lines) if isinstance(lines, list) else (len(broken) == lines)
    assert all(face.width(line, 21) <= 113 / 25.4 * 72 for line in broken)
    assert not [line for line in broken[:-1] if line.split()[-1] in LEADING]
