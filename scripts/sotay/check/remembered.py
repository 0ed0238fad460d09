"""The pieces of an earlier check: each holds for as long as it, the registry and the day are the same."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from sotay.book.finding import Finding, Place
from sotay.book.folder import folder_of
from sotay.book.gathered import digest
from sotay.check.kept import Kept, Row, findings, row
from sotay.check.piece import Piece
from sotay.check.rule import WIDE
from sotay.check.silences import Silence
from sotay.check.trace import Trace

KIND = "tung-phan"


class Remembered:
    """The pieces that are `kept` of the book as it was gathered."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def piece(self, name: str) -> Piece | None:
        """Return the piece `name` of the book as it is, without what links do; None where it must be read."""
        match self._known.get(name):
            case [str(state), list(rows), *told] if state == self._states.get(name, ""):
                found, seen = findings(rows), _trace(*told) if told else None
                return Piece(name, found, seen) if found is not None and (seen or not told) else None
        return None

    def learn(self, pieces: Iterable[Piece]) -> None:
        """Keep `pieces`: all that the book has."""
        known = {
            name: [
                self._states.get(name, ""),
                [row(finding) for finding in findings if finding.rule not in WIDE],
                *(_told(seen) if seen else ()),
            ]
            for name, findings, seen in pieces
        }
        if known != self._known:
            self._kept.shelf.put(KIND, self._kept.shared, known)

    def found(self, kind: str, state: str, find: Callable[[], Iterable[Finding]]) -> tuple[Finding, ...]:
        """Return what `find` finds, which rests on the registry, the day and what `state` tells; kept as `kind`."""
        key = f"{self._kept.shared} {state}"
        rows = self._kept.shelf.get(kind, key)
        known = findings(rows) if isinstance(rows, list) else None
        if known is None:
            known = tuple(find())
            self._kept.shelf.put(kind, key, [row(finding) for finding in known])
        return known

    @cached_property
    def _known(self) -> dict[str, Any]:
        known = self._kept.shelf.get(KIND, self._kept.shared)
        return known if isinstance(known, dict) else {}

    @cached_property
    def _states(self) -> dict[str, str]:
        """What each piece of the book is made of, as a digest; the registry is in the shared key."""
        files: dict[str, list[str]] = {}
        for path in self._kept.gathered.paths:
            files.setdefault(folder_of(path) or path, []).append(f"{path}\0{self._kept.gathered.told(path)}")
        return {name: digest("\0".join(told)) for name, told in files.items()}


def _told(trace: Trace) -> Row:
    silences = [[rule, reason, [*place]] for rule, reason, place in trace.silences]
    return [trace.slug, trace.code, [*trace.place], [*trace.levels], [*trace.units], [*trace.laws], silences]


def _trace(*row: Any) -> Trace | None:
    """Return the trace that `row` writes; None where it writes none."""
    match row:
        case [str(slug), str(code), place, list(levels), list(units), list(laws), list(silences)]:
            at, silent = _place(place), tuple(s for one in silences if (s := _silence(one)))
            sound = all(isinstance(level, int) for level in levels) and len(silent) == len(silences)
            if at and sound and all(isinstance(name, str) for name in (*units, *laws)):
                return Trace(slug, code, at, tuple(levels), tuple(units), tuple(laws), silent)
    return None


def _silence(row: Any) -> Silence | None:
    match row:
        case [str(rule), str(reason), place] if at := _place(place):
            return Silence(rule, reason, at)
    return None


def _place(row: Any) -> Place | None:
    match row:
        case [str(path), int(line), int(column)] if line > 0 and column > 0:
            return Place(path, line, column)
    return None
