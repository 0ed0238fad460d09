"""The calendar of reviews: which scenario must be looked through again, by whom, by when."""

from dataclasses import dataclass
from datetime import date

from sotay.book import review
from sotay.views.public import PublicBook, PublicScenario


@dataclass(frozen=True)
class Review:
    """A scenario's next review."""

    scenario: PublicScenario
    due: date
    overdue: bool


def reviews(book: PublicBook) -> list[Review]:
    """Return the reviews due, soonest first; `overdue` is judged on the edition's own day."""
    found = []
    for scenario in book.scenarios:
        due = review.due(scenario.reviewed, scenario.review_every)
        if due is not None:
            found.append(Review(scenario, due, due < book.edition.as_of))
    return sorted(found, key=lambda one: (one.due, one.scenario.id))
