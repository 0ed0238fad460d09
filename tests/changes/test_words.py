"""Long wordings are told around what differs; a page marks the words."""

from sotay.changes.lists import sections, texts
from sotay.changes.words import html, marked, shortened

LONG = "một câu rất dài kể lại cả sự việc từ đầu, " * 8


def test_short_wordings_stay_whole() -> None:
    assert shortened("04 giờ", "02 giờ") == ("04 giờ", "02 giờ")


def test_long_ones_are_cut_around_what_differs() -> None:
    before, after = shortened(f"“{LONG}đúng bốn giờ.”", f"“{LONG}đúng hai giờ.”")
    assert before.startswith("“… ") and before.endswith("đúng bốn giờ.”")
    assert after.endswith("đúng hai giờ.”")
    assert len(before) < 200


def test_one_side_alone_is_cut_at_its_end() -> None:
    before, after = shortened("", f"“{LONG}”")
    assert before == "" and after.startswith("“một câu") and after.endswith(" …”")
    assert shortened("x" * 400, "")[0].endswith(" …")


def test_words_that_went_and_came_are_marked_and_escaped() -> None:
    before, after = marked("hạn 4 giờ <b>", "hạn 2 giờ <b>")
    assert before == "hạn <del>4</del> giờ &lt;b&gt;"
    assert after == "hạn <ins>2</ins> giờ &lt;b&gt;"
    assert html("", "<i>") == ("", "&lt;i&gt;")


def test_a_page_is_told_section_by_section() -> None:
    old = "Mở.\n\n## Một\n\n- Gọi trạm.\n- Ghi giờ.\n\n## Hai\n\nGiữ.\n"
    new = "Mở.\n\n## Một\n\n- Gọi trạm.\n- Ghi **hai** mốc giờ.\n\n## Ba\n\nMới.\n"
    assert [d.told for d in sections(old, new)] == [
        "câu ở mục “Một” “Ghi giờ.” → “Ghi hai mốc giờ.”",
        "bỏ mục “Hai”",
        "thêm mục “Ba”",
    ]
    assert [d.told for d in texts("tóm tắt", "", "![Sơ đồ](a.svg)")] == ["thêm tóm tắt “Hình: Sơ đồ”"]
