"""The reading PDF of the sample book, looked at with other programs than the one that wrote it."""

import re
import subprocess
import unicodedata
from contextlib import nullcontext
from itertools import pairwise
from pathlib import Path

import pikepdf
import pydyf
import pytest
import small_book
from PIL import Image

from sotay.press import web
from sotay.press.book import Made, make_book
from sotay.press.layout import STYLES
from sotay.press.normal import normal
from sotay.press.printed import Printed
from sotay.press.sheets import sheets_css
from sotay.press.volume import Leaf
from sotay.press.web import write_web


def test_it_is_tagged_named_and_trimmed(made: Made) -> None:
    with pikepdf.open(made.path) as pdf:
        assert (
            pdf.Root.MarkInfo.Marked and pdf.Root.Lang == "vi" and pdf.Root.ViewerPreferences.DisplayDocTitle
        )
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.docinfo["/Title"] == "Sổ tay hướng dẫn xử lý khủng hoảng truyền thông"
        assert pdf.docinfo["/CreationDate"] == pdf.docinfo["/ModDate"] == "D:20261122000000+00'00"
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        for page in pdf.pages:
            size = [float(page.mediabox[n]) / 72 * 25.4 for n in (2, 3)]
            assert size == pytest.approx([148, 210], abs=0.01)
            assert list(page.mediabox) == list(page.trimbox)


def test_naming_pages_once_changes_no_byte(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    naming = pydyf.PDF.page_references
    write_web(made.layout, tmp_path / "once.pdf")
    assert pydyf.PDF.page_references is naming
    monkeypatch.setattr(web, "_remembering_pages", nullcontext)
    write_web(made.layout, tmp_path / "often.pdf")
    assert (tmp_path / "once.pdf").read_bytes() == (tmp_path / "often.pdf").read_bytes()


def test_it_keeps_the_rules_of_pdf_ua(made: Made) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    report = page.validate_pdf(str(made.path), profile="pdf/ua-1")
    assert report.is_compliant, [f"{f.rule_id}: {f.message}" for f in report.failures]


def test_only_our_two_families_are_in_it(made: Made) -> None:
    with Printed(made.path) as printed:
        assert printed.fonts and all(printed.fonts.values())
        assert all(name.startswith(("Be-Vietnam-Pro", "Source-Serif-4")) for name in printed.fonts)


def test_text_comes_back_composed_and_whole_from_poppler_too(made: Made) -> None:
    text = subprocess.run(
        ["pdftotext", str(made.path), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert text == unicodedata.normalize("NFC", text)
    read = normal(text)
    for words in (
        "Nghị định 09/2017/NĐ-CP, Điều 6",
        "Sở Giáo dục và Đào tạo báo phụ huynh",
        "dữ kiện cần cung cấp",
    ):
        assert normal(words) in read


def test_the_outline_goes_from_part_to_level(made: Made) -> None:
    with pikepdf.open(made.path) as pdf, pdf.open_outline() as outline:
        parts = {item.title: [child.title for child in item.children] for item in outline.root}
        assert list(parts) == [
            "Mục lục",
            "Phần 1. Năm bước xử lý",
            "Phần 2. Kịch bản ở bốn cấp",
            "Phần 3. Tra cứu",
        ]
        assert parts["Phần 1. Năm bước xử lý"][:2] == [
            "Chương 1. Nhận diện khủng hoảng truyền thông",
            "Chương 2. Huy động và xác định nguồn lực xử lý khủng hoảng",
        ]
        scenario = outline.root[2].children[0]
        assert scenario.title == "KB05 Ngộ độc thực phẩm tập thể"
        assert [child.title for child in scenario.children][-4:] == [
            "Cấp KHTT 1 – Theo dõi",
            "Cấp KHTT 2 – Cảnh báo",
            "Cấp KHTT 3 – Khủng hoảng",
            "Cấp KHTT 4 – Nghiêm trọng",
        ]


def test_every_sheet_but_none_other_carries_edition_and_page(made: Made) -> None:
    with Printed(made.path) as printed:
        for index in range(len(printed)):
            text = " ".join(printed.text(index).split())
            assert small_book.EDITION in text, f"trang {index + 1}"
        assert "10" in printed.text(9).split()


def test_parts_open_right_and_a_response_is_seen_at_one_glance(made: Made) -> None:
    anchors = made.layout.anchors
    assert all(anchors[f"phan-{n}"] % 2 == 0 for n in (1, 2, 3))
    starts = [anchors[f"ngo-doc-cap-{n}"] for n in range(1, 5)]
    assert all(start % 2 == 1 for start in starts)
    assert [after - start for start, after in pairwise(starts)] == [2, 2, 2]


def test_facing_level_tables_stand_on_facing_pages(made: Made) -> None:
    page = made.layout.anchors["bang-cap"]
    with Printed(made.path) as printed:
        texts = [" ".join(printed.text(n).split()) for n in range(page, page + 4)]
    left = next(n for n, text in enumerate(texts, page) if "Theo dõi" in text and "Lan truyền" in text)
    assert left % 2 == 1 and "Nghiêm trọng" in texts[left + 1 - page]


@pytest.mark.parametrize(("width", "height"), [(148.0, 210.0), (145.0, 205.0)])
def test_another_trim_keeps_the_text_block(width: float, height: float) -> None:
    settings = small_book.settings(trim_width=width, trim_height=height)
    assert (settings.outer, settings.bottom) == (width - 132, height - 188)
    assert f"size:{width:g}mm {height:g}mm" in sheets_css(settings, 1)


def test_a_trim_too_small_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="khổ 120 × 170 mm quá nhỏ cho khuôn chữ; cần ít nhất 142 × 203 mm"):
        small_book.settings(trim_width=120.0, trim_height=170.0)


def test_every_colour_has_its_ink() -> None:
    inks = (STYLES / "inks.yml").read_text("utf-8").lower()
    files = [*STYLES.glob("*.css"), *STYLES.glob("marks/*.svg")]
    for path in files:
        for colour in re.findall(r"#[0-9a-f]{6}\b", path.read_text("utf-8").lower()):
            assert f'"{colour}"' in inks, f"{path.name}: {colour}"
        if path.suffix == ".css" and path.name != "tokens.css":
            assert not re.search(r"#[0-9a-f]{3,6}\b", path.read_text("utf-8")), (
                f"{path.name}: màu phải là biến"
            )


def _picture(folder: Path) -> None:
    folder.mkdir(parents=True)
    Image.new("RGB", (300, 200), (18, 63, 140)).save(folder / "anh.png")


def test_two_folders_one_file(tmp_path: Path) -> None:
    """The folder a book is built in leaves no trace in its bytes."""
    html = '<h1>Thử</h1><p>Một đoạn.</p><p><img src="sotay://book/anh.png" alt="Ảnh thử"></p>'
    files = []
    for name in ("mot", "mot-thu-muc-khac/hai"):
        folder = tmp_path / name
        _picture(folder)
        volume = small_book.one_page(html)
        made = make_book(volume, folder / "sach.pdf", fonts_folder=small_book.FONTS_FOLDER, root=folder)
        files.append(made.path.read_bytes())
    assert files[0] == files[1]
    assert b"mot" not in files[0] and str(tmp_path).encode() not in files[0]


@pytest.mark.slow
def test_the_whole_book_comes_out_the_same_again(made: Made, tmp_path: Path) -> None:
    again = make_book(small_book.volume(), tmp_path / "lai.pdf", fonts_folder=small_book.FONTS_FOLDER)
    assert again.path.read_bytes() == made.path.read_bytes()


def test_a_leaf_needs_a_heading_and_a_known_kind() -> None:
    with pytest.raises(ValueError, match="không có đề mục nào"):
        small_book.leaf("x", "<p>Không đề mục.</p>", "handbook/01-x.md")
    with pytest.raises(ValueError, match="không có loại trang “sach”"):
        Leaf.of(small_book.article("<h1>Đề</h1>"), ident="x", source="handbook/01-x.md", kind="sach")
