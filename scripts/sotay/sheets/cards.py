"""An action card a response: one side of A5 to work from, with whom to call left blank or filled in."""

from collections.abc import Sequence
from dataclasses import dataclass

from sotay.book.contacts import Contact, Contacts
from sotay.press.balance import balance
from sotay.press.fonts import FontSet
from sotay.press.nobreak import tie
from sotay.sheets.template import environment
from sotay.views.confirmation import state
from sotay.views.public import PublicBook, PublicResponse, PublicScenario

CALLS = 6  # two rows of three, below the row for the times


@dataclass(frozen=True)
class Call:
    """A line of "Gọi ai": a unit or role, and whom to call there; blank by hand where `contacts` is empty."""

    label: str
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True)
class Card:
    """One response as its card shows it."""

    scenario: PublicScenario
    response: PublicResponse
    calls: tuple[Call, ...]
    state: str

    @property
    def id(self) -> str:
        """Anchor of the card: "kb05-3"."""
        return f"{self.scenario.id.lower()}-{self.response.level.number}"


def cards(book: PublicBook, contacts: Contacts | None = None) -> list[Card]:
    """Return a card for every response, by scenario and level."""
    return [
        Card(scenario, response, _calls(response, contacts), state(scenario))
        for scenario in book.scenarios
        for response in scenario.responses
    ]


def html(card: Card, size: int = 0, internal: bool = False, title: Sequence[str] = ()) -> str:
    """Return the card's HTML; `size` 0 is set as designed, each step up is smaller type; `title` is its lines."""
    template = environment().get_template("card.html.j2")
    return template.render(card=card, size=size, internal=internal, title=title or (card.scenario.title,))


def broken(title: str, fonts: FontSet, size: float, width: float) -> tuple[str, ...]:
    """Return `title` in even lines that follow its sense; `size` in points, `width` in millimetres."""
    face = fonts.face(fonts.families[0], 700)
    return tuple(balance(tie(title), face, size, width / 25.4 * 72))


def _calls(response: PublicResponse, contacts: Contacts | None) -> tuple[Call, ...]:
    """The lead, who approves, who speaks, then the units that have a step, in the order of their steps."""
    named = {response.lead.name: response.lead.short, response.approves[0].name: "Người duyệt"}
    named.setdefault(response.speaks.name, "Người phát biểu")
    for step in response.steps:
        named.setdefault(step.unit.name, step.unit.short)
    found = [Call(label, tuple(contacts.of(name)[:1]) if contacts else ()) for name, label in named.items()]
    return tuple(found[:CALLS])
