"""The page of a path, opened from a stick: takes a day and hours, shows and hands over what Python decides."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sotay.book.load import load
from sotay.views.publish import publish
from sotay.views.timetable import Session, timetables

TABLES = timetables(publish(load(Path(__file__).resolve().parents[3])))
DAYS = ["2026-12-31", "2028-02-28"]


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def times(session: Session) -> list[str]:
    return [clock(session.starts + row.after) for row in session.rows] + [
        clock(session.starts + session.minutes)
    ]


def shown(page) -> list[list[str]]:
    return page.evaluate(
        "[...document.querySelectorAll('.st-times')].map(t => [...t.querySelectorAll('time')].map(x => x.textContent))"
    )


def events(text: str) -> list[dict[str, str]]:
    """Read an iCalendar file: unfolded lines, one mapping an event."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = text.replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[-2]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name != "END":
            found[-1][name] = re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], value)
    return found


def local(stamp: str) -> datetime:
    moment = datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return (moment + timedelta(hours=7)).replace(tzinfo=None)


@pytest.mark.parametrize("table", TABLES, ids=[t.path.id for t in TABLES])
def test_the_page_and_its_calendar_say_what_python_decides(at_night, table):
    page = at_night(f"tap-huan/lo-trinh/{table.path.id}/index.html", accept_downloads=True)
    assert shown(page) == [times(session) for day in table.days for session in day]
    for first in DAYS:
        starts = [session.starts + 15 for session in table.days[0]]
        page.fill("[name=day]", first)
        for index, start in enumerate(starts):
            page.locator("[name=start]").nth(index).fill(clock(start))
        page.click("[data-timetable] [type=submit]")
        moved = [[replace(s, starts=starts[i]) for i, s in enumerate(day)] for day in table.days]
        assert shown(page) == [times(session) for day in moved for session in day]
        with page.expect_download() as handed:
            page.click("[data-do=ics]")
        assert handed.value.suggested_filename == f"tap-huan-{table.path.id}-{first}.ics"
        found = events(handed.value.path().read_bytes().decode())
        flat = [(later, session) for later, day in enumerate(moved) for session in day]
        assert len(found) == len(flat) == len({event["UID"] for event in found})
        for event, (later, session) in zip(found, flat, strict=True):
            day = date.fromisoformat(first) + timedelta(days=later)
            midnight = datetime.combine(day, datetime.min.time())
            assert local(event["DTSTART"]) == midnight + timedelta(minutes=session.starts)
            assert local(event["DTEND"]) == midnight + timedelta(minutes=session.starts + session.minutes)
            told = event["DESCRIPTION"].split("\n")
            assert [line.split(" ")[0] for line in told[:-1]] == times(session)[:-1]
            assert "Dự thảo" in told[-1]


def test_what_cannot_be_is_refused_in_words(at_night):
    table = next(t for t in TABLES if t.path.id == "to-xa-mot-ngay")
    page = at_night(f"tap-huan/lo-trinh/{table.path.id}/index.html")
    page.click("[data-timetable] [type=submit]")
    assert "Chọn ngày học" in page.text_content("[data-slot=told]")
    page.fill("[name=day]", "2026-12-01")
    page.locator("[name=start]").nth(1).fill("09:00")
    page.click("[data-timetable] [type=submit]")
    assert "trước khi buổi trước kết thúc" in page.text_content("[data-slot=told]")
    assert page.is_disabled("[data-do=ics]")


def test_without_scripts_the_timetable_stands_there(at_night):
    page = at_night("tap-huan/lo-trinh/to-xa-nua-ngay/index.html", java_script_enabled=False)
    assert page.is_hidden("[data-timetable]")
    assert "07:30" in page.text_content(".st-times")
