"""A rule: a stable name, what it protects, and how the book is held against it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from sotay.book.finding import Finding, Severity
from sotay.book.load import Book
from sotay.check.prose import Prose
from sotay.check.trace import Trace


@dataclass(frozen=True)
class Context:
    """What a rule may know: the book, or its part, and the day it is judged for.

    A rule of the whole book knows of scenarios what their `traces` tell, in the order of their codes.
    """

    book: Book
    as_of: date
    traces: Sequence[Trace] = ()
    kept: dict[object, object] = field(default_factory=dict)  # what several rules would work out anew


Run = Callable[[Context], Iterator[Finding]]
# What a rule looks at besides the day and the registry: a scenario at a time, or all that is no scenario; nothing; all.
Scope = Literal["part", "registry", "book"]
Read = Callable[[Prose], Iterator[Finding]]
Screen = Callable[[str], bool]


class Reader(NamedTuple):
    """Reads one file's prose; `screen` says of a word, as it stands between spaces, whether it may concern it."""

    read: Read
    screen: Screen | None = None


Prepare = Callable[[Context], Read | Reader]


@dataclass(frozen=True)
class Rule:
    """One rule. `run` is None for a rule that is applied elsewhere: by reading, or file by file.

    `subject` is the last name of the module that registered it: what part of the book it looks at.
    """

    id: str
    protects: str
    severity: Severity
    run: Run | None
    subject: str


RULES: dict[str, Rule] = {}
_RUNS: dict[Run, Scope] = {}
WIDE: dict[str, str] = {}  # rules of prose that look into other files too: a text they concern has this mark
_PREPARES: list[Prepare] = []
_WIDE: list[Prepare] = []


def rule(
    *ids: str, protects: str, severity: Severity = "error", scope: Scope = "part"
) -> Callable[[Run], Run]:
    """Register a function that yields findings of the rules `ids` (they share what they protect).

    What it finds in a scenario, it finds at that scenario's files.
    """

    def register(run: Run) -> Run:
        for id_ in ids:
            RULES[id_] = Rule(id_, protects, severity, run, _subject(run.__module__))
        _RUNS[run] = scope
        return run

    return register


def prose_rule(
    *ids: str, protects: str, severity: Severity = "error", wide: str = ""
) -> Callable[[Prepare], Prepare]:
    """Register a function that, prepared for a book, yields findings of one file's prose at a time.

    What it finds rests on the file's own text, the registry and the day. A rule that looks into other files is
    `wide`: it names a mark without which it finds nothing in a text.
    """

    def register(prepare: Prepare) -> Prepare:
        for id_ in ids:
            RULES[id_] = Rule(id_, protects, severity, None, "prose")
            if wide:
                WIDE[id_] = wide
        _PREPARES.append(prepare)
        if wide:
            _WIDE.append(prepare)
        return prepare

    return register


def read_rule(id_: str, protects: str, severity: Severity = "error", subject: str = "reading") -> None:
    """Register a rule that is applied elsewhere: on reading, by silences, by the site."""
    RULES[id_] = Rule(id_, protects, severity, None, subject)


def _subject(module: str) -> str:
    return module.rsplit(".", 1)[-1]


def runs(scope: Scope) -> list[Run]:
    """Return every rule function of this scope, in the order they were registered."""
    return [run for run, of in _RUNS.items() if of == scope]


def readers(context: Context, *, wide: bool = False) -> list[Reader]:
    """Return every rule of prose (only the `wide` ones, if asked), prepared for this book and day."""
    prepared = (prepare(context) for prepare in dict.fromkeys(_WIDE if wide else _PREPARES))
    return [one if isinstance(one, Reader) else Reader(one) for one in prepared]
