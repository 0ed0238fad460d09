"""Durations as editors write them: "30 phút", "4 giờ", "1 ngày"."""

import re
from functools import lru_cache

from sotay.book.names import nfc

MINUTES = {"phút": 1, "giờ": 60, "tiếng": 60, "ngày": 1440}
DAY = 1440
_PART = re.compile(r"(\d{1,5})\s*(phút|giờ|tiếng|ngày)", re.IGNORECASE)
_WHOLE = re.compile(r"\s*(?:\d{1,5}\s*(?:phút|giờ|tiếng|ngày)\s*)+", re.IGNORECASE)


@lru_cache(maxsize=1 << 12)  # a large book says the same hundred durations over and over
def minutes(text: str) -> int | None:
    """Return the duration that `text` names, in minutes; None when it names none."""
    text = nfc(text)
    if not _WHOLE.fullmatch(text):
        return None
    return sum(int(number) * MINUTES[word.lower()] for number, word in _PART.findall(text))


def spell(count: int) -> str:
    """Return `count` minutes as documents write them: "30 phút", "90 phút", "02 giờ", "24 giờ"."""
    if count < 120 and count % 60:
        return f"{count} phút"
    hours, rest = divmod(count, 60)
    if not hours:
        return f"{rest} phút"
    return f"{hours:02d} giờ" + (f" {rest:02d} phút" if rest else "")
