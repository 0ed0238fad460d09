"""By time: what must be out by when after T0, and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sotay.book.duration import minutes
from sotay.book.levels import Level
from sotay.book.units import Unit
from sotay.views.public import PublicBook, PublicResponse, PublicScenario, PublicStep

HOUR = 60
Kind = Literal["an-toan", "bao-cao", "tuyen-bo"]
KINDS: tuple[Kind, ...] = ("an-toan", "bao-cao", "tuyen-bo")


Row = tuple[PublicScenario, PublicResponse]


@dataclass(frozen=True)
class Outgoing:
    """What leaves the house `after` minutes after T0 at one level: safety notice, report or statement.

    `to` is who receives a report, empty for what goes to everybody; `by` is each unit that puts it out and
    the responses in which it does.
    """

    after: int
    kind: Kind
    to: str
    level: Level
    by: tuple[tuple[Unit, tuple[Row, ...]], ...]


@dataclass(frozen=True)
class Timed:
    """A step and the response it belongs to."""

    scenario: PublicScenario
    response: PublicResponse
    step: PublicStep


@dataclass(frozen=True)
class UnitHour:
    """What one unit has to do in the first hour, earliest first."""

    unit: Unit
    steps: tuple[Timed, ...]

    @property
    def scenarios(self) -> list[PublicScenario]:
        """The scenarios of its steps, in the order of their codes."""
        return sorted({row.scenario.id: row.scenario for row in self.steps}.values(), key=lambda s: s.id)


def outgoing(book: PublicBook) -> list[Outgoing]:
    """Return all that must be out: earliest, then gravest level; units in the order of scenarios."""
    found: dict[tuple[int, int, int, str], dict[str, list[Row]]] = {}
    for scenario in book.scenarios:
        for response in scenario.responses:
            for after, kind, to, unit in _of(response, book.registry.levels.safety_says):
                place = (after, -response.level.number, KINDS.index(kind), to)
                found.setdefault(place, {}).setdefault(unit.id, []).append((scenario, response))
    units = book.registry.units.by_id
    rows = []
    for (after, _, kind_, to), by in sorted(found.items(), key=lambda item: item[0]):
        held = tuple((units[id_], tuple(rows_)) for id_, rows_ in by.items())
        rows.append(Outgoing(after, KINDS[kind_], to, held[0][1][0][1].level, held))
    return rows


def _of(response: PublicResponse, safety: str) -> Iterator[tuple[int, Kind, str, Unit]]:
    notice = next((step for step in response.steps if safety and safety in step.text.casefold()), None)
    if notice:
        yield notice.after, "an-toan", "", notice.unit
    reports: dict[int, list[str]] = {}  # the receivers of each reporting step, by its index
    for report in response.level.reports:
        latest = minutes(report.within) or response.deadline
        for index, step in enumerate(response.steps):
            if step.after <= latest and report.named(step.text):
                reports.setdefault(index, []).append(report.to)
                break
    for index, receivers in sorted(reports.items()):
        yield response.steps[index].after, "bao-cao", ", ".join(receivers), response.steps[index].unit
    due = [step for step in response.steps if step.after == response.deadline]
    yield response.deadline, "tuyen-bo", "", due[-1].unit if due else response.lead


def first_hour(book: PublicBook) -> list[UnitHour]:
    """Return each unit's steps of the first hour, the unit with most of them first."""
    found: dict[str, list[Timed]] = {}
    for scenario in book.scenarios:
        for response in scenario.responses:
            for step in response.steps:
                if step.after <= HOUR:
                    found.setdefault(step.unit.id, []).append(Timed(scenario, response, step))
    units = book.registry.units.by_id
    rows = [UnitHour(units[id_], tuple(sorted(steps, key=_order))) for id_, steps in found.items()]
    return sorted(rows, key=lambda row: (-len(row.steps), row.unit.id))


def _order(row: Timed) -> tuple[int, int, str]:
    return row.step.after, -row.response.level.number, row.scenario.id
