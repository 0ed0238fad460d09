"""By unit: what one unit must do in every scenario at every level, as lead and as partner."""

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

    @property
    def first(self) -> int | None:
        """Minutes after T0 to the unit's first deadline: its first step, or the statement where it leads."""
        times = [step.after for step in self.steps] + ([self.response.deadline] if self.leads else [])
        return min(times, default=None)

    @property
    def busy(self) -> bool:
        """Whether the unit leads or has a step of its own; otherwise it stands ready."""
        return self.leads or bool(self.steps)


@dataclass(frozen=True)
class SummaryRow:
    """One scenario of a unit's summary: its part at each level of the table, None where it has none."""

    scenario: PublicScenario
    cells: tuple[Duty | None, ...]


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


def summary(book: PublicBook, found: list[Duty]) -> list[SummaryRow]:
    """Return `found` as a table of scenarios by levels; what the unit leads stands first."""
    numbers = [level.number for level in book.registry.levels.levels]
    held: dict[str, dict[int, Duty]] = {}
    for duty in found:
        held.setdefault(duty.scenario.id, {})[duty.response.level.number] = duty
    scenarios = [scenario for scenario in book.scenarios if scenario.id in held]
    rows = [SummaryRow(one, tuple(held[one.id].get(number) for number in numbers)) for one in scenarios]
    return sorted(rows, key=lambda row: -sum(duty is not None and duty.leads for duty in row.cells))


@dataclass(frozen=True)
class Ready:
    """A scenario in which a unit stands ready without a step of its own, and at which levels."""

    scenario: PublicScenario
    duties: tuple[Duty, ...]


def ready(found: list[Duty]) -> list[Ready]:
    """Return where the unit only stands ready, a row a scenario."""
    rows: dict[str, list[Duty]] = {}
    for duty in found:
        if not duty.busy:
            rows.setdefault(duty.scenario.id, []).append(duty)
    return [Ready(held[0].scenario, tuple(held)) for held in rows.values()]


def by_hour(found: list[Duty], latest: int) -> list[tuple[PublicStep, Duty]]:
    """Return the unit's own steps due within `latest` minutes after T0: earliest, then gravest level."""
    rows = [(step, duty) for duty in found for step in duty.steps if step.after <= latest]
    return sorted(rows, key=lambda row: (row[0].after, -row[1].response.level.number, row[1].scenario.id))


def predecessors(book: PublicBook, unit: Unit) -> list[tuple[Unit, str]]:
    """Return the past units whose functions `unit` carries on, each with the function."""
    return [
        (past, successor.function)
        for past in book.registry.units.all
        for successor in past.successors
        if successor.unit == unit.id
    ]
