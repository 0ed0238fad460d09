"""What an earlier check of the same book found; its whole result rests on every file of the book."""

from datetime import date
from typing import Any, get_args

from sotay.book.finding import Finding, Place, Severity
from sotay.book.gathered import REGISTRY, Gathered
from sotay.check.result import Result
from sotay.check.shelf import Shelf

Row = list[Any]  # a finding as JSON


class Kept:
    """What is known of the book as `gathered`, judged for `as_of` (None: its edition's own date)."""

    def __init__(self, shelf: Shelf, gathered: Gathered, as_of: date | None, beside: str = "") -> None:
        """`beside` tells of what the result rests on besides the gathered files."""
        self.shelf = shelf
        self.gathered = gathered
        self._whole = f"{as_of} {gathered.state()} {beside}"
        self.shared = f"{as_of} {gathered.state(f'{REGISTRY}/')}"

    def result(self) -> tuple[Result, str] | None:
        """Return the result of the same book, and the address of its site; None where none is kept."""
        match self.shelf.get("ket-qua", self._whole):
            case [int(files), int(scenarios), int(levels), str(site), list(rows)]:
                found = findings(rows)
                return (Result(found, files, scenarios, levels), site) if found is not None else None
        return None

    def keep(self, result: Result, site: str) -> None:
        """Keep the result of the whole book, and the address of its site."""
        told = [row(finding) for finding in result.findings]
        self.shelf.put("ket-qua", self._whole, [result.files, result.scenarios, result.levels, site, told])


def row(finding: Finding) -> Row:
    """Return `finding` as JSON."""
    return [finding.rule, *finding.place, finding.message, finding.hint, finding.severity]


def findings(rows: list[Any]) -> tuple[Finding, ...] | None:
    """Return the findings that `rows` write; None where a row writes none."""
    found: list[Finding] = []
    for row in rows:
        match row:
            case [str(rule), str(path), int(line), int(column), str(message), str(hint), str(severity)] if (
                severity in get_args(Severity) and line > 0 and column > 0
            ):
                place = Place(path, line, column)
                found.append(
                    Finding(rule, place, message, hint, "error" if severity == "error" else "warning")
                )
            case _:
                return None
    return tuple(found)
