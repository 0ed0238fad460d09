"""A page a unit: its part in every scenario on one side of A4, then its work in detail."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from sotay.book.units import Unit
from sotay.pages.draft import Draft
from sotay.views import confirmation
from sotay.views.by_time import HOUR
from sotay.views.duties import by_hour, duties, predecessors, ready, summary
from sotay.views.public import PublicBook


def drafts(book: PublicBook) -> Iterator[Draft]:
    """Yield every unit's page, past units included."""
    for unit in book.registry.units.all:
        src = f"handbook/registry/units/{unit.id}.md"
        values = partial(_values, book, unit)
        yield Draft(src, unit.name, "unit", "handbook/registry/units.yml", unit.function, late=values)


def _values(book: PublicBook, unit: Unit) -> dict[str, Any]:
    found = duties(book, unit)
    return {
        "u": unit,
        "levels": book.registry.levels.levels,
        "summary": summary(book, found),
        "hour": by_hour(found, HOUR),
        "lead": [duty for duty in found if duty.leads],
        "partner": [duty for duty in found if not duty.leads],
        "ready": ready(found),
        "leads": len({duty.scenario.id for duty in found if duty.leads}),
        "partners": len({duty.scenario.id for duty in found if not duty.leads}),
        "state": confirmation.of(duty.scenario for duty in found),
        "before": predecessors(book, unit),
    }
