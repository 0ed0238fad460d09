"""An exercise ready for the room: injects, expected actions, who leads at each level, how it is marked."""

from dataclasses import dataclass

from sotay.book.duration import spell
from sotay.book.exercise import Inject
from sotay.book.levels import Level
from sotay.book.load import Book
from sotay.book.paths import MarkingFile
from sotay.book.scenario import Scenario


@dataclass(frozen=True)
class Action:
    """What players are expected to do: `within` minutes of the inject, `by` minutes of the exercise."""

    within: int
    by: int
    who: str
    text: str


@dataclass(frozen=True)
class Slip:
    """One inject as it is handed out; `number` from 1, `after` in minutes of the exercise."""

    number: int
    after: int
    level: Level
    face: str
    sender: str
    text: str
    condition: str
    twist: str
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class Side:
    """What the book says of one level: the answer the facilitator holds the players against."""

    level: Level
    lead: str
    deadline: str
    approves: str
    speaks: str


@dataclass(frozen=True)
class Drill:
    """One scenario's exercise. For trainers alone."""

    id: str
    slug: str
    title: str
    path: str
    minutes: int
    sides: tuple[Side, ...]
    slips: tuple[Slip, ...]
    questions: tuple[str, ...]
    marking: MarkingFile


def drills(book: Book) -> list[Drill]:
    """Return the exercise of every scenario that has one, by code; none where nobody says how to mark."""
    if book.marking is None:
        return []
    found = [_drill(book, scenario, book.marking) for scenario in book.scenarios]
    return [drill for drill in found if drill]


def _drill(book: Book, scenario: Scenario, marking: MarkingFile) -> Drill | None:
    head, exercise = scenario.head, scenario.exercise
    if head is None or exercise is None or not exercise.injects:
        return None
    levels = {level.number: level for level in book.registry.levels.levels}
    slips = [
        _slip(number, inject, levels[inject.level])
        for number, inject in enumerate(sorted(exercise.injects, key=lambda i: i.after), 1)
        if inject.level in levels
    ]
    sides = [
        Side(
            levels[number],
            response.lead.text if response.lead else "",
            spell(response.minutes) if response.minutes else "",
            " và ".join(line.text for line in response.approves),
            response.speaks.text if response.speaks else "",
        )
        for number, response in sorted(scenario.responses.items())
        if number in levels
    ]
    asked = [
        section.title for section in scenario.sections if section.level == 3 and section.title.endswith("?")
    ]
    return Drill(
        head.id,
        scenario.slug,
        head.title,
        exercise.path,
        exercise.minutes,
        tuple(sides),
        tuple(slips),
        tuple(asked),
        marking,
    )


def _slip(number: int, inject: Inject, level: Level) -> Slip:
    actions = tuple(Action(s.after, inject.after + s.after, s.unit, s.text) for s in inject.actions)
    return Slip(
        number,
        inject.after,
        level,
        inject.face,
        inject.sender,
        inject.text,
        inject.condition,
        inject.twist,
        actions,
    )
