"""A change, as a reader would tell it."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["added", "removed", "changed"]


@dataclass(frozen=True)
class Detail:
    """One thing that is different: what, before, after (empty where there was or is nothing)."""

    what: str
    before: str = ""
    after: str = ""

    @property
    def told(self) -> str:
        """ "thời hạn 04 giờ → 02 giờ", "thêm việc …", "bỏ đơn vị phối hợp …"."""
        if self.before and self.after:
            return f"{self.what} {self.before} → {self.after}"
        if self.after:
            return f"thêm {self.what} {self.after}"
        return f"bỏ {self.what} {self.before}"


@dataclass(frozen=True)
class Change:
    """All that is different about one thing: "KB05, Cấp KHTT 3"."""

    about: str
    path: str
    kind: Kind
    details: tuple[Detail, ...] = ()
    units: frozenset[str] = field(default_factory=frozenset)

    @property
    def told(self) -> str:
        """The change in one sentence."""
        if self.kind == "added":
            return f"{self.about}: mới"
        if self.kind == "removed":
            return f"{self.about}: bỏ"
        return f"{self.about}: " + "; ".join(detail.told for detail in self.details)
