"""A slide: what is shown, what the trainer is told, how long it takes. One class a kind."""

from dataclasses import dataclass, field
from typing import ClassVar

from sotay.book.finding import Place
from sotay.book.question import Choice, Question, letter


@dataclass(frozen=True)
class Note:
    """A part of the trainer's notes: its label and its paragraphs, Markdown of one line each."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Slide:
    """What every slide has. `place` is where its source stands; `seconds` is its share of the section's time."""

    kind: ClassVar[str]
    title: str
    place: Place
    kicker: str = ""
    seconds: int = 0
    notes: tuple[Note, ...] = ()
    title_size: float = 0  # pixels of 1/960 of the width, set by `fit`; so are `size` and `body_top`
    size: float = 0
    body_top: float = 0


@dataclass(frozen=True, kw_only=True)
class TitleSlide(Slide):
    """The deck's first slide."""

    kind = "title"
    code: str
    summary: str
    facts: str
    edition: str


@dataclass(frozen=True, kw_only=True)
class SectionSlide(Slide):
    """Opens a section: its number, its minutes, its one sentence to keep."""

    kind = "section"
    number: int
    minutes: int
    key: str


@dataclass(frozen=True, kw_only=True)
class Statement(Slide):
    """One sentence, large."""

    kind = "statement"
    text: str


@dataclass(frozen=True, kw_only=True)
class ListSlide(Slide):
    """Points, numbered from `start` when `ordered`; `part` of `parts` slides that show one list."""

    kind = "list"
    items: tuple[str, ...]
    ordered: bool = False
    start: int = 1
    part: int = 1
    parts: int = 1


@dataclass(frozen=True, kw_only=True)
class Objectives(ListSlide):
    """What participants will be able to do."""

    kind = "objectives"


@dataclass(frozen=True, kw_only=True)
class Closing(ListSlide):
    """What to do after class."""

    kind = "closing"


@dataclass(frozen=True, kw_only=True)
class Activity(ListSlide):
    """Steps to be done within `minutes`, beside a clock that counts down."""

    kind = "activity"
    minutes: int


@dataclass(frozen=True, kw_only=True)
class TableSlide(Slide):
    """A table; `widths` are the columns' widths in pixels."""

    kind = "table"
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    part: int = 1
    parts: int = 1


@dataclass(frozen=True, kw_only=True)
class PictureSlide(Slide):
    """A strip of a handbook's drawing, from `top` down `height` of its own units."""

    kind = "picture"
    name: str
    alt: str
    top: float
    height: float
    part: int = 1
    parts: int = 1


@dataclass(frozen=True, kw_only=True)
class QuestionSlide(Slide):
    """A question and its choices."""

    kind = "question"
    question: Question

    @property
    def choices(self) -> tuple[tuple[str, Choice], ...]:
        """Each choice after its letter."""
        return tuple((letter(at), choice) for at, choice in enumerate(self.question.choices))


@dataclass(frozen=True, kw_only=True)
class AnswerSlide(QuestionSlide):
    """The same question with the right choices and their reasons."""

    kind = "answer"

    @property
    def right(self) -> tuple[tuple[str, Choice], ...]:
        """The right choices, each after its letter."""
        return tuple((name, choice) for name, choice in self.choices if choice.right)


@dataclass(frozen=True)
class Deck:
    """A module's slides, in order. `footer` stands on every slide."""

    module: str
    path: str
    title: str
    minutes: int
    edition: str
    slides: tuple[Slide, ...] = field(default_factory=tuple)

    @property
    def footer(self) -> str:
        """The module's code and title."""
        return f"{self.module} · {self.title}"
