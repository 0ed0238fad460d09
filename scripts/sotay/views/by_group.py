"""By group: scenarios of one kind, and who leads among them."""

from collections import Counter
from dataclasses import dataclass

from sotay.book.levels import Group
from sotay.book.units import Unit
from sotay.views.public import PublicBook, PublicScenario


@dataclass(frozen=True)
class GroupView:
    """A group, its scenarios in the order of their codes, and each lead with its number of responses."""

    group: Group
    scenarios: tuple[PublicScenario, ...]
    leads: tuple[tuple[Unit, int], ...]


def by_group(book: PublicBook) -> list[GroupView]:
    """Return the groups that have a scenario, in the order of the table; leads with most responses first."""
    found = []
    for group in book.registry.levels.groups:
        scenarios = tuple(book.in_group(group))
        counts = Counter(response.lead.id for s in scenarios for response in s.responses)
        units = book.registry.units.by_id
        leads = tuple(
            (units[id_], count) for id_, count in sorted(counts.items(), key=lambda x: (-x[1], x[0]))
        )
        if scenarios:
            found.append(GroupView(group, scenarios, leads))
    return found
