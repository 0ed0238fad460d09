"""Gaps to fill in, and the length of a text in syllables."""

import pytest

from sotay.book.gap import gaps, syllables


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đến [giờ], có [số người] tại [nơi].", ["giờ", "số người", "nơi"]),
        ("Xem [trang của sở](index.md), gọi [điện thoại].", ["điện thoại"]),
        ("Không có gì.", []),
    ],
)
def test_gaps(text, found):
    assert gaps(text) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Đến [giờ], có [số người] đang được theo dõi.", 8),
        ("Gọi 115.", 2),
        ("Nghị định 09/2017/NĐ-CP", 4),
        ("Trang 24/24 – luôn mở", 4),
        ("", 0),
    ],
)
def test_syllables(text, count):
    assert syllables(text) == count
