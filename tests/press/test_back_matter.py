"""What a book ends with: an index whose numbers are true, note pages that fill the section, the back cover."""

from pathlib import Path

import pikepdf
import pytest
import small_book

from sotay.press.book import Made, make_book
from sotay.press.collate import key
from sotay.press.cover import Cover, back_html, cover_faults, front_html
from sotay.press.fault import BookError
from sotay.press.fonts import FontSet
from sotay.press.index import MOST, Listed, index_html, look_up, runs
from sotay.press.printed import Printed
from sotay.press.volume import Sought, Volume

ENTRIES = (
    Sought("Thuật ngữ", "tuyên bố ban đầu", ("tuyên bố ban đầu",)),
    Sought("Thuật ngữ", "không có trong sách", ("không có trong sách",)),
    Sought("Đơn vị", "Sở Y tế", ("Sở Y tế",)),
)


def bound_volume(signature: int = 8) -> Volume:
    volume = small_book.volume(signature=signature)
    volume.bound, volume.index = True, ENTRIES
    volume.back_cover = back_html(Cover(volume.settings.title, about="Sổ tay cho cơ quan, đơn vị."))
    volume.cover = front_html(Cover(volume.settings.title, foot=("Dự thảo 0.1",)), small_book.fonts())
    return volume


@pytest.fixture(scope="module")
def bound_book(tmp_path_factory: pytest.TempPathFactory) -> Made:
    target = tmp_path_factory.mktemp("sach") / "so-tay.pdf"
    return make_book(
        bound_volume(), target, fonts_folder=small_book.FONTS_FOLDER, expected=small_book.expected()
    )


def test_the_pages_inside_the_cover_fill_the_last_section(bound_book: Made) -> None:
    assert (bound_book.pages - 4) % 8 == 0


def test_folios_run_on_through_index_and_notes(bound_book: Made) -> None:
    with Printed(bound_book.path) as printed:
        start = bound_book.layout.anchors["bang-tra"]
        for number in range(start, bound_book.pages - 2):
            assert str(number + 1) in printed.text(number).split()
        assert printed.text(bound_book.pages - 2).strip() == ""  # the inside of the back cover
        assert "Sổ tay cho cơ quan" in printed.text(bound_book.pages - 1)


def test_every_number_in_the_index_is_a_page_that_names_the_entry(bound_book: Made) -> None:
    with Printed(bound_book.path) as printed:
        pages = [" ".join(printed.text(n).replace("\xa0", " ").split()) for n in range(bound_book.pages)]
        index = pages[bound_book.layout.anchors["bang-tra"]]
    numbers = index.partition("Sở Y tế, ")[2].split(" ")[0].strip(",").split("–")
    assert "Sở Y tế" in pages[int(numbers[0]) - 1]
    assert "không có trong sách" not in index


def test_the_contents_lead_to_the_index(bound_book: Made) -> None:
    with pikepdf.open(bound_book.path) as pdf, pdf.open_outline() as outline:
        assert outline.root[-1].title == "Bảng tra"


def test_a_longer_name_wins_and_common_words_are_cut_to_where_they_matter_most() -> None:
    short, long = Sought("Đơn vị", "Công an", ("Công an",)), Sought("Đơn vị", "Công an xã", ("Công an xã",))
    texts = {n: "Công an, Công an" if n > 20 else "Công an" for n in range(1, 41)} | {41: "Công an\nxã"}
    found = {line.entry: line.pages for line in look_up((short, long), texts)}
    assert found[long] == (41,)
    assert found[short] == tuple(range(21, 21 + MOST))
    assert list(runs((1, 2, 3, 7, 9, 10))) == [(1, 3), (7, 7), (9, 10)]


def test_no_space_stands_before_a_link_where_it_would_break_the_line_after_its_first_word() -> None:
    made = index_html(
        [Listed(Sought("Đơn vị", "Ủy ban nhân dân", ("Ủy ban",)), (3, 4, 9))], {3: "ba", 9: "chin"}
    )
    assert '<li>Ủy\u00a0ban\u00a0nhân\u00a0dân,<a href="#ba"> 3–4</a>,<a href="#chin"> 9</a></li>' in made


def test_capitals_tell_a_name_from_other_words() -> None:
    office, term = Sought("Đơn vị", "Sở Y tế", ("Sở Y tế",)), Sought("Thuật ngữ", "bản gốc", ("bản gốc",))
    found = look_up((office, term), {1: "Cơ sở y tế giữ", 2: "Sở\xa0Y tế", 3: "Bản gốc còn", 4: "bản gốc"})
    assert {line.entry: line.pages for line in found} == {office: (2,), term: (3, 4)}


def test_words_are_sorted_as_a_vietnamese_dictionary_does() -> None:
    words = [
        "đầu mối",
        "dư luận",
        "Báo chí",
        "bác bỏ",
        "bãi",
        "bài",
        "bải",
        "đe",
        "ê",
        "e",
        "ôn",
        "on",
        "ăn",
        "an",
    ]
    assert sorted(words, key=key) == [
        *(
            "an",
            "ăn",
            "bác bỏ",
            "bài",
            "bải",
            "bãi",
            "Báo chí",
            "dư luận",
            "đầu mối",
            "đe",
            "e",
            "ê",
            "on",
            "ôn",
        ),
    ]


def test_a_title_longer_than_the_cover_is_named_and_no_file_stays(fonts: FontSet, tmp_path: Path) -> None:
    title = "Sổ tay hướng dẫn xử lý khủng hoảng truyền thông " * 3
    assert not cover_faults("Sổ tay hướng dẫn xử lý khủng hoảng truyền thông", fonts)
    volume = small_book.volume(title=title.strip())
    with pytest.raises(BookError, match=r"ten-sach-qua-dai: tên sách “Sổ tay.* dài 9 dòng trên bìa"):
        make_book(volume, tmp_path / "x.pdf", fonts_folder=small_book.FONTS_FOLDER)
    assert not list(tmp_path.iterdir())
    (wide,) = cover_faults("Khủnghoảngtruyềnthôngtoàntỉnh", fonts)
    assert "rộng hơn bìa" in wide.what
