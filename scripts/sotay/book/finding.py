"""A finding: something a source says that must not stay so."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class Place(NamedTuple):
    """Where in the sources: repository path, line and column, both from 1, columns in code points.

    A tuple, for a large book has a million of them and they are sorted.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, told to an editor in Vietnamese.

    `rule` is a stable ASCII slug (DESIGN §5); `hint` shows a correct example.
    """

    rule: str
    place: Place
    message: str
    hint: str = ""
    severity: Severity = "error"

    @property
    def order(self) -> tuple[Place, str, str]:
        """The key findings are sorted by: path, line, column, then rule and message."""
        return (self.place, self.rule, self.message)
