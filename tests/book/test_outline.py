"""The outline of a Markdown body: headings, list items, quotations, boxes."""

from unicodedata import normalize

import pytest

from sotay.book.finding import Place
from sotay.book.outline import callouts, outline


def sections(text: str):
    return outline("x.md", text.split("\n"), 10)


def test_headings_know_their_level_title_and_place():
    found = [
        (s.level, s.title, s.place.line, s.place.column)
        for s in sections("đầu\n# A\n### B  \n## C ##\n##D\n## E {#e}")
    ]
    assert found == [
        (0, "", 10, 1),
        (1, "A", 11, 3),
        (3, "B", 12, 5),
        (2, "C", 13, 4),
        (2, "D", 14, 3),
        (2, "E", 15, 4),
    ]


@pytest.mark.parametrize("text", ["#hashtag", " ## thụt", "####### bảy", "    ## mã", "đoạn # giữa"])
def test_what_is_no_heading(text):
    assert len(sections(text)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("```\n## A\n```\n## B", 2),
        ("~~~~ yaml\n## A\n~~~\n## B\n~~~~\n## C", 2),
        ("```\n## A\n```yaml\n## B\n```\n## C", 2),
        ("```a``` chữ\n## A", 2),
        ("```\n## A", 1),
        ("`````\n```\n## A\n`````\n## B", 2),
    ],
)
def test_headings_in_code_are_text(text, count):
    assert len(sections(text)) == count


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("", True),
        ("\n \n", True),
        ("---", True),
        ("-\n* ", True),
        ("> ", True),
        ("…", True),
        ("<!-- viết sau -->", True),
        ("<!-- viết\n\nsau", True),
        ("<!-- a --> chữ", False),
        ("![](a.png)", False),
        ("115", False),
    ],
)
def test_empty_is_what_has_no_word(text, empty):
    assert sections(text)[0].empty is empty


def items(text: str):
    section = sections(text)[0]
    return [x.text for x in section.bullets()], [x.text for x in section.loose()]


@pytest.mark.parametrize(
    ("text", "bullets", "loose"),
    [
        ("- a\n* b\n+ c", ["a", "b", "c"], []),
        ("- a\nb\n  c\n- d", ["a b c", "d"], []),
        ("- a\n\n  b\n\n- c", ["a b", "c"], []),
        ("- a\n\nb", ["a"], ["b"]),
        ("lời dẫn:\n\n- a", ["a"], ["lời dẫn:"]),
        ("1. a\n2) b", [], ["1. a", "2) b"]),
        ("• a\n– b\n-c", [], ["• a", "– b", "-c"]),
        ("- a\n> b\nc", ["a"], ["c"]),
        ("<!-- - a\n- b -->\n- c", ["c"], []),
        ("-   a  ", ["a"], []),
        ("- ", [""], []),
        ("| a | b |", [], ["| a | b |"]),
    ],
)
def test_list_items_and_what_is_none(text, bullets, loose):
    assert items(text) == (bullets, loose)


def test_items_stand_where_their_text_stands():
    assert [x.place for x in sections("-   a\n  - b")[0].bullets()] == [
        Place("x.md", 10, 5),
        Place("x.md", 11, 5),
    ]


def test_titles_come_in_nfc():
    assert sections(normalize("NFD", "## Dấu hiệu"))[1].title == "Dấu hiệu"


def test_boxes():
    text = "> [!trainer] Gợi ý\n> một\n> [!QUESTION] exam\n> - [x] hai\n\n> trích\n>[!plan-2021]III.2\n> ba"
    found = [(box.kind, box.title, box.text, box.place.line) for box in callouts(sections(text)[0])]
    assert found == [
        ("trainer", "Gợi ý", "một", 10),
        ("question", "exam", "- [x] hai", 12),
        ("plan-2021", "III.2", "ba", 16),
    ]
