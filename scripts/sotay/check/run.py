"""Hold the book against every rule, piece by piece."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from typing import TypeVar

from sotay.book.finding import Finding
from sotay.book.folder import Folder, folder_of, folders
from sotay.book.gathered import REGISTRY
from sotay.book.load import Book
from sotay.book.source import Source
from sotay.check import piece
from sotay.check.piece import Piece, Read
from sotay.check.remembered import Remembered
from sotay.check.result import Result
from sotay.check.rule import WIDE, Context, readers, runs
from sotay.check.rules import silence
from sotay.check.rules.order import trees
from sotay.check.rules.text import told_once
from sotay.check.share import Task, begin
from sotay.check.silences import silences
from sotay.check.trace import Trace
from sotay.check.words import Words

LOT = 200  # files that one process reads at a time
_One = TypeVar("_One", Folder, Source)
_Any = TypeVar("_Any")


def check(book: Book, as_of: date | None = None, others: Iterable[Finding] = ()) -> Result:
    """Return every finding about `book`, judged for `as_of` (default: the edition's own date).

    `others` are findings that only whoever knows more than the book can have, such as the site's addresses.
    """
    scenarios = {one.slug: one for one in book.scenarios}
    return Check(book, as_of, read=lambda folder: scenarios[folder.slug]).result(others)


class Check:
    """A check under way: scenarios and prose are read while `book` is arranged, which none of that looks at.

    What is `remembered` is not read again; `read` makes a folder a scenario.
    """

    def __init__(
        self,
        book: Book,
        as_of: date | None = None,
        remembered: Remembered | None = None,
        read: Read = Folder.read,
    ) -> None:
        self._book, self._remembered = book, remembered
        self._context = Context(book, as_of or book.registry.edition.as_of)
        self._known: list[Piece] = []
        self.folders = folders(book.sources, book.unread)
        self._loose = {path: source for path, source in book.sources.items() if not folder_of(path)}
        new, wide = self._unknown(self.folders, lambda folder: folder.sources.values())
        texts, more = self._unknown(self._loose.values(), lambda source: [source])
        words = Words(readers(self._context))
        tasks: list[Task[Piece]] = []
        if not self._recall(REGISTRY, traced=False):
            tasks.append(partial(piece.registry, self._context))
        read_in = sum(len(folder.sources) for folder in new)
        each = max(1, LOT * len(new) // max(1, read_in))
        tasks += [partial(piece.scenarios, self._context, words, lot, read) for lot in _lots(new, each)]
        tasks += [partial(piece.loose, words, lot) for lot in _lots(texts, LOT)]
        tasks += [partial(_linked, self._context, lot) for lot in _lots([*wide, *more], LOT)]
        files = read_in + len(texts) + len(wide) + len(more)
        self._work = begin(tasks, files)  # no task holds this object: large books are not left to a collector

    def _unknown(
        self, ones: Iterable[_One], sources: Callable[[_One], Iterable[Source]]
    ) -> tuple[list[_One], list[Source]]:
        """Recall what is known of `ones`; return the others, and the known `sources` that links stand in."""
        new: list[_One] = []
        wide: list[Source] = []
        for one in ones:
            if self._recall(one.path, traced=isinstance(one, Folder)):
                wide += [s for s in sources(one) if any(mark in s.text for mark in WIDE.values())]
            else:
                new.append(one)
        return new, wide

    def _recall(self, name: str, *, traced: bool) -> bool:
        found = self._remembered.piece(name) if self._remembered else None
        if found is None or (traced and found.trace is None):
            return False
        self._known.append(found)
        return True

    @cached_property
    def _pieces(self) -> list[Piece]:
        pieces = [*self._known, *self._work.done()]
        if self._remembered:
            self._remembered.learn(one for one in pieces if one.name)
        return pieces

    @cached_property
    def traces(self) -> list[Trace]:
        """What the scenarios tell the rest of the book, in the order of their codes; waits for them to be read."""
        found = (one.trace for one in self._pieces if one.trace)
        return sorted(found, key=lambda trace: (trace.id, trace.slug))

    def result(self, others: Iterable[Finding] = ()) -> Result:
        """Return every finding about the book, arranged by now; `others` as for `check`."""
        book, pieces, traces = self._book, self._pieces, self.traces
        rest = replace(book, scenarios=[], sources=self._loose)
        alone = replace(self._context, book=rest)
        whole = replace(self._context, book=replace(book, scenarios=[]), traces=traces)
        tasks: list[Task[Finding]] = [
            lambda: others,
            partial(piece.ruled, alone),
            *(partial(run, whole) for run in runs("book")),
        ]
        found = [
            *book.findings,
            *(finding for one in pieces for finding in one.findings),
            *begin(tasks, len(book.sources)).done(),
        ]
        silent = [*silences(trees(rest)), *(one for trace in traces for one in trace.silences)]
        unique = {(f.order, f.hint): f for f in told_once(silence.applied(silent, found))}
        return Result(
            tuple(sorted(unique.values(), key=lambda f: f.order)),
            len(book.sources),
            len(traces),
            sum(len(trace.levels) for trace in traces),
        )


def _linked(context: Context, sources: list[Source]) -> Iterator[Piece]:
    """Yield, without a name to be remembered by, what is found in links of known `sources`."""
    yield Piece("", tuple(piece.texts(Words(readers(context, wide=True)), sources)))


def _lots(ones: Sequence[_Any], each: int) -> Iterator[list[_Any]]:
    for start in range(0, len(ones), each):
        yield list(ones[start : start + each])
