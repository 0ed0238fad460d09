"""What the rest of the book asks of a scenario: all that rules of the whole book may know of it."""

from collections.abc import Iterator
from typing import NamedTuple

from sotay.book.finding import Place
from sotay.book.scenario import Scenario
from sotay.book.units import Units
from sotay.check.silences import Silence, silences


class Trace(NamedTuple):
    """A scenario seen from afar.

    `code` is nothing where none can be read; `place` is the code's. `units` (ids) review it, lead, partner or have
    a step; `laws` are cited by their ids.
    """

    slug: str
    code: str
    place: Place
    levels: tuple[int, ...]
    units: tuple[str, ...]
    laws: tuple[str, ...]
    silences: tuple[Silence, ...]

    @property
    def id(self) -> str:
        """The code, or the folder's name where the code cannot be read."""
        return self.code or self.slug

    @property
    def path(self) -> str:
        """The repository path of its index."""
        return f"scenarios/{self.slug}/index.md"

    @property
    def pages(self) -> list[str]:
        """The repository paths of its responses."""
        return [f"scenarios/{self.slug}/cap-{level}.md" for level in self.levels]


def trace(scenario: Scenario, units: Units) -> Trace:
    """Return what the rest of the book asks of `scenario`; `units` are the registry's."""
    return Trace(
        scenario.slug,
        scenario.tree.text("id") or "",
        scenario.tree.place("id"),
        tuple(scenario.responses),
        tuple(
            dict.fromkeys(unit.id for name in dict.fromkeys(_acting(scenario)) if (unit := units.find(name)))
        ),
        tuple(dict.fromkeys(line.text for line in scenario.laws)),
        tuple(silences(scenario.trees)),
    )


def _acting(scenario: Scenario) -> Iterator[str]:
    """Yield the names of units that act in `scenario`."""
    if scenario.reviewer:
        yield scenario.reviewer.text
    for response in scenario.responses.values():
        if response.lead:
            yield response.lead.text
        yield from (line.text for line in response.partners)
        yield from (step.unit for step in response.steps)
