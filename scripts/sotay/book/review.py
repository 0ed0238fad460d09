"""When a scenario must be looked through again: "12 tháng" after the day of its last review."""

from calendar import monthrange
from datetime import date

_MONTHS = {"tháng": 1, "năm": 12}


def months(text: str) -> int | None:
    """Return the number of months that "12 tháng" or "1 năm" names (1 to 99 of either), or None."""
    number, _, word = text.partition(" ")
    if not (number.isascii() and number.isdigit() and 0 < int(number) < 100):
        return None
    each = _MONTHS.get(word.strip())
    return int(number) * each if each else None


def due(reviewed: date, every: str) -> date | None:
    """Return the day `every` after `reviewed`; a day the month lacks becomes its last. None: unreadable."""
    count = months(every)
    if count is None:
        return None
    year, month = divmod(reviewed.year * 12 + reviewed.month - 1 + count, 12)
    return date(year, month + 1, min(reviewed.day, monthrange(year, month + 1)[1]))
