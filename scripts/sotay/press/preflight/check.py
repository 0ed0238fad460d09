"""A check: an id, what it demands, and a function that yields where the demand is not met."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sotay.press.preflight.opened import Opened
from sotay.press.preflight.report import Found, Row, State, told

Look = Callable[[Opened], Iterator[Found]]


@dataclass(frozen=True)
class Check:
    """``otherwise`` is what it costs to fail: "fail" forbids printing, "warn" asks for a look."""

    id: str
    title: str
    look: Look
    remedy: str
    otherwise: State = "fail"

    def row(self, opened: Opened) -> Row:
        """Look, and tell the outcome."""
        found = list(self.look(opened))
        pages, detail = told(found)
        return Row(self.id, self.title, self.otherwise if found else "pass", pages, detail, self.remedy)


def first_a_page(found: Iterator[Found]) -> Iterator[Found]:
    """The first finding of every page."""
    seen: set[int] = set()
    for item in found:
        if item.page not in seen:
            seen.add(item.page)
            yield item
