"""A mechanical mistake in prose: where it is, what belongs there. Rules tell it, `--fix` mends it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sotay.book.finding import Finding, Severity
from sotay.check.prose import Prose


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `new` for the text from `start` to `end`; `why` tells an editor what is wrong with it."""

    start: int
    end: int
    new: str
    rule: str
    why: str
    hint: str


Edits = Callable[[Prose], Iterator[Edit]]


def told(prose: Prose, edits: Iterator[Edit], severity: Severity = "error") -> Iterator[Finding]:
    """Yield a finding for each of `edits`."""
    for edit in edits:
        hint = f"{edit.hint} Hoặc chạy: sotay check --fix"
        yield Finding(edit.rule, prose.place(edit.start), edit.why, hint, severity)
