"""The folder of a scenario: its files as they were gathered, nothing made of them yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sotay.book import scenario
from sotay.book.scenario import Scenario
from sotay.book.source import Source

TOP = "scenarios/"


@dataclass
class Folder:
    """`sources` and `unread` go by file name; what is unread could not be opened or decoded."""

    path: str
    sources: dict[str, Source] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    @property
    def slug(self) -> str:
        """The folder's own name."""
        return self.path.removeprefix(TOP)

    def read(self) -> Scenario:
        """Return the scenario that the files write."""
        return scenario.read(self.slug, self.path, self.sources, self.unread)


def folder_of(path: str) -> str:
    """Return the folder of a scenario's file; nothing of another file."""
    return path.rsplit("/", 1)[0] if path.startswith(TOP) and path.count("/") == 2 else ""


def folders(sources: Mapping[str, Source], unread: Iterable[str]) -> list[Folder]:
    """Return the folders of all scenarios whose files are among `sources` or `unread`."""
    found: dict[str, Folder] = {}
    for path, source in sources.items():
        if name := folder_of(path):
            found.setdefault(name, Folder(name)).sources[path.rsplit("/", 1)[1]] = source
    for path in unread:
        if name := folder_of(path):
            found.setdefault(name, Folder(name)).unread.add(path.rsplit("/", 1)[1])
    return list(found.values())
