"""A change, as a reader would tell it."""

from dataclasses import dataclass, field
from typing import Literal

from sotay.changes.words import shortened

Kind = Literal["added", "removed", "changed"]


@dataclass(frozen=True)
class Detail:
    """One thing that is different: what, before, after (empty where there was or is nothing)."""

    what: str
    before: str = ""
    after: str = ""

    @property
    def told(self) -> str:
        """ "thời hạn 04 giờ → 02 giờ", "thêm việc …", "bỏ đơn vị phối hợp …"; long texts around what differs."""
        before, after = shortened(self.before, self.after)
        if before and after:
            return f"{self.what} {before} → {after}"
        if after:
            return f"thêm {self.what} {after}"
        return f"bỏ {self.what} {before}"


@dataclass(frozen=True)
class Change:
    """All that is different about one thing: "KB05, Cấp KHTT 3".

    `units` are those whose duties it touches; `printed` says whether the thing stands in the printed handbook.
    """

    about: str
    path: str
    kind: Kind
    details: tuple[Detail, ...] = ()
    units: frozenset[str] = field(default_factory=frozenset)
    printed: bool = True

    @property
    def told(self) -> str:
        """The change in one sentence."""
        if self.kind == "added":
            return f"{self.about}: mới"
        if self.kind == "removed":
            return f"{self.about}: bỏ"
        return f"{self.about}: " + "; ".join(detail.told for detail in self.details)


def units_touched(changes: "list[Change] | tuple[Change, ...]") -> dict[str, list[str]]:
    """Return the units whose duties changed, sorted, each with where: {"Sở Y tế": ["KB05, Cấp KHTT 3"]}."""
    found: dict[str, list[str]] = {}
    for change in changes:
        for unit in change.units:
            found.setdefault(unit, []).append(change.about)
    return dict(sorted(found.items()))


def superseded(changes: "list[Change] | tuple[Change, ...]") -> list[Change]:
    """Return the changes of what stands in print: owners of a printed handbook must replace those pages."""
    return [change for change in changes if change.printed]
