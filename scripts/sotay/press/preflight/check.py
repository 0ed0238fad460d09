"""A check: an id, what it demands, and a function that yields where the demand is not met."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from sotay.press.preflight.opened import Opened
from sotay.press.preflight.report import Found, Row, State, told

Look = Callable[[Opened], Iterator[Found]]


@dataclass(frozen=True)
class Check:
    """``otherwise`` is what it costs to fail: "fail" forbids printing, "warn" asks for a look.

    apart: it looks at each of ``Opened.numbers`` for itself, so some pages may be looked at here and some elsewhere.
    """

    id: str
    title: str
    look: Look
    remedy: str
    otherwise: State = "fail"
    apart: bool = False

    def row(self, found: Sequence[Found]) -> Row:
        """Tell the outcome of a look."""
        pages, detail = told(found)
        return Row(self.id, self.title, self.otherwise if found else "pass", pages, detail, self.remedy)


def apart(*checks: Check) -> tuple[Check, ...]:
    """``checks``, which look at each page for itself."""
    return tuple(replace(check, apart=True) for check in checks)


def first_a_page(found: Iterator[Found]) -> Iterator[Found]:
    """The first finding of every page."""
    seen: set[int] = set()
    for item in found:
        if item.page not in seen:
            seen.add(item.page)
            yield item
