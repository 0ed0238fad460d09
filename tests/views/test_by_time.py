"""By time: what must be out by when, and by whom."""

from sample_book import book
from sotay.views.by_time import HOUR, first_hour, outgoing


def told(rows):
    return [
        (
            row.after,
            row.kind,
            row.to,
            row.level.number,
            [(u.id, [s.id for s, _ in held]) for u, held in row.by],
        )
        for row in rows
    ]


def test_outgoing_earliest_first_gravest_first_one_row_for_what_differs_only_in_its_scenario():
    assert told(outgoing(book())) == [
        (5, "bao-cao", "UBND tỉnh", 4, [("so-y-te", ["KB06"])]),
        (5, "bao-cao", "UBND tỉnh, Tỉnh ủy", 4, [("so-y-te", ["KB05"])]),
        (10, "bao-cao", "Tỉnh ủy", 4, [("to-thong-tin-chung", ["KB06"])]),
        (20, "an-toan", "", 4, [("so-y-te", ["KB05"])]),
        (30, "an-toan", "", 4, [("to-thong-tin-chung", ["KB06"])]),
        (45, "tuyen-bo", "", 4, [("to-thong-tin-chung", ["KB11"])]),
        (60, "tuyen-bo", "", 4, [("to-thong-tin-chung", ["KB05", "KB06"])]),
        (120, "bao-cao", "Tổ tham mưu", 2, [("so-y-te", ["KB05", "KB06"])]),
        (240, "tuyen-bo", "", 2, [("so-y-te", ["KB05", "KB06"])]),
    ]


def test_a_statement_without_a_step_of_its_own_is_the_leads():
    row = outgoing(book())[-1]
    assert [unit.id for unit, _ in row.by] == ["so-y-te"]  # KB06 at level 2 has no step at its deadline


def test_first_hour_by_unit_most_steps_first():
    found = first_hour(book())
    assert [(row.unit.id, len(row.steps)) for row in found] == [
        ("to-thong-tin-chung", 5),
        ("so-y-te", 4),
        ("nha-truong", 1),
    ]
    assert [row.step.after for row in found[1].steps] == [5, 5, 20, 60]
    assert [s.id for s in found[0].scenarios] == ["KB05", "KB06", "KB11"]
    assert all(row.step.after <= HOUR for unit in found for row in unit.steps)


def test_the_real_book_has_every_statement_and_every_notice_in_time(real):
    rows = outgoing(real)
    statements = [r.path for row in rows if row.kind == "tuyen-bo" for _, held in row.by for _, r in held]
    assert sorted(statements) == sorted(r.path for s in real.scenarios for r in s.responses)
    notices = [
        (row.after, s.id)
        for row in rows
        if row.kind == "an-toan" and row.level.number == 4
        for _, h in row.by
        for s, _ in h
    ]
    assert len(notices) == 16
    assert max(after for after, _ in notices) <= 30
