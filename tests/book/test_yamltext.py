"""YAML as values that know their place; no text makes it raise."""

from datetime import date
from unicodedata import normalize

import pytest

from sotay.book import yamltext
from sotay.book.finding import Place
from sotay.book.yamltext import DEPTH_LIMIT, parse

MANY = 100_000


def rules(text: str) -> list[tuple[str, int, int]]:
    return [(f.rule, f.place.line, f.place.column) for f in parse("x.yml", text).findings]


def test_every_value_knows_its_line_and_column():
    tree = parse("x.yml", "a: 1\nb:\n  - một\n  - c: hai\n", first_line=5)
    assert tree.data == {"a": 1, "b": ["một", {"c": "hai"}]}
    assert tree.place("a") == Place("x.yml", 5, 4)
    assert tree.place("b", 0) == Place("x.yml", 7, 5)
    assert tree.place("b", 1, "c") == Place("x.yml", 8, 8)


def test_what_is_missing_stands_where_its_holder_stands():
    tree = parse("x.yml", "a:\n  b: 1\n")
    assert tree.place("a", "c") == Place("x.yml", 2, 3)
    assert tree.place("z") == Place("x.yml", 1, 1)


def test_columns_count_letters_not_bytes():
    assert parse("x.yml", "đơn_vị: Sở Y tế").place("đơn_vị") == Place("x.yml", 1, 9)


def test_an_empty_value_stands_behind_its_key():
    assert parse("x.yml", "lead:     # chú thích\n").place("lead") == Place("x.yml", 1, 6)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("2026-13-45", "2026-13-45"),
        ("22/11/2026", "22/11/2026"),
        ('"2026-11-22"', "2026-11-22"),
        ("90", 90),
        ("-3", -3),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("0.1", "0.1"),
        ("1e5", "1e5"),
        ("9" * 5000, "9" * 5000),
        ("true", True),
        ("yes", "yes"),
        ("No", "No"),
        ("~", None),
        ("", None),
        ("Có: không", None),
    ],
)
def test_plain_values(written, value):
    assert parse("x.yml", f"a: {written}\n").get("a") == value


def test_text_is_what_the_editor_wrote():
    tree = parse("x.yml", "a: 2026\nb: true\nc: 2026-11-22\nd: ' '\ne: [x]\nf: Sở\u2028Y tế\n")
    assert [tree.text(key) for key in "abcdef"] == ["2026", "true", "2026-11-22", None, None, "Sở Y tế"]


def test_values_come_in_nfc():
    assert parse("x.yml", normalize("NFD", "a: Sở Y tế")).get("a") == "Sở Y tế"


def test_a_lone_text_is_a_list_of_one():
    tree = parse("x.yml", "a: x\nb: [x, '', y]\nc: {d: 1}\n")
    assert [[text for text, _ in tree.texts(key)] for key in "abcz"] == [["x"], ["x", "y"], [], []]


def test_a_duplicate_key_is_told_at_its_second_place_and_the_first_counts():
    tree = parse("x.yml", "a: 1\nb: 2\na: 3\nc:\n  d: 1\n  d: 2\n")
    assert [(f.rule, f.place.line, f.place.column) for f in tree.findings] == [
        ("khoa-trung", 3, 1),
        ("khoa-trung", 6, 3),
    ]
    assert "dòng 1" in tree.findings[0].message
    assert tree.data == {"a": 1, "b": 2, "c": {"d": 1}}


@pytest.mark.parametrize(
    "text",
    [
        "[" * MANY,
        "{" * MANY,
        "a: " + "[" * MANY + "]" * MANY,
        "- " * MANY,
        "-    " * MANY,
        "? " * MANY,
        "".join(" " * i + "a:\n" for i in range(200)),
        "".join(" " * i + "- \n" for i in range(200)),
    ],
    ids=["[", "{", "[]", "dashes", "wide dashes", "?", "keys", "lists"],
)
def test_deep_nesting_is_refused_before_yaml_reads_it(text, monkeypatch):
    monkeypatch.setattr(yamltext.yaml, "compose", None)
    assert [rule for rule, _, _ in rules(text)] == ["yaml-qua-sau"]


def test_as_deep_as_allowed():
    assert rules("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT) == []
    assert rules("[" * (DEPTH_LIMIT + 1) + "]" * (DEPTH_LIMIT + 1)) == [("yaml-qua-sau", 1, 1)]
    assert rules("a: 1\n" * 1 + "".join(" " * i + f"b{i}:\n" for i in range(DEPTH_LIMIT))) == []


def test_an_alias_bomb_costs_one_finding_and_no_time():
    """Were it read out, it would be 9 to the 40th values: the test would not end."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 40)]
    tree = parse("x.yml", "\n".join(lines))
    assert [f.rule for f in tree.findings] == ["yaml-neo"]
    assert tree.data is None


@pytest.mark.parametrize(
    "text", ["a: &x 5\nb: *x", "a: &x [1]\nb: *x", "a: &x [*x]", "a: &x {b: 1}\nc: {<<: *x}"]
)
def test_aliases_are_not_used(text):
    assert rules(text)[0] == ("yaml-neo", 1, 4)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:\n\t- b", 2, 1),
        ("a: b\n \tc: d", 2, 2),
        ("a:\tb", 1, 3),
        ("a:\n  -\tb", 2, 4),
        ("a: >\n\tb", 2, 1),
        ("\t# a", 1, 1),
    ],
)
def test_a_tab_is_told_where_it_stands(text, line, column):
    assert rules(text) == [("yaml-tab", line, column)]


def test_every_tab_is_told_at_once():
    assert rules("a:\n\t- b\n\t- c\n") == [("yaml-tab", 2, 1), ("yaml-tab", 3, 1)]


@pytest.mark.parametrize(
    "text", ["a: b\t# chú thích", "a: b\t", "a: b\n\t\n", "# chú\tthích\na: b", "a: # một\thai"]
)
def test_a_tab_that_separates_nothing_is_no_matter(text):
    assert rules(text) == []


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("a: b: c", 1, 5, "hai chấm"),
        ("lead:Sở Y tế\npartners:\n  - A", 1, 6, "dấu cách"),
        ("a: 'b", 1, 6, "nháy"),
        ("a: [b", 2, 1, "ngoặc vuông"),
        ("a: {b", 2, 1, "ngoặc nhọn"),
        ("a: - b", 1, 4, "xuống dòng"),
        ("a: > b", 1, 6, "nháy"),
        ("a: @b", 1, 4, "nháy"),
        ("a: *b", 1, 4, "*"),
        ("a: b\n---\nc: d", 2, 1, "---"),
        ("a: 1\nb: \x07x", 2, 4, "điều khiển"),
        ("a:\n  - b\n - c", 3, 2, "thụt"),
        ('a: "\\d"', 1, 5, "nháy đơn"),
    ],
)
def test_broken_yaml_is_told_in_vietnamese_with_its_place(text, line, column, word):
    (finding,) = parse("x.yml", text).findings
    assert (finding.rule, finding.place.line, finding.place.column) == ("yaml-hong", line, column)
    assert word in finding.message + finding.hint


def test_a_line_end_of_another_alphabet_moves_no_line():
    tree = parse("x.yml", "a: một\u2028hai\u0085ba\nb: 1\n")
    assert tree.place("b") == Place("x.yml", 2, 4)
    assert tree.findings == []


@pytest.mark.parametrize("text", ["", "# chỉ chú thích\n", "---\n", "\n\n"])
def test_nothing_is_nothing(text):
    tree = parse("x.yml", text)
    assert (tree.data, tree.findings) == (None, [])


def test_a_key_that_is_no_text_is_survived():
    assert parse("x.yml", "? [a, b]\n: 1\n? {c: d}\n: 2\n").data == {"?": 1}


def test_a_bracket_left_open_before_a_list_is_explained():
    (finding,) = parse("x.yml", "lead: a\npartners: [\n  - X\n").findings
    assert "ngoặc vuông hoặc nhọn mở ở trên chưa đóng" in finding.message
