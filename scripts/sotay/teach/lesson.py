"""A module laid out for paper: its parts with their minutes, each a run of text, boxes, questions and lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sotay.book.module import ANSWER_LINES, QUESTION, SLIDE, Module, timed
from sotay.book.outline import Section, callouts, outline
from sotay.book.question import EXAM, Question
from sotay.book.question import read as read_question
from sotay.views.public import PublicModule

LINES = 4  # where a box of writing lines does not say how many


@dataclass(frozen=True)
class Prose:
    """A run of Markdown."""

    text: str


@dataclass(frozen=True)
class Box:
    """A box of any other kind: activity, example, law, trainer's words."""

    kind: str
    title: str
    text: str


@dataclass(frozen=True)
class Asked:
    """A question with its code: "M2-T1" is for self-test, "M2-K1" for the trainer's test."""

    code: str
    question: Question


@dataclass(frozen=True)
class Lines:
    """Room to write: how many lines, and what for."""

    count: int
    prompt: str


Block = Prose | Box | Asked | Lines


@dataclass(frozen=True)
class Part:
    """A heading and what stands under it. `start` and `minutes` count from the module's first minute."""

    level: int
    title: str
    start: int
    minutes: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Lesson:
    """A module as a book shows it; a participant's has no trainer's part in it to leak."""

    id: str
    path: str
    title: str
    summary: str
    minutes: int
    audience: tuple[str, ...]
    objectives: tuple[str, ...]
    materials: tuple[str, ...]
    scenarios: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def questions(self) -> list[Asked]:
        """Every question, in order."""
        return [block for part in self.parts for block in part.blocks if isinstance(block, Asked)]


def participants(module: PublicModule) -> Lesson:
    """Return the lesson as a participant may see it."""
    sections = outline(module.path, module.body.split("\n"), 1)
    return Lesson(
        module.id,
        module.path,
        module.title,
        module.summary,
        module.minutes,
        module.audience,
        module.objectives,
        module.materials,
        module.scenarios,
        tuple(_parts(module.id, sections)),
    )


def trainers(module: Module) -> Lesson | None:
    """Return the lesson whole, trainer's words and exam questions included; None where its head is broken."""
    head = module.head
    if head is None or module.minutes is None:
        return None
    return Lesson(
        head.id,
        module.path,
        head.title,
        head.summary,
        module.minutes,
        tuple(head.audience),
        tuple(head.objectives),
        tuple(head.materials),
        tuple(head.scenarios),
        tuple(_parts(head.id, module.sections)),
    )


def _parts(code: str, sections: Sequence[Section]) -> Iterator[Part]:
    start = 0
    counts = {"T": 0, "K": 0}
    for section in sections:
        title, minutes = timed(section.title)
        blocks = tuple(_blocks(code, section, counts))
        if section.level or blocks:
            yield Part(section.level, title, start, minutes or 0, blocks)
        start += minutes or 0


def _blocks(code: str, section: Section, counts: dict[str, int]) -> Iterator[Block]:
    boxes = {box.place: box for box in callouts(section)}
    prose: list[str] = []
    skip = 0
    for line in section.shown():
        if skip:
            skip -= 1
            continue
        box = boxes.get(line.place)
        if box is None:
            prose.append(line.text)
            continue
        if text := "\n".join(prose).strip("\n"):
            yield Prose(text)
        prose, skip = [], len(box.lines)
        if box.kind == QUESTION:
            question = read_question(box)
            letter = "K" if question.kind == EXAM else "T"
            counts[letter] += 1
            yield Asked(f"{code}-{letter}{counts[letter]}", question)
        elif box.kind == ANSWER_LINES:
            yield Lines(int(box.title) if box.title.isdigit() else LINES, box.text)
        elif box.kind != SLIDE:
            yield Box(box.kind, box.title, box.text)
    if text := "\n".join(prose).strip("\n"):
        yield Prose(text)
