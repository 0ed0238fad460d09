"""Hold the book against every rule."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from sotay.book.finding import Finding
from sotay.book.load import Book
from sotay.book.source import Source
from sotay.check import prose
from sotay.check.kept import Kept
from sotay.check.result import Result
from sotay.check.rule import WIDE, Context, readers, runs
from sotay.check.rules import silence
from sotay.check.rules.text import told_once
from sotay.check.share import Task, Work, begin
from sotay.check.words import Words

LOT = 200  # files of prose that one process reads at a time


def _read(words: Words, sources: list[Source]) -> Iterator[Finding]:
    for source in sources:
        text = prose.read(source)  # one file at a time: a thousand scenarios need not lie in memory twice
        for reader in words.concerned(text.own):
            yield from reader.read(text)


def begun(book: Book, as_of: date | None = None, kept: Kept | None = None) -> Work:
    """Begin to read the prose of `book`, whose sources need not be sorted into scenarios and chapters yet.

    What is `kept` of an earlier check of the same day is not read again.
    """
    context = _context(book, as_of)
    known: list[Finding] = []
    anew: list[Source] = []
    wide: list[Source] = []  # known but for the rules that look into other files
    for source in book.sources.values():
        found = kept.prose(source) if kept else None
        if found is None:
            anew.append(source)
        else:
            known += found
            if any(mark in source.text for mark in WIDE.values()):
                wide.append(source)
    tasks = [*_lots(Words(readers(context)), anew), *_lots(Words(readers(context, wide=True)), wide)]
    reading = begin(tasks, len(anew) + len(wide))
    return _Remembered(book, reading, known, kept) if kept else reading


def _lots(words: Words, sources: list[Source]) -> list[Task]:
    return [partial(_read, words, sources[start : start + LOT]) for start in range(0, len(sources), LOT)]


class _Remembered:
    """The reading of what is not known yet, and what is."""

    def __init__(self, book: Book, reading: Work, known: list[Finding], kept: Kept) -> None:
        self._book, self._reading, self._known, self._kept = book, reading, known, kept

    def found(self) -> list[Finding]:
        found = [*self._known, *self._reading.found()]
        self._kept.learn(self._book.sources.values(), (f for f in found if f.rule not in WIDE))
        return found


def check(
    book: Book, as_of: date | None = None, others: Iterable[Finding] = (), reading: Work | None = None
) -> Result:
    """Return every finding about `book`, judged for `as_of` (default: the edition's own date).

    `others` are findings that only whoever knows more than the book can have, such as the site's addresses.
    `reading` is the prose of the book, for the same day, where it was begun before.
    """
    reading = reading or begun(book, as_of)
    context = _context(book, as_of)
    tasks: list[Task] = [lambda: others, *(partial(run, context) for run in runs())]
    found = [*book.findings, *begin(tasks, len(book.sources)).found(), *reading.found()]
    unique = {(f.order, f.hint): f for f in told_once(silence.applied(book, found))}
    return Result(
        tuple(sorted(unique.values(), key=lambda f: f.order)),
        len(book.sources),
        len(book.scenarios),
        sum(len(s.responses) for s in book.scenarios),
    )


def _context(book: Book, as_of: date | None) -> Context:
    return Context(book, as_of or book.registry.edition.as_of)
