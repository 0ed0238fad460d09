"""A rule: a stable name, what it protects, and how the book is held against it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from sotay.book.finding import Finding, Severity
from sotay.book.load import Book


@dataclass(frozen=True)
class Context:
    """What a rule may know: the book and the day it is judged for."""

    book: Book
    as_of: date


Run = Callable[[Context], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """One rule. `run` is None for a rule that reading itself applies."""

    id: str
    protects: str
    severity: Severity
    run: Run | None


RULES: dict[str, Rule] = {}
_RUNS: list[Run] = []


def rule(*ids: str, protects: str, severity: Severity = "error") -> Callable[[Run], Run]:
    """Register a function that yields findings of the rules `ids` (they share what they protect)."""

    def register(run: Run) -> Run:
        for id_ in ids:
            RULES[id_] = Rule(id_, protects, severity, run)
        _RUNS.append(run)
        return run

    return register


def read_rule(id_: str, protects: str) -> None:
    """Register a rule that reading a source applies."""
    RULES[id_] = Rule(id_, protects, "error", None)


def runs() -> list[Run]:
    """Return every rule function once, in the order they were registered."""
    return list(dict.fromkeys(_RUNS))
