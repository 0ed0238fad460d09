"""When a scenario must be looked through again."""

from datetime import date

import pytest

from sotay.book.review import due, months


@pytest.mark.parametrize(
    ("text", "count"),
    [("6 tháng", 6), ("12 tháng", 12), ("1 năm", 12), ("2 năm", 24), ("99 tháng", 99)],
)
def test_months(text, count):
    assert months(text) == count


@pytest.mark.parametrize(
    "text", ["", "tháng", "0 tháng", "100 tháng", "-6 tháng", "6 tuần", "sáu tháng", "6", "²  tháng"]
)
def test_what_is_no_period(text):
    assert months(text) is None
    assert due(date(2026, 11, 22), text) is None


@pytest.mark.parametrize(
    ("reviewed", "every", "day"),
    [
        (date(2026, 11, 22), "12 tháng", date(2027, 11, 22)),
        (date(2026, 11, 22), "6 tháng", date(2027, 5, 22)),
        (date(2026, 12, 31), "2 tháng", date(2027, 2, 28)),
        (date(2027, 8, 31), "6 tháng", date(2028, 2, 29)),
        (date(2026, 12, 1), "1 tháng", date(2027, 1, 1)),
    ],
)
def test_due(reviewed, every, day):
    assert due(reviewed, every) == day
