"""Timetables of the book's paths: whole, in order, and nobody sits too long."""

from pathlib import Path

import pytest

from sotay.book.load import load
from sotay.views.publish import publish
from sotay.views.timetable import Timetable, sections, timetables, to_pack, to_print

ROOT = Path(__file__).resolve().parents[2]
BOOK = publish(load(ROOT))
TABLES = timetables(BOOK)
LENGTHS = {"nửa ngày": 180, "một ngày": 360, "hai ngày": 720}  # BRIEF: 4, 8, 16 lessons of 45 minutes


@pytest.fixture(params=TABLES, ids=[t.path.id for t in TABLES])
def table(request) -> Timetable:
    return request.param


def test_who_learns_for_how_long():
    assert [(t.path.audience, t.path.length) for t in TABLES] == [
        ("A", "nửa ngày"),
        ("B", "một ngày"),
        ("C", "hai ngày"),
        ("D", "nửa ngày"),
        ("D", "một ngày"),
    ]
    whole = next(t for t in TABLES if t.path.audience == "C")
    assert {m.id for m in whole.modules} == {f"M{n}" for n in range(1, 11)}


def test_the_minutes_are_those_of_its_length(table):
    assert table.minutes == LENGTHS[table.path.length]


def test_rows_follow_one_another_and_nobody_sits_longer_than_allowed(table):
    longest = BOOK.paths.pauses.longest
    for day in table.days:
        ends = 0
        for session in day:
            assert session.starts >= ends
            ends = session.starts + session.minutes
            after = sat = 0
            for row in session.rows:
                assert row.after == after
                after += row.minutes
                sat = sat + row.minutes if row.kind == "lesson" else 0
                assert sat <= longest
            assert session.rows[0].kind != "pause"
            assert session.rows[-1].kind != "pause"
            assert ends <= 17 * 60


def test_every_section_is_taught_once(table):
    taught = [
        (row.module, part)
        for day in table.days
        for session in day
        for row in session.rows
        for part in row.parts
    ]
    assert len(taught) == len(set(taught))
    wanted = {
        (taken.module, title)
        for day in table.path.days
        for half in day
        for taken in half.takes
        for module in table.modules
        if module.id == taken.module
        for title, _ in sections(module)
        if not taken.parts or title in taken.parts
    }
    assert set(taught) == wanted


def test_an_exercise_is_never_cut_by_a_pause(table):
    rows = [row for day in table.days for session in day for row in session.rows if row.module == "M8"]
    assert len(rows) in (0, 1)


def test_what_to_print_and_pack_is_told_once(table):
    prints, packs = to_print(table, BOOK.paths), to_pack(table, BOOK.paths)
    assert len(prints) == len(set(prints)) > len(BOOK.paths.prints)
    assert not set(prints) & set(packs)
    told = " ".join((*prints, *packs))
    for module in table.modules:
        for material in module.materials:
            assert material in told
