"""The calendar of reviews: soonest first, overdue by the edition's own day."""

from dataclasses import replace
from datetime import date

from sample_book import book
from sotay.views.calendar import reviews


def test_soonest_first():
    found = [(review.scenario.id, review.due, review.overdue) for review in reviews(book())]
    assert found == [
        ("KB06", date(2027, 2, 28), False),  # 31 August and six months: February has no 31st
        ("KB05", date(2027, 8, 31), False),
        ("KB11", date(2027, 8, 31), False),
    ]


def test_overdue_is_judged_on_the_editions_day_not_todays():
    sample = book()
    old = replace(sample.scenarios[0], reviewed=date(2025, 11, 21))
    same_day = replace(sample.scenarios[1], reviewed=date(2026, 5, 22))
    found = reviews(replace(sample, scenarios=(old, same_day)))
    assert [(review.scenario.id, review.overdue) for review in found] == [("KB05", True), ("KB06", False)]


def test_an_unreadable_period_has_no_day():
    sample = book()
    assert reviews(replace(sample, scenarios=(replace(sample.scenarios[0], review_every="khi cần"),))) == []


def test_every_scenario_of_the_real_book_has_a_day(real):
    assert len(reviews(real)) == 16
