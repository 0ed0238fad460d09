"""Dates, hours and numbers as official documents write them (NĐ 30/2020, BRIEF §9)."""

import re
from collections.abc import Iterator
from datetime import date

from sotay.book.edition import day as spelled
from sotay.book.finding import Finding
from sotay.check.edit import Edit, told
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, Reader, prose_rule

DATE, HOUR, NUMBER = "ngay-thang", "gio-phut", "so-lieu"
# What can be a date, an hour or a number: a plain search finds it much faster than the pattern below.
_CANDIDATE = re.compile(r"[0-9]{1,12}(?:[/.,:-][0-9]|[hHg])")
_NUMBERS = re.compile(
    r"""(?<![\w./-])(?:
      (?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})(?![\w/-]|\.\d)
    | (?P<iso>(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2}))(?![\w/-])
    | (?P<clock>(?P<h>\d{1,2})(?:[hHg:](?P<min>\d{2})(?:'|ph)?|[hH]))(?![\w:/]|-\w)
    | (?P<thousand>\d{1,3}(?:,\d{3}){2,})(?![\w,])
    | (?P<percent>\d+\.\d{1,2})(?=[ ]?%)
    )""",
    re.VERBOSE,
)
# What is counted has no fraction: there a comma before three digits, or no mark at all, is a thousand.
_COUNT = re.compile(r"(?<![\w.,/-])(\d{1,3},\d{3}|\d{5,12})(?= (?:đồng|người|hộ|lượt)\b)")
_PART = re.compile(r"\d{5}|\d,\d{3}|\.\d{1,2}$")  # may be wrong, depending on the next word
_DAY = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?(?!\d)")
_DAY_MONTH = re.compile(r"ngày (\d{1,2})/(\d{1,2})(?![\d/])")
_MONTH = re.compile(r"tháng (\d{1,2})/(\d{4})(?!\d)")
_QUARTER = re.compile(r"uý ([1-4])(/| năm )(\d{4})")
_ROMAN = ("", "I", "II", "III", "IV")
_EXAMPLE = "Viết như: 05/9/2026, 12/10/2026 (thêm 0 cho ngày dưới 10 và tháng 1, 2)."


def edits(prose: Prose) -> Iterator[Edit]:
    """Yield the dates, hours and numbers to write in the one form."""
    yield from _in_figures(prose.own)
    yield from _in_words(prose.own)


def _in_figures(own: str) -> Iterator[Edit]:
    for found in _numbers(own):
        yield from _number(found)
    for found in _COUNT.finditer(own):
        yield from _counted(found)


def _in_words(own: str) -> Iterator[Edit]:
    if "ngày " in own:
        for found in _DAY.finditer(own):
            year = f" năm {found[3]}" if found[3] else ""
            yield from _put(found, f"ngày {int(found[1]):02d} tháng {_month(found[2])}{year}")
        for found in _DAY_MONTH.finditer(own):
            yield from _put(found, f"ngày {int(found[1]):02d}/{_month(found[2])}")
    if "tháng " in own:
        for found in _MONTH.finditer(own):
            yield from _put(found, f"tháng {_month(found[1])}/{found[2]}")
    if "uý " in own:
        for found in _QUARTER.finditer(own):
            new = f"uý {_ROMAN[int(found[1])]}{found[2]}{found[3]}"
            why = f"Quý viết bằng chữ số La Mã: “q{found[0]}”."
            yield Edit(found.start(), found.end(), new, DATE, why, f"Viết: q{new}.")


def _numbers(own: str) -> Iterator[re.Match[str]]:
    at = 0
    while candidate := _CANDIDATE.search(own, at):
        found = _NUMBERS.match(own, candidate.start())
        at = found.end() if found else candidate.end()
        if found:
            yield found


def _counted(found: re.Match[str]) -> Iterator[Edit]:
    new = f"{int(found[0].replace(',', '')):,}".replace(",", ".")
    why = f"Số “{found[0]}” chưa ngăn hàng nghìn bằng dấu chấm."
    yield Edit(found.start(), found.end(), new, NUMBER, why, f"Viết: {new}.")


def _number(found: re.Match[str]) -> Iterator[Edit]:
    if found["d"] or found["iso"]:
        year, month, number = (found[x] for x in (("y", "m", "d") if found["d"] else ("iy", "im", "id")))
        if there := _date(int(year), int(month), int(number)):
            yield from _put(found, spelled(there))
    elif found["clock"]:
        if int(found["h"]) < 25 and int(found["min"] or 0) < 60:
            minutes = f" {found['min']} phút" if found["min"] else ""
            new = f"{int(found['h']):02d} giờ{minutes}"
            why = f"Giờ viết tắt “{found[0]}”."
            yield Edit(found.start(), found.end(), new, HOUR, why, f"Viết: {new}.")
    elif found["thousand"]:
        new = found[0].replace(",", ".")
        yield Edit(
            found.start(),
            found.end(),
            new,
            NUMBER,
            f"Số “{found[0]}” ngăn hàng nghìn bằng dấu phẩy.",
            f"Viết: {new}.",
        )
    elif found["percent"]:
        new = found[0].replace(".", ",")
        yield Edit(
            found.start(),
            found.end(),
            new,
            NUMBER,
            f"Số “{found[0]}%” ngăn phần lẻ bằng dấu chấm.",
            f"Viết: {new}%.",
        )


def _month(number: str) -> str:
    return f"{int(number):02d}" if int(number) < 3 else str(int(number))


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _put(found: re.Match[str], new: str) -> Iterator[Edit]:
    if found[0] != new:
        why = f"Ngày tháng “{found[0]}” chưa đúng cách viết."
        yield Edit(found.start(), found.end(), new, DATE, why, f"Viết: {new}.")


def impossible(prose: Prose) -> Iterator[Finding]:
    """Yield days that no calendar has; nobody but the editor knows the right one."""
    for found in _numbers(prose.own):
        if (found["d"] and not _date(int(found["y"]), int(found["m"]), int(found["d"]))) or (
            found["iso"] and not _date(int(found["iy"]), int(found["im"]), int(found["id"]))
        ):
            yield Finding(
                DATE, prose.place(found.start()), f"Không có ngày “{found[0]}” trong lịch.", _EXAMPLE
            )


@prose_rule(DATE, HOUR, NUMBER, protects="Ngày giờ, con số viết một kiểu, không đọc nhầm lúc gấp.")
def dates_are_written_one_way(_: Context) -> Reader:
    """Dates, hours and numbers follow the form of official documents."""

    def read(prose: Prose) -> Iterator[Finding]:
        yield from told(prose, _in_figures(prose.own))
        yield from impossible(prose)

    def screen(word: str) -> bool:
        return _PART.search(word) is not None or next(_numbers(word), None) is not None

    return Reader(read, screen)


@prose_rule(DATE, HOUR, NUMBER, protects="Ngày giờ, con số viết một kiểu, không đọc nhầm lúc gấp.")
def days_are_spelled_one_way(_: Context) -> Read:
    """“ngày 05 tháng 9”: a day and a month of one figure as in official documents."""

    def read(prose: Prose) -> Iterator[Finding]:
        return told(prose, _in_words(prose.own))

    return read
