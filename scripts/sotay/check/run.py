"""Hold the book against every rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from sotay.book.finding import Finding
from sotay.book.load import Book
from sotay.book.source import Source
from sotay.check import prose
from sotay.check.rule import Context, readers, runs
from sotay.check.rules import silence
from sotay.check.rules.text import told_once
from sotay.check.share import Task, Work, begin
from sotay.check.words import Words

LOT = 200  # files of prose that one process reads at a time


@dataclass(frozen=True)
class Result:
    """Every finding, sorted, and how much was read."""

    findings: tuple[Finding, ...]
    files: int
    scenarios: int
    levels: int

    @property
    def errors(self) -> int:
        """How many errors."""
        return sum(f.severity == "error" for f in self.findings)

    @property
    def warnings(self) -> int:
        """How many warnings."""
        return len(self.findings) - self.errors

    def only(self, paths: tuple[str, ...]) -> "Result":
        """Return the result with only what concerns `paths` (files or folders); no path means all."""
        if not paths:
            return self
        kept = tuple(f for f in self.findings if any(within(f.place.path, path) for path in paths))
        return Result(kept, self.files, self.scenarios, self.levels)


def within(path: str, limit: str) -> bool:
    """Whether file `path` is `limit` or inside it."""
    return limit in ("", ".") or path == limit or path.startswith(limit.rstrip("/") + "/")


def _read(words: Words, sources: list[Source]) -> Iterator[Finding]:
    for source in sources:
        text = prose.read(source)  # one file at a time: a thousand scenarios need not lie in memory twice
        for reader in words.concerned(text.own):
            yield from reader.read(text)


def begun(book: Book, as_of: date | None = None) -> Work:
    """Begin to read the prose of `book`, whose sources need not be sorted into scenarios and chapters yet."""
    words = Words(readers(_context(book, as_of)))
    sources = list(book.sources.values())
    lots = [sources[start : start + LOT] for start in range(0, len(sources), LOT)]
    return begin([partial(_read, words, lot) for lot in lots], len(sources))


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
