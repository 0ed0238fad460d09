"""Durations as editors write them."""

import unicodedata

import pytest

from sotay.book.duration import minutes, spell


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("30 phút", 30),
        ("30phút", 30),
        ("02 giờ", 120),
        ("2 GIỜ", 120),
        ("1 giờ 30 phút", 90),
        ("1 ngày", 1440),
        ("24 giờ", 1440),
        ("2 tiếng", 120),
        ("0 phút", 0),
        ("  5 phút ", 5),
        (unicodedata.normalize("NFD", "30 phút"), 30),
    ],
)
def test_durations(text, count):
    assert minutes(text) == count


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2",
        "phút",
        "-5 phút",
        "1,5 giờ",
        "1.5 giờ",
        "nửa giờ",
        "30'",
        "2h",
        "ngay",
        "2 giờ sau",
        "999999 phút",
        "30 phut",
    ],
)
def test_what_is_no_duration(text):
    assert minutes(text) is None


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "1 phút"),
        (60, "01 giờ"),
        (90, "90 phút"),
        (120, "02 giờ"),
        (150, "02 giờ 30 phút"),
        (1440, "24 giờ"),
    ],
)
def test_spelling(count, text):
    assert spell(count) == text
    assert minutes(spell(count)) == count
