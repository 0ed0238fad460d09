"""What counts as our own wording: code, links, quotations and the plan are nobody's to judge or to mend."""

import pytest
from pymdownx.slugs import slugify

from sotay.book.source import Source
from sotay.check.places import slug
from sotay.check.prose import BLANK, changeable, read

HEAD = "---\ntitle: Tên chương      # ghi chú\nplan: II.1\n---\n"


def own(text: str, path: str = "handbook/01-thu.md") -> str:
    """The words of `text` that are ours, what is blanked left out."""
    return read(Source(path, text)).own.replace(BLANK, "").strip()


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Chữ `mã` sau.", "Chữ  sau."),
        ("Chữ ``a ` b`` sau.", "Chữ  sau."),
        ("```\nmã\n```\nChữ.", "Chữ."),
        ("~~~\nmã", ""),
        ("Xem [trang](a.md) và <https://a.vn> https://b.vn/c", "Xem [trang và"),
        ('Báo viết “uỷ ban”, «toà», "khoẻ".', "Báo viết , , ."),
        ("Mở “mà không đóng\nhết đoạn.\n\nĐoạn sau.", "Mở \n\n\nĐoạn sau."),
        ("> Lời người khác.\ntiếp lời\n\nChữ.", "Chữ."),
        ("> [!plan-2021] III.2\n> Nguyên văn.\nvẫn nguyên văn\n\nChữ.", "Chữ."),
        ("> [!warning] Đây là cảnh báo\n> Chữ.", "Đây là cảnh báo\n> Chữ."),
        ("> [!plan-2021] I\n> Nguyên văn.\n> [!law] Luật\n> Chữ.", "Luật\n> Chữ."),
        ("> [!question] exam\n> Hỏi?", "> Hỏi?"),
        ("<b>Đậm</b> {.lop} ### Mục {#neo}", "Đậm  ### Mục"),
        ("![sơ đồ](a.svg)", "![sơ đồ"),
        ("Số [giờ] là chỗ trống.", "Số [giờ] là chỗ trống."),
    ],
)
def test_what_is_ours(text, ours):
    assert own(f"{HEAD}{text}").removeprefix("Tên chương").strip() == ours


def test_of_front_matter_only_title_and_summary_are_ours():
    assert own(HEAD) == "Tên chương"
    assert own('---\ntitle: "Tên: chương"\n---\n') == "Tên: chương"
    module = "---\nid: M3\ntitle: Tên\nobjectives:   # mục tiêu\n  - Nêu ba ý.\naudience:\n  - B\n---\n"
    assert own(module, "training/m03.md").split() == ["Tên", "Nêu", "ba", "ý."]


def test_in_a_scenario_the_statement_is_ours_and_what_people_say_is_not():
    response = "---\nlead: A\n---\n## Tuyên bố ban đầu\n\n> Lời của ta.\n\n## Nâng, hạ cấp\n\n> Lời khác.\n"
    assert own(response, "scenarios/a/cap-1.md") == "## Tuyên bố ban đầu\n\n> Lời của ta.\n\n## Nâng, hạ cấp"
    exercise = (
        "---\nminutes: 9\n---\n## 5 phút · Cấp 2 · Zalo · Nhóm\n> Con em khoẻ.\nĐiều kiện: đã chọn cấp.\n"
    )
    assert own(exercise, "scenarios/a/dien-tap.md") == "Điều kiện: đã chọn cấp."


def test_of_the_registry_only_sentences_are_ours():
    table = '# chú thích\nunits:\n  - id: a\n    name: Sở A\n    note: Ghi chú.\n    function: "Việc: một."\n'
    assert own(table, "handbook/registry/units.yml").split("\n") == ["Ghi chú.", "Việc: một."]
    plan = "clauses:\n  - items:\n      - Uỷ ban\n    note: cũ\n    today: Hôm nay.\n"
    assert own(plan, "handbook/registry/plan.yml") == "Hôm nay."


@pytest.mark.parametrize("view", [lambda s: read(s).own, lambda s: read(s).shown, changeable])
def test_every_view_has_the_length_and_the_lines_of_its_source(view, stage):
    root = stage()
    for path in sorted(root.rglob("*.md")) + sorted(root.rglob("*.yml")):
        source = Source(path.relative_to(root).as_posix(), path.read_text("utf-8"))
        assert [len(line) for line in view(source).split("\n")] == [len(line) for line in source.lines]


def test_places_are_lines_and_columns_of_the_file():
    prose = read(Source("docs/a.md", f"{HEAD}một\nhai ba\n"))
    place = prose.place(prose.own.index("ba"))
    assert (place.line, place.column) == (6, 5)


@pytest.mark.parametrize(
    "title",
    ["Ghi giờ phát hiện", "1. An toàn trước", "Hỏi – đáp, Q&A", "**Đậm** và `mã`", "Cấp KHTT 3 (cam)"],
)
def test_anchors_are_those_of_the_website(title):
    plain = title.replace("*", "").replace("`", "")
    assert slug(title) == slugify(case="lower")(plain, "-")
