"""A screen may let through too much, never too little: no file with a mistake is passed over for its words."""

import random
from datetime import date
from pathlib import Path

import pytest

from sotay.book.load import load
from sotay.book.source import Source
from sotay.check import prose
from sotay.check.rule import Context, Reader, readers
from sotay.check.words import Words

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests/cases/rules"
PIECES = (
    *(
        "hoà",
        "uỷ",
        "Thuỷ",
        "qúy",
        "hòan",
        "hùynh",
        "ho\u00e0n",
        " ,",
        "( ",
        " )",
        ",,",
        ";;",
        "::",
        ",a",
        ".A",
        "!a",
        "?B",
        ":a ",
        "\u00a0,",
    ),
    *(
        "5/9/2026",
        "05/13/2026",
        "2026-11-22",
        "14h30",
        "9g",
        "1,000,000",
        "12.5%",
        "10000 người",
        "1,500 hộ",
        "ngày 5 tháng 1",
    ),
    *(
        "Click here to edit",
        "Insert your text",
        "Lorem ipsum",
        "please the",
        "Introduction",
        "# Overview",
        "the ",
        "This page ",
    ),
    *(
        "HĐND",
        "ABC",
        "XYZ-A",
        "A&B",
        "QĐ/UB",
        "XIV",
        "KHTT",
        "PCTT",
        "“",
        "”",
        "`",
        "*",
        "(",
        ")",
        " ",
        "\n",
        "\u2028",
        "-",
        "–",
        "|",
        "<b>",
    ),
)


@pytest.fixture(scope="module")
def book_readers() -> list[Reader]:
    return readers(Context(load(ROOT), date(2026, 11, 26)))


@pytest.fixture(scope="module")
def texts() -> list[Source]:
    files = [
        *CASES.rglob("*.md"),
        *sorted((ROOT / "scenarios").rglob("*.md"))[::5],
        *(ROOT / "handbook").glob("*.md"),
    ]
    return [Source(f"handbook/{path.name}", path.read_text("utf-8", "replace")) for path in sorted(files)]


def passed_over(sources: list[Source], all_readers: list[Reader]) -> int:
    """Hold that a reader left out for `sources` finds nothing there; return how often one was left out."""
    words, count = Words(all_readers), 0
    for source in sources:
        read = prose.read(source)
        chosen = words.concerned(read.own)
        for reader in all_readers:
            if reader not in chosen:
                count += 1
                assert not list(reader.read(read)), source.text
    return count


def test_no_mistake_of_the_cases_is_passed_over(book_readers, texts):
    assert passed_over(texts, book_readers) > len(texts)


def mistaken(text: str, chance: random.Random) -> str:
    """Return a stretch of `text` with a few mistakes put in."""
    start = chance.randint(0, max(0, len(text) - 400))
    text = text[start : start + 400]
    for _ in range(chance.randint(1, 3)):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice(PIECES) + text[at:]
    return text


def test_no_mistake_put_in_is_passed_over(book_readers, texts):
    chance = random.Random(26)
    sources = [Source("handbook/x.md", mistaken(chance.choice(texts).text, chance)) for _ in range(1500)]
    assert passed_over(sources, book_readers) > len(sources)


def test_each_screen_passes_something_over_and_lets_something_through(book_readers, texts):
    """A screen that does either always is no screen."""
    screens = [reader.screen for reader in book_readers if reader.screen]
    words = {word for source in texts for word in prose.read(source).own.split()}
    assert len(screens) >= 4
    for screen in screens:
        assert 0 < sum(map(screen, words)) < len(words) / 3
