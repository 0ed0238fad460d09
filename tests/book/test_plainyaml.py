"""What is read line by line is what YAML reads: the same values at the same places, or it is left to YAML."""

import random
from pathlib import Path

import pytest

from sotay.book import plainyaml
from sotay.book.frontmatter import quoted
from sotay.book.tree import Tree
from sotay.book.yamltext import parse

ROOT = Path(__file__).parents[2]
FRONTS = [
    path.read_text("utf-8").split("\n---", 1)[0].removeprefix("---\n")
    for folder in ("scenarios", "handbook", "training", "docs")
    for path in sorted((ROOT / folder).rglob("*.md"))
]
PIECES = [
    *" \n-:#'\"[]{}&*!|>%@`?,~0123456789abcxyzĐđếộ\t\r\\/.=<_",
    *("\u00a0", "\u2028", "\x85", "\ufeff", "\x00", "e\u0302\u0301", "²", "٣", "…", "–", "\U0001f30a"),
    *(
        "null",
        "true",
        "false",
        "yes",
        "on",
        "~",
        "0x1F",
        "1_000",
        "1:30",
        "012",
        "2026-11-22",
        "2026-1-2",
        "1.5",
    ),
    *(
        ": ",
        " #",
        "  # ",
        "- ",
        "  - ",
        "\n  - ",
        "\nlead: ",
        "\nx:",
        "\nx: y",
        "---",
        "...",
        "<<: ",
        "\n\n",
        "\n#",
    ),
]


def by_yaml(text: str) -> Tree:
    return parse("x.md", "\n".join(quoted(line) for line in text.split("\n")), 2)


def agree(text: str) -> bool:
    """Whether the text was read line by line at all; what it then says is what YAML says."""
    quick = plainyaml.read("x.md", text.split("\n"), 2)
    if quick is None:
        return False
    slow = by_yaml(text)
    assert not slow.findings, text
    assert quick.data == slow.data, text
    assert [type(value) for value in quick.data.values()] == [type(value) for value in slow.data.values()], (
        text
    )
    assert quick.places == slow.places, text
    return True


def test_the_books_own_front_matter_is_read_line_by_line():
    quick = [agree(text) for text in FRONTS]
    assert sum(quick) > 0.9 * len(quick)


@pytest.mark.parametrize(
    "text",
    [
        "lead: Sở Y tế",
        "lead: Sở Y tế   # chủ trì\npartners:   # phối hợp\n  - Công an tỉnh   # một\n  - UBND cấp xã",
        "laws:\n- mot\n- hai",
        "minutes: 90\nreviewed: 2026-11-22\nconfirmed: false",
        "title: Bão số 4  # ghi chú",
        "\n# lời\nlead: a\n\npartners:\n\n# lời\n  - b",
        "deadline: 2 giờ\nupdates: 012\nlead: 1:30",
    ],
)
def test_plain_words_are_read_line_by_line(text: str):
    assert agree(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lead:",
        "lead: Sở Y tế: phụ trách",
        "lead: 'Sở Y tế'",
        "partners: [a, b]",
        "lead: a\nlead: b",
        "lead: a\n  b",
        "partners:\n  - a\n   - b",
        "partners:\n  -",
        "ignore:\n  cau-dai: lời của luật giữ nguyên văn",
        "title: Việc #1",
        "lead: a\u2028b",
        "lead: &x a",
        "a: b\n- c",
    ],
)
def test_all_else_is_left_to_yaml(text: str):
    assert plainyaml.read("x.md", text.split("\n"), 2) is None


def changed(text: str, chance: random.Random) -> str:
    """Return `text` with up to four pieces put in, taken out or moved."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randint(0, len(text))
        match chance.randint(0, 3):
            case 0 | 1:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 2:
                text = text[:at] + text[at + chance.randint(1, 6) :]
            case _:
                lines = text.split("\n")
                lines.insert(chance.randint(0, len(lines)), chance.choice(lines))
                text = "\n".join(lines)
    return text


@pytest.mark.parametrize("seed", range(4))
def test_changed_front_matter_is_read_alike(seed: int):
    chance = random.Random(seed)
    quick = [agree(changed(chance.choice(FRONTS), chance)) for _ in range(1500)]
    assert 0.2 < sum(quick) / len(quick) < 0.9


@pytest.mark.slow
def test_much_changed_front_matter_is_read_alike():
    chance = random.Random(2026)
    for _ in range(60_000):
        agree(changed(chance.choice(FRONTS), chance))
