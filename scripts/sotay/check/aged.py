"""What a day does to a book that nobody touched: laws end, units are merged, reviews fall due."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sotay.book.finding import Finding
from sotay.book.load import Book
from sotay.check.result import Result
from sotay.check.run import check


def aged(book: Book, day: date, others: Iterable[Finding] = ()) -> Result:
    """Return the findings about `book` on `day` that it did not have on its edition's own date.

    A finding is the same whatever date its message names: rule, file, line and column tell.
    """
    told = list(others)
    before = {_key(f) for f in check(book, None, told).findings}
    now = check(book, day, told)
    return replace(now, findings=tuple(f for f in now.findings if _key(f) not in before))


def _key(finding: Finding) -> tuple[str, str, int, int]:
    place = finding.place
    return finding.rule, place.path, place.line, place.column
