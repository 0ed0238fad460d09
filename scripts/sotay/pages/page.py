"""A page: where it stands, what it says, from which source."""

from collections.abc import Callable
from dataclasses import dataclass, field

Row = tuple[str, str, int]  # kind ("heading", "row", "text"), the words, the source line


@dataclass(frozen=True)
class Page:
    """One page of the site or a book.

    `src` is its name among the sources (ends in .md; links between pages are relative to it), `source` the
    repository file an editor changes, `address` its place on the website.
    """

    src: str
    address: str
    title: str
    markdown: str
    source: str
    description: str = ""
    template: str = ""
    hide: tuple[str, ...] = ()
    kind: str = "page"
    data: dict[str, object] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The file that serves it."""
        return f"{self.address}index.html"


Linker = Callable[[str], str]
