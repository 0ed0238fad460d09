"""Each unit's work on A4: what it must do in every scenario at every level, a summary on one side first."""

from collections.abc import Iterator
from dataclasses import dataclass

from sotay.book.units import Unit
from sotay.sheets.template import environment
from sotay.views import confirmation
from sotay.views.by_group import by_group
from sotay.views.by_time import HOUR, outgoing
from sotay.views.calendar import reviews
from sotay.views.duties import Duty, Ready, SummaryRow, duties, ready, summary
from sotay.views.public import PublicBook

KINDS = {"an-toan": "tin an toàn", "bao-cao": "báo cáo nhanh", "tuyen-bo": "tuyên bố ban đầu"}


@dataclass(frozen=True)
class UnitWork:
    """One unit's part in the book."""

    unit: Unit
    summary: list[SummaryRow]
    lists: list[tuple[str, list[Duty]]]
    ready: list[Ready]
    leads: int
    partners: int
    state: confirmation.Confirmation


def work(book: PublicBook) -> list[UnitWork]:
    """Return the work of every unit that takes part in a response; who leads most stands first."""
    found = list(_work(book))
    return sorted(found, key=lambda one: (-one.leads, -one.partners))


def _work(book: PublicBook) -> Iterator[UnitWork]:
    for unit in book.registry.units.all:
        if not (found := duties(book, unit)):
            continue
        busy = [duty for duty in found if duty.busy]
        lists = [
            ("Khi chủ trì", [duty for duty in busy if duty.leads]),
            ("Khi phối hợp", [duty for duty in busy if not duty.leads]),
        ]
        yield UnitWork(
            unit,
            summary(book, found),
            [(title, rows) for title, rows in lists if rows],
            ready(found),
            len({duty.scenario.id for duty in found if duty.leads}),
            len({duty.scenario.id for duty in found if not duty.leads}),
            confirmation.of(duty.scenario for duty in found),
        )


def html(book: PublicBook) -> str:
    """Return the whole file's HTML: the matrix, the first hour, then a section a unit."""
    return (
        environment()
        .get_template("duties.html.j2")
        .render(
            book=book,
            levels=book.registry.levels.levels,
            units=work(book),
            groups=by_group(book),
            reviews=reviews(book),
            outgoing=[one for one in outgoing(book) if one.after <= HOUR],
            kinds=KINDS,
            state=confirmation.of(book.scenarios),
        )
    )
