"""What an earlier check found, for as long as nothing it rests on has changed.

The whole result rests on every file of the book. What the rules of prose find in a file rests on that file, the
registry and the day alone, but for the few rules that look into other files.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, get_args

from sotay.book.finding import Finding, Place, Severity
from sotay.book.gathered import REGISTRY, Gathered
from sotay.book.source import Source
from sotay.check.result import Result
from sotay.check.shelf import Shelf

Row = list[Any]  # a finding as JSON


class Kept:
    """What is known of the book as `gathered`, judged for `as_of` (None: its edition's own date)."""

    def __init__(self, shelf: Shelf, gathered: Gathered, as_of: date | None, beside: str = "") -> None:
        """`beside` tells of what the result rests on besides the gathered files."""
        self._shelf = shelf
        self._digests = gathered.digests
        self._whole = f"{as_of} {gathered.state()} {beside}"
        self._shared = f"{as_of} {gathered.state(f'{REGISTRY}/')}"
        self._known: dict[str, Any] | None = None

    def result(self) -> tuple[Result, str] | None:
        """Return the result of the same book, and the address of its site; None where none is kept."""
        match self._shelf.get("ket-qua", self._whole):
            case [int(files), int(scenarios), int(levels), str(site), list(rows)]:
                found = _findings(rows)
                return (Result(found, files, scenarios, levels), site) if found is not None else None
        return None

    def keep(self, result: Result, site: str) -> None:
        """Keep the result of the whole book, and the address of its site."""
        rows = [_row(finding) for finding in result.findings]
        self._shelf.put("ket-qua", self._whole, [result.files, result.scenarios, result.levels, site, rows])

    def prose(self, source: Source) -> tuple[Finding, ...] | None:
        """Return what the rules of prose found in `source` as it is; None where it must be read."""
        if self._known is None:
            known = self._shelf.get("van-ban", self._shared)
            self._known = known if isinstance(known, dict) else {}
        match self._known.get(source.path):
            case [digest, list(rows)] if digest == self._digests[source.path]:
                return _findings(rows)
        return None

    def learn(self, sources: Iterable[Source], found: Iterable[Finding]) -> None:
        """Keep `found`: all that rules of prose that look into one file only have found in the book's `sources`."""
        rows: dict[str, list[Row]] = {source.path: [] for source in sources}
        for finding in found:
            rows[finding.place.path].append(_row(finding))
        known = {path: [self._digests[path], told] for path, told in rows.items()}
        if known != self._known:
            self._shelf.put("van-ban", self._shared, known)


def _row(finding: Finding) -> Row:
    return [finding.rule, *finding.place, finding.message, finding.hint, finding.severity]


def _findings(rows: list[Any]) -> tuple[Finding, ...] | None:
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
