"""By unit: its part everywhere, its first deadline, its hours."""

from sample_book import CHUNG, CONG_AN, CU, TRUONG, Y_TE, book
from sotay.views.duties import by_hour, duties, predecessors, ready, summary


def test_parts_as_lead_and_as_partner():
    found = duties(book(), Y_TE)
    assert [(d.scenario.id, d.response.level.number, d.leads, d.first) for d in found] == [
        ("KB05", 2, True, 120),
        ("KB05", 4, False, 5),
        ("KB06", 2, True, 60),
        ("KB06", 4, False, 5),
    ]


def test_a_lead_without_steps_has_its_statement_as_first_deadline():
    found = duties(book(), CHUNG)
    assert [(d.scenario.id, d.first) for d in found] == [("KB05", 60), ("KB06", 10), ("KB11", 45)]


def test_summary_is_a_table_of_scenarios_by_levels_what_it_leads_first():
    rows = summary(book(), duties(book(), TRUONG))
    assert [(r.scenario.id, [d and (d.leads, d.first) for d in r.cells]) for r in rows] == [
        ("KB05", [(False, 20), (False, None)]),
        ("KB06", [(False, None), None]),
    ]


def test_ready_where_it_has_no_step():
    rows = ready(duties(book(), TRUONG))
    assert [(r.scenario.id, [d.response.level.number for d in r.duties]) for r in rows] == [
        ("KB05", [4]),
        ("KB06", [2]),
    ]
    assert ready(duties(book(), Y_TE)) == []


def test_hours_earliest_first_gravest_level_first():
    found = by_hour(duties(book(), Y_TE), 60)
    assert [(step.after, duty.scenario.id) for step, duty in found] == [
        (5, "KB05"),
        (5, "KB06"),
        (20, "KB05"),
        (60, "KB06"),
    ]


def test_whose_work_it_carries_on():
    assert predecessors(book(), Y_TE) == [(CU, "y tế dự phòng")]
    assert predecessors(book(), CONG_AN) == []


def test_in_the_real_book_every_step_is_in_somebodys_duties(real):
    held = [step for unit in real.registry.units.all for duty in duties(real, unit) for step in duty.steps]
    assert len(held) == sum(len(r.steps) for s in real.scenarios for r in s.responses)
