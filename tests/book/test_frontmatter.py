"""Front matter as editors write it: sentences in plain text, comments, other machines' line ends."""

import pytest

from sotay.book.finding import Place
from sotay.book.frontmatter import split
from sotay.book.source import decode


def read(data: bytes | str):
    source, findings = decode("x.md", data if isinstance(data, bytes) else data.encode())
    assert findings == []
    return split(source)


def value(line: str):
    parts = read(f"---\n{line}\n---\n")
    assert parts.front.findings == []
    return parts.front.data


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("title: Bão số 6: sạt lở", "Bão số 6: sạt lở"),
        ("title: Dự án #5", "Dự án #5"),
        ("title: Dự án #5  # chú thích", "Dự án #5"),
        ("title: Dự án #5 # vẫn là tên", "Dự án #5 # vẫn là tên"),
        ("title: Hỏi:", "Hỏi:"),
        ("title: Giá 'hời': 5 tỷ", "Giá 'hời': 5 tỷ"),
        ('title: "Bếp chung" là gì', '"Bếp chung" là gì'),
        ("title: 'Bếp' và 'ăn'", "'Bếp' và 'ăn'"),
        ('title: "Bếp: ăn # chung"  # chú thích', "Bếp: ăn # chung"),
        ("title: 'Bếp ''chung'': ăn'", "Bếp 'chung': ăn"),
        ("title: [Dự thảo] Bão", "[Dự thảo] Bão"),
        ("title: {số} người", "{số} người"),
        ("title: *Bão*", "*Bão*"),
        ("title: & cộng sự", "& cộng sự"),
        ("title: @abc", "@abc"),
        ("title: 50% dân số: thiếu nước", "50% dân số: thiếu nước"),
        ("title: %", "%"),
        ("title: !Khẩn", "!Khẩn"),
        ("title: https://quangngai.gov.vn/a#b", "https://quangngai.gov.vn/a#b"),
        ("title:    Bão   ", "Bão"),
        ('title: "Bão\n  lũ"', "Bão lũ"),
        ("title: Bão\n  và lũ", "Bão và lũ"),
        ("title: >\n  Bão: lũ\n  # không phải chú thích", "Bão: lũ # không phải chú thích"),
    ],
)
def test_plain_text_runs_to_the_end_of_its_line(line, text):
    assert value(line) == {"title": text}


@pytest.mark.parametrize(
    ("line", "data"),
    [
        ("lead: Sở Y tế # một dấu cách", {"lead": "Sở Y tế"}),
        ("lead: Sở Y tế: phòng A  # chú thích", {"lead": "Sở Y tế: phòng A"}),
        ("partners: # ít nhất một\n  - Sở Y tế   # một\n  - Sở: B", {"partners": ["Sở Y tế", "Sở: B"]}),
        ("partners:\n- Abc: x", {"partners": ["Abc: x"]}),
        ("partners: [A, B]", {"partners": ["A", "B"]}),
        ("lead:", {"lead": None}),
        ("lead: # chưa có", {"lead": None}),
        ("ignore:\n  chua-viet: vì sao: thế này", {"ignore": {"chua-viet": "vì sao: thế này"}}),
        ("", {}),
        ("# chỉ chú thích", {}),
    ],
)
def test_keys_lists_and_comments(line, data):
    assert value(line) == data


def test_quoting_moves_no_column():
    parts = read("---\nlead: Sở Y tế: a\npartners:\n  - Sở: B\n---\n")
    assert parts.front.place("lead") == Place("x.md", 2, 7)
    assert parts.front.place("partners", 0) == Place("x.md", 4, 5)


@pytest.mark.parametrize("data", [b"---\r\nlead: A\r\n---\r\nthan\r\n", b"---\rlead: A\r---\rthan\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_marks_and_line_ends_of_other_machines_are_read_silently(data, mark):
    parts = read(mark + data)
    assert (parts.front.data, parts.front.findings, parts.body, parts.body_line) == (
        {"lead": "A"},
        [],
        ["than", ""],
        4,
    )


@pytest.mark.parametrize(
    "text", ["", "chữ", "\n---\nlead: A\n---\n", "--- #\nlead: A\n---\n", "—--\nlead: A\n---\n"]
)
def test_a_file_without_front_matter_is_told_so(text):
    parts = read(text)
    assert [(f.rule, f.place) for f in parts.front.findings] == [("thieu-dau-trang", Place("x.md"))]
    assert parts.body == text.split("\n")


def test_front_matter_without_its_end_still_shows_the_body():
    parts = read("---\nlead: A\n\n## Dấu hiệu\n- một\n")
    assert [f.rule for f in parts.front.findings] == ["thieu-dau-trang"]
    assert (parts.body[0], parts.body_line) == ("## Dấu hiệu", 4)


@pytest.mark.parametrize("text", ["- a\n- b", "chữ", "5"])
def test_front_matter_that_is_no_keys_is_told_so(text):
    parts = read(f"---\n{text}\n---\n")
    assert [(f.rule, f.place.line) for f in parts.front.findings] == [("yaml-hong", 2)]
    assert parts.front.data is None


def test_front_matter_over_its_limit_is_not_read():
    parts = read("---\na: " + "ă" * 40_000 + "\n---\nthan\n")
    assert [f.rule for f in parts.front.findings] == ["dau-trang-qua-lon"]
    assert (parts.front.data, parts.body) == (None, ["than", ""])
