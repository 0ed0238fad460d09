"""The gate: each way a book can be incomplete or spoiled is caught, named and placed."""

from pathlib import Path

import pytest
import small_book
from PIL import Image
from small_book import Gate

from sotay.press.bind import Bound
from sotay.press.book import Made, make_book
from sotay.press.complete import check_book
from sotay.press.contents import Entry
from sotay.press.expected import BLOCK, HEADING, LEVEL, ROW, expected_in
from sotay.press.fault import BookError, Fault

GOOD = "<h1>Chương thử</h1><p>Một đoạn văn đủ dài để đọc lại được từ tệp in.</p>"


def kinds(faults: list[Fault]) -> set[str]:
    return {fault.kind for fault in faults}


def picture(folder: Path, width: int, height: int) -> dict[str, Path]:
    path = folder / "nguon.png"
    Image.new("RGB", (width, height), (18, 63, 140)).save(path)
    return {"anh.png": path}


def test_a_good_page_passes(gate: Gate) -> None:
    assert gate(GOOD) == []


def test_a_lost_heading_is_named_with_its_source_and_page(gate: Gate) -> None:
    html = GOOD + "<h2>Ai nhìn, nhìn ở đâu</h2><p>Đoạn.</p>"
    (fault,) = gate(html, printed=GOOD + "<p>Đoạn.</p>")
    assert (fault.kind, fault.source, fault.page) == ("thieu-chu", "handbook/01-thu.md", 4)
    assert fault.what == "đề mục “Ai nhìn, nhìn ở đâu” có trong nguồn nhưng không có trong sách in."


def test_a_lost_row_and_a_hidden_level_are_named(gate: Gate) -> None:
    row = "<tr><td>Báo chí gọi</td><td>Phóng viên hỏi cùng một việc lần thứ hai</td></tr>"
    head = "<thead><tr><th>Nơi</th><th>Dấu hiệu</th></tr></thead>"
    table = f"<table>{head}<tbody>{row}<tr><td>a</td><td>b</td></tr></tbody></table>"
    (fault,) = [
        f for f in gate(GOOD + table, printed=GOOD + table.replace(row, "")) if f.what.startswith(ROW)
    ]
    assert "Báo chí gọi" in fault.what
    name = '<span class="st-lv__name">Cấp KHTT 3 · <b>Khủng hoảng</b></span>'
    level = f'<p><span class="st-lv" data-lv="3">{name}</span></p>'
    assert any(f.what.startswith(LEVEL) for f in gate(GOOD + level, css=".st-lv__name{display:none}"))


def test_a_repeated_paragraph_must_be_there_as_often(gate: Gate) -> None:
    twice = GOOD + "<p>Một đoạn văn đủ dài để đọc lại được từ tệp in.</p>"
    assert kinds(gate(twice, printed=GOOD)) == {"thieu-chu"}


def test_a_leaf_that_is_in_no_part_is_named_once(made: Made) -> None:
    lost = expected_in(
        "<h1>Phối hợp</h1><p>Một.</p><p>Hai.</p>", source="handbook/12-phoi-hop.md", section="phoi-hop"
    )
    (fault,) = check_book(made.path, made.layout, expected=lost)
    assert (fault.kind, fault.source) == ("thieu-bai", "handbook/12-phoi-hop.md") and "Phối hợp" in fault.what


@pytest.mark.parametrize(
    ("size", "markup", "kind"),
    [((400, 900), "", "anh-qua-cao"), ((300, 100), ' style="width:160mm;max-width:none"', "anh-qua-rong")],
)
def test_a_picture_larger_than_the_text_block(
    gate: Gate, tmp_path: Path, size: tuple[int, int], markup: str, kind: str
) -> None:
    html = GOOD + f'<p><img src="sotay://book/anh.png" alt="Ảnh thử"{markup}></p>'
    faults = gate(html, files=picture(tmp_path, *size))
    (fault,) = [f for f in faults if f.kind == kind]
    assert "anh.png" in fault.what and fault.source == "handbook/01-thu.md" and fault.page


def test_a_missing_picture_and_one_without_words(gate: Gate, tmp_path: Path) -> None:
    faults = gate(GOOD + '<p><img src="sotay://book/khong-co.png" alt="Ảnh"></p>')
    assert "thieu-anh" in kinds(faults) and "khong-co.png" in str(faults[0])
    html = GOOD + '<p><img src="sotay://book/anh.png" style="width:20mm"></p>'
    assert kinds(gate(html, files=picture(tmp_path, 100, 100))) == {"anh-thieu-mo-ta"}


@pytest.mark.parametrize(
    "address", ["https://nguon.example/anh.png", "file:///etc/hostname", "sotay://book/../x.png"]
)
def test_nothing_outside_the_book_is_fetched(gate: Gate, address: str) -> None:
    faults = gate(GOOD + f'<p><img src="{address}" alt="Ảnh"></p>')
    assert kinds(faults) == {"thieu-anh"}


def test_a_character_no_typeface_has_is_named_with_its_source(gate: Gate) -> None:
    faults = gate(GOOD + "<p>Gọi số ☎ này ngay lập tức nhé.</p>")
    glyph = next(f for f in faults if f.kind == "thieu-ky-tu")
    assert "☎" in glyph.what and "U+260E" in glyph.what and glyph.source == "handbook/01-thu.md"


def test_a_table_that_does_not_fit(gate: Gate) -> None:
    cells = "".join(f"<td>khong-the-xuong-dong-{n}</td>" for n in range(6))
    head, style = cells.replace("td", "th"), "white-space:nowrap;overflow-wrap:normal"
    rows = f"<thead><tr>{head}</tr></thead><tbody><tr>{cells}</tr></tbody>"
    html = GOOD + f"<table style='{style}'>{rows}</table>"
    assert kinds(gate(html)) & {"tran-ngang", "chu-tran-o"}
    assert "tran-ngang" in kinds(gate(GOOD + "<p style='white-space:nowrap'>" + "dài quá " * 40 + "</p>"))


def test_a_block_taller_than_its_page(gate: Gate) -> None:
    html = (
        GOOD
        + '<div style="position:relative;height:300mm"><p style="position:absolute;top:290mm">Đáy.</p></div>'
    )
    assert "tran-chan" in kinds(gate(html))


def test_unknown_css_and_a_dead_link_are_faults(gate: Gate) -> None:
    assert kinds(gate(GOOD, css="p{text-wrap-mode:fancy}")) == {"css"}
    assert "lien-ket-hong" in kinds(
        gate(GOOD + '<p>Xem <a class="pr-ref" href="#mat">mục đã mất</a> nhé.</p>')
    )


def test_contents_must_show_a_page_for_every_entry(made: Made, bound: Bound) -> None:
    entries = [*bound.contents, Entry("Chương không có", "khong-co")]
    (fault,) = check_book(made.path, made.layout, expected=(), contents=entries)
    assert fault.kind == "muc-luc" and "Chương không có" in fault.what


def test_a_book_cut_short_is_seen(made: Made, tmp_path: Path) -> None:
    import pikepdf

    short = tmp_path / "ngan.pdf"
    with pikepdf.open(made.path) as pdf:
        del pdf.pages[-1]
        pdf.save(short)
    (fault,) = check_book(short, made.layout, expected=())
    assert fault.kind == "mat-trang"


def test_a_foreign_font_is_seen(gate: Gate) -> None:
    faults = gate(GOOD, css="p{font-family:'DejaVu Sans','Liberation Sans','Noto Sans'}")
    if not (found := [f for f in faults if f.kind == "phong-la"]):
        pytest.skip("máy này không có phông nào khác")
    assert "ngoài danh sách" in found[0].what


def test_a_faulty_book_leaves_the_last_good_one_and_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "sach.pdf"
    target.write_bytes(b"ban truoc")
    with pytest.raises(BookError, match=r"Sách in chưa dựng được: \d+ lỗi") as caught:
        make_book(small_book.one_page(GOOD + "<p>☎ ☎ ☎</p>"), target, fonts_folder=small_book.FONTS_FOLDER)
    assert caught.value.faults and "Cách sửa:" in str(caught.value)
    assert target.read_bytes() == b"ban truoc" and list(tmp_path.iterdir()) == [target]


def test_many_faults_fit_one_screen() -> None:
    text = str(BookError(Fault("thieu-chu", f"chữ {n} mất.", "handbook/01-x.md", n) for n in range(1, 40)))
    assert text.startswith("Sách in chưa dựng được: 39 lỗi.") and "… và 27 lỗi nữa." in text
    assert "handbook/01-x.md (trang 1): thieu-chu: chữ 1 mất." in text


def test_expected_reads_headings_rows_levels_and_blocks() -> None:
    html = (
        '<h1>Đề <span class="st-h1-level">Cấp KHTT 3</span></h1><p class="st-web">không in</p>'
        "<ul><li>một <b>đậm</b><ul><li>con</li></ul></li></ul>"
        "<table><tr><td>a</td><td></td><td>b</td></tr></table>"
        '<p><span class="st-lv"><span class="st-lv__mark" aria-hidden="true"><b>3</b></span>'
        '<span class="st-lv__name">Cấp KHTT 3 · <b>Khủng hoảng</b></span></span></p>'
    )
    found = [(item.kind, item.text) for item in expected_in(html, source="x.md", section="x")]
    assert found == [
        (HEADING, ("Đề", "Cấp KHTT 3")),
        (BLOCK, ("một đậm",)),
        (BLOCK, ("con",)),
        (ROW, ("a", "b")),
        (BLOCK, ("Cấp KHTT 3 · Khủng hoảng",)),
        (LEVEL, ("Cấp KHTT 3 ·", "Khủng hoảng")),
    ]
