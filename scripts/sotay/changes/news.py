"""What is new, for readers: since the newest mark, and at each mark."""

from dataclasses import dataclass
from pathlib import Path

from sotay.changes.change import Change, superseded, units_touched
from sotay.changes.compare import compare
from sotay.changes.mark import Mark, marks, snapshot
from sotay.views.public import PublicBook

# Which changes stand together, by the folder of what changed; the first that fits.
_KINDS = {
    "scenarios/": "Kịch bản và phương án",
    "handbook/registry/": "Bảng, danh mục",
    "handbook/forms/": "Biểu mẫu",
    "handbook/": "Các chương",
    "training/": "Tập huấn",
    "docs/": "Website",
}


@dataclass(frozen=True)
class Kind:
    """Changes of one kind of thing."""

    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class News:
    """The marks, newest first, and what changed since the newest."""

    marks: tuple[Mark, ...] = ()
    pending: tuple[Change, ...] = ()

    @property
    def kinds(self) -> list[Kind]:
        """What changed since the newest mark, by kind of thing."""
        return kinds(self.pending)

    @property
    def units(self) -> dict[str, list[str]]:
        """Units whose duties changed since the newest mark, and where."""
        return units_touched(self.pending)

    @property
    def replaced(self) -> list[Change]:
        """What owners of a copy printed at the newest mark must replace."""
        return superseded(self.pending)

    def page(self, address: str) -> int | None:
        """Return where `address` stands in the copy printed at the newest mark; None where it is not known."""
        return self.marks[0].pages.get(address) if self.marks else None


def kinds(changes: tuple[Change, ...]) -> list[Kind]:
    """Return `changes` by kind of thing, in the order readers ask for them."""
    found: dict[str, list[Change]] = {title: [] for title in _KINDS.values()}
    for change in changes:
        found[next(title for top, title in _KINDS.items() if change.path.startswith(top))].append(change)
    return [Kind(title, tuple(some)) for title, some in found.items() if some]


def news(root: Path, book: PublicBook) -> News:
    """Return what is new in `book` beside the marks recorded at `root`; raises PastError for a broken record."""
    recorded = marks(root)
    if not recorded:
        return News()
    return News(tuple(recorded), tuple(compare(snapshot(root, recorded[0]), book)))
