"""By unit: what one unit must do in every scenario at every level, as lead and as partner."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sotay.book.units import Unit
from sotay.views.public import PublicBook, PublicResponse, PublicScenario, PublicStep


@dataclass(frozen=True)
class Duty:
    """A unit's part in one response."""

    scenario: PublicScenario
    response: PublicResponse
    leads: bool
    steps: tuple[PublicStep, ...] = field(default_factory=tuple)


def duties(book: PublicBook, unit: Unit) -> list[Duty]:
    """Return the responses in which `unit` takes part, by scenario and level."""
    found: list[Duty] = []
    for scenario in book.scenarios:
        for response in scenario.responses:
            leads = response.lead.id == unit.id
            if leads or any(partner.id == unit.id for partner in response.partners):
                steps = tuple(step for step in response.steps if step.unit.id == unit.id)
                found.append(Duty(scenario, response, leads, steps))
    return found


def predecessors(book: PublicBook, unit: Unit) -> list[tuple[Unit, str]]:
    """Return the past units whose functions `unit` carries on, each with the function."""
    return [
        (past, successor.function)
        for past in book.registry.units.all
        for successor in past.successors
        if successor.unit == unit.id
    ]


def within(
    book: PublicBook, minutes: int
) -> Iterator[tuple[int, PublicScenario, PublicResponse, PublicStep]]:
    """Yield every step due within `minutes` after T0, earliest first."""
    rows = [
        (step.after, scenario, response, step)
        for scenario in book.scenarios
        for response in scenario.responses
        for step in response.steps
        if step.after <= minutes
    ]
    yield from sorted(rows, key=lambda row: (row[0], row[1].id, row[2].level.number))
