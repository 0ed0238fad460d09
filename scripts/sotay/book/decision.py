"""How answers become a level, and the proof that the table always gives one.

The browser decides with the same table (apps/triage/decide.js); a test runs both on every combination of
answers. Answers are written as the page's address writes them, one sign a question: an answer's place ("0" is
the mildest), `UNSURE` for "Chưa rõ", `BLANK` where nothing was said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import product
from math import prod
from operator import le

from sotay.book.triage import Triage

UNSURE, BLANK = "r", "x"
LOWEST = 1  # the level that needs no rule


@dataclass(frozen=True)
class Decider:
    """The table in numbers: how many answers each question has, what unsure counts as, and the rules.

    A rule is a level and its conditions (question, at least this answer), all of which must hold.
    """

    sizes: tuple[int, ...]
    unsure: tuple[int, ...]
    rules: tuple[tuple[int, tuple[tuple[int, int], ...]], ...]

    def level(self, weights: Sequence[int]) -> int:
        """Return the level of `weights`, an answer's place for every question: the highest asked for."""
        asked = (number for number, when in self._gravest_first if _holds(when, weights))
        return next(asked, LOWEST)

    @cached_property
    def _gravest_first(self) -> list[tuple[int, tuple[tuple[int, int], ...]]]:
        return sorted(self.rules, reverse=True)

    def weights(self, answers: str, *, worst: bool = False) -> tuple[int, ...]:
        """Return what `answers` count as; a blank is the mildest answer, or with `worst` the gravest."""
        return tuple(
            self.unsure[i] if sign == UNSURE else (self.sizes[i] - 1) * worst if sign == BLANK else int(sign)
            for i, sign in enumerate(answers)
        )


@dataclass(frozen=True)
class Decision:
    """A level, the level that blanks could still raise it to, and the questions that decided it."""

    level: int
    ceiling: int
    deciding: tuple[int, ...]

    @property
    def final(self) -> bool:
        """Whether no answer that is still open can change the level."""
        return self.level == self.ceiling


def decider(triage: Triage) -> Decider:
    """Return `triage` in numbers; raises ValueError where it names what it does not have."""
    place = {question.id: i for i, question in enumerate(triage.questions)}
    answer = [{a.id: i for i, a in enumerate(q.answers)} for q in triage.questions]
    try:
        return Decider(
            tuple(len(question.answers) for question in triage.questions),
            tuple(answer[i][question.unsure] for i, question in enumerate(triage.questions)),
            tuple(
                (rule.level, tuple(sorted((place[q], answer[place[q]][a]) for q, a in rule.when.items())))
                for rule in triage.rules
            ),
        )
    except KeyError as error:
        raise ValueError(f"triage.yml: {error}") from error


def decide(table: Decider, answers: str) -> Decision:
    """Return the level of `answers`, what it can still become, and what decided it."""
    weights = table.weights(answers)
    level = table.level(weights)
    deciding = {
        question
        for number, when in table.rules
        if number == level and _holds(when, weights)
        for question, _ in when
    }
    return Decision(level, table.level(table.weights(answers, worst=True)), tuple(sorted(deciding)))


@dataclass(frozen=True)
class Fall:
    """A graver answer that lowers the level: from `weights`, one step up in `question`."""

    question: int
    weights: tuple[int, ...]


@dataclass(frozen=True)
class Proof:
    """What trying every way to answer has shown. `idle` are rules that change no result."""

    reached: frozenset[int]
    falls: tuple[Fall, ...]
    idle: tuple[int, ...]


def prove(table: Decider) -> Proof:
    """Try every way to answer: each gives one level, a graver one never a lower.

    "Chưa rõ" and a blank count as one of the answers, so what the answers alone can weigh is all there is.
    """
    ways = list(product(*map(range, table.sizes)))
    levels = [table.level(weights) for weights in ways]
    idle = tuple(i for i, _ in enumerate(table.rules) if _idle(table, i))
    falls = tuple(_falls(levels, ways, table.sizes))
    return Proof(frozenset(levels), falls, idle)


def _falls(levels: list[int], ways: list[tuple[int, ...]], sizes: Sequence[int]) -> Iterator[Fall]:
    """Yield for each question the first way to answer from which one step up lowers the level."""
    for question in range(len(sizes)):
        step = prod(sizes[question + 1 :])
        block = step * sizes[question]
        for start in range(0, len(levels), block):
            lower, upper = levels[start : start + block - step], levels[start + step : start + block]
            if not all(map(le, lower, upper)):
                at = next(i for i, (a, b) in enumerate(zip(lower, upper, strict=True)) if a > b)
                yield Fall(question, ways[start + at])
                break


def _idle(table: Decider, index: int) -> bool:
    """Whether rule `index` changes no result: another rule gives as much wherever it holds.

    It is enough to look where it just holds; what the others give there they give wherever it holds.
    """
    level, when = table.rules[index]
    if level <= LOWEST:
        return True
    needed = dict(when)
    weights = [needed.get(question, 0) for question in range(len(table.sizes))]
    others = (*table.rules[:index], *table.rules[index + 1 :])
    return Decider(table.sizes, table.unsure, others).level(weights) >= level


def _holds(when: tuple[tuple[int, int], ...], weights: Sequence[int]) -> bool:
    return all(weights[question] >= answer for question, answer in when)


def edition(triage: Triage) -> str:
    """Return four signs that change when the questions or answers do: old addresses are known by them."""
    asked = "\n".join(f"{q.id} {' '.join(a.id for a in q.answers)} {q.unsure}" for q in triage.questions)
    return sha256(asked.encode()).hexdigest()[:4]
