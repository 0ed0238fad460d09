"""Units: who can lead or take part, since when and until when, and who carries their work on."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from itertools import combinations
from typing import Literal

from pydantic import Field

from sotay.book.model import Model, Text
from sotay.book.names import key, nearest

Confidence = Literal["V", "K", "?", "ĐX"]


class Successor(Model):
    """Who carries on one function of a unit that is no more."""

    unit: str = Field(description="mã đơn vị kế tục")
    function: str = Field("", description="chức năng chuyển sang")


class Unit(Model):
    """A body of the province's crisis work, with its days in force."""

    id: Text = Field(description="mã đơn vị")
    name: Text = Field(description="tên đầy đủ")
    abbr: str | None = Field(None, description="cách viết ngắn")
    kind: Literal["office", "team", "generic", "outside"] = Field(description="loại đơn vị")
    tier: Literal["tỉnh", "xã", "huyện", "đảng", "bộ", "khác"] = Field(description="cấp")
    function: str = Field("", description="việc liên quan khủng hoảng truyền thông")
    from_: date | None = Field(None, alias="from", description="có hiệu lực từ ngày")
    to: date | None = Field(None, description="ngày cuối còn hiệu lực")
    successors: list[Successor] = Field(default_factory=list, description="đơn vị kế tục theo chức năng")
    plan: list[Text] = Field(default_factory=list, description="mục của kế hoạch nhắc tới đơn vị")
    note: str = Field("", description="ghi chú")
    confidence: Confidence = Field("K", description="mức tin cậy")
    sources: list[Text] = Field(default_factory=list, description="mã nguồn")

    @property
    def short(self) -> str:
        """The way scenarios write it."""
        return self.abbr or self.name

    def in_force(self, day: date) -> bool:
        """Whether the unit exists on `day`."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)


class Units:
    """All units, found by id, full name or abbreviation."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.all = list(units)
        self._found: dict[tuple[str, date | None], Unit | None] = {}

    @cached_property
    def by_id(self) -> dict[str, Unit]:
        """Units by id."""
        return {unit.id: unit for unit in self.all}

    @cached_property
    def _by_name(self) -> dict[str, list[Unit]]:
        found: dict[str, list[Unit]] = {}
        for unit in self.all:
            for name in dict.fromkeys(key(x) for x in (unit.name, unit.abbr) if x):
                found.setdefault(name, []).append(unit)
        return found

    def find(self, name: str, day: date | None = None) -> Unit | None:
        """Return the unit whose registered name or abbreviation is `name`, or None.

        Of namesakes, the one in force on `day` (without a day: the one still in force) is meant.
        """
        asked = (name, day)
        if asked not in self._found:
            namesakes = self._by_name.get(key(name), [])
            meant = (u for u in namesakes if (u.in_force(day) if day else u.to is None))
            self._found[asked] = next(meant, namesakes[-1] if namesakes else None)
        return self._found[asked]

    def namesakes(self) -> list[tuple[int, str]]:
        """Return the index and the name of every unit that shares a name with one before it, on some day."""
        index = {id(unit): i for i, unit in enumerate(self.all)}
        shared = [pair for same in self._by_name.values() for pair in combinations(same, 2)]
        return [(index[id(two)], two.short) for one, two in shared if _overlap(one, two)]

    def nearest(self, name: str, day: date) -> list[str]:
        """Return the names in force on `day` most like `name`."""
        names = [n for u in self.all if u.in_force(day) for n in (u.short, u.name)]
        return list(dict.fromkeys(nearest(name, dict.fromkeys(names))))

    def heirs(self, unit: Unit) -> list[tuple[str, Unit]]:
        """Return who carries on `unit`'s work: each function and the unit that has it."""
        return [(s.function, self.by_id[s.unit]) for s in unit.successors if s.unit in self.by_id]


def _overlap(one: Unit, two: Unit) -> bool:
    return (one.from_ or date.min) <= (two.to or date.max) and (two.from_ or date.min) <= (one.to or date.max)
