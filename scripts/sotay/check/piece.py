"""A piece of the book that is held against the rules by itself: a scenario, a text, the registry.

What is found in a piece rests on it, the registry and the day alone. Only links look further (`rule.WIDE`).
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from sotay.book.finding import Finding
from sotay.book.folder import Folder, folder_of
from sotay.book.gathered import REGISTRY
from sotay.book.load import Book
from sotay.book.scenario import Scenario
from sotay.book.source import Source
from sotay.check import prose
from sotay.check.rule import Context, runs
from sotay.check.trace import Trace, trace
from sotay.check.words import Words


class Piece(NamedTuple):
    """What was found in the piece `name`: a folder, a file or the registry's; of a scenario, its trace."""

    name: str
    findings: tuple[Finding, ...]
    trace: Trace | None = None


Read = Callable[[Folder], Scenario]


def scenarios(context: Context, words: Words, folders: Iterable[Folder], read: Read) -> Iterator[Piece]:
    """Yield the pieces that `folders` are, which `read` reads."""
    whole, read_from = context.book, list(folders)
    sources = {source.path: source for folder in read_from for source in folder.sources.values()}
    part = Book(whole.root, whole.registry, [read(folder) for folder in read_from], sources=sources)
    found: dict[str, list[Finding]] = {folder.path: [] for folder in read_from}
    for finding in (*_own(part), *ruled(Context(part, context.as_of)), *texts(words, sources.values())):
        found[folder_of(finding.place.path)].append(finding)
    for folder, scenario in zip(read_from, part.scenarios, strict=True):
        yield Piece(folder.path, tuple(found[folder.path]), trace(scenario, whole.registry.units))


def _own(part: Book) -> Iterator[Finding]:
    for scenario in part.scenarios:
        yield from scenario.wrong


def loose(words: Words, sources: Iterable[Source]) -> Iterator[Piece]:
    """Yield the prose of `sources`, a piece each."""
    for source in sources:
        yield Piece(source.path, tuple(texts(words, [source])))


def registry(context: Context) -> Iterator[Piece]:
    """Yield the registry's own piece."""
    alone = Context(Book(context.book.root, context.book.registry), context.as_of)
    yield Piece(REGISTRY, tuple(finding for run in runs("registry") for finding in run(alone)))


def ruled(context: Context) -> Iterator[Finding]:
    """Yield what the rules of a part find in the book of `context`."""
    for run in runs("part"):
        yield from run(context)


def texts(words: Words, sources: Iterable[Source]) -> Iterator[Finding]:
    """Yield what the rules of prose find in `sources`."""
    for source in sources:
        text = prose.read(source)  # one file at a time: a thousand scenarios need not lie in memory twice
        for reader in words.concerned(text.own):
            yield from reader.read(text)
