"""A question of a module: its words, its choices, why each is right or wrong, which objectives it tests."""

import re
from dataclasses import dataclass

from sotay.book.finding import Place
from sotay.book.outline import Callout

SELF_TEST, EXAM = "self-test", "exam"
_CHOICE = re.compile(r"^- \[([ xX])\] (.*)$")
_AIMS = re.compile(r"^Mục tiêu:\s*(\d+(?:\s*,\s*\d+)*)\.?$")


@dataclass(frozen=True)
class Choice:
    """One answer on offer; `why` says what makes it right, or which mistake it catches."""

    right: bool
    text: str
    why: str


@dataclass(frozen=True)
class Question:
    """`kind` as written; `aims` are numbers of objectives, from 1; `after` is what follows the choices."""

    kind: str
    text: str
    choices: tuple[Choice, ...]
    after: tuple[str, ...]
    aims: tuple[int, ...]
    place: Place

    @property
    def many(self) -> bool:
        """Whether more than one answer is right."""
        return sum(choice.right for choice in self.choices) > 1

    @property
    def right(self) -> str:
        """The letters of the right answers, as "B" or "A, C"."""
        return ", ".join(letter(n) for n, choice in enumerate(self.choices) if choice.right)


def letter(index: int) -> str:
    """Return the letter of the answer at `index`, from 0: A, B, C."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index]


def read(box: Callout) -> Question:
    """Return the question that a box `> [!question] self-test` writes."""
    words: list[str] = []
    choices: list[Choice] = []
    after: list[str] = []
    for line in box.lines:
        text = line.text.strip()
        if found := _CHOICE.match(text):
            answer, _, why = found[2].partition(" — ")
            choices.append(Choice(found[1] != " ", answer.strip(), why.strip()))
        elif text and not _AIMS.match(text):
            (after if choices else words).append(text)
    kind = box.title.split()[0] if box.title else ""
    return Question(kind, " ".join(words), tuple(choices), tuple(after), aims(box), box.place)


def aims(box: Callout) -> tuple[int, ...]:
    """Return the objectives that the box's line "Mục tiêu: 1, 3" names; nothing where it has none."""
    for line in box.lines:
        if found := _AIMS.match(line.text.strip()):
            return tuple(int(number) for number in found[1].replace(" ", "").split(","))
    return ()
