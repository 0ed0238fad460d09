"""What one YAML text says: plain values that know where they stand."""

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Any

from sotay.book.finding import Finding, Place

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")  # what str() gives back unchanged
Path = tuple[str | int, ...]
Value = Any


@dataclass
class Tree:
    """The values of one YAML text and the place of each, by the path of keys and indexes to it."""

    path: str
    data: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def place(self, *keys: str | int) -> Place:
        """Return where the value at `keys` stands; where nothing does, the place of what would hold it."""
        for end in range(len(keys), -1, -1):
            if (found := self.places.get(keys[:end])) is not None and (end == len(keys) or end):
                return found
        return Place(self.path)

    def get(self, *keys: str | int) -> Any:
        """Return the value at `keys`, or None."""
        value = self.data
        for key in keys:
            if isinstance(value, dict):
                value = value.get(key)
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return None
        return value

    def text(self, *keys: str | int) -> str | None:
        """Return the value at `keys` as written, stripped, when it is one plain value; None otherwise."""
        value = self.get(*keys)
        return plain(value).strip() or None if isinstance(value, (str, int, dt.date)) else None

    def texts(self, *keys: str | int) -> list[tuple[str, Place]]:
        """Return the texts of the list at `keys` (a lone text counts as a list of one), with places."""
        value = self.get(*keys)
        if isinstance(value, list):
            found = [
                (plain(one).strip(), self.place(*keys, i))
                for i, one in enumerate(value)
                if isinstance(one, (str, int, dt.date))
            ]
            return [(text, place) for text, place in found if text]
        text = self.text(*keys)
        return [(text, self.place(*keys))] if text else []


def plain(value: str | int | dt.date) -> str:
    """Return a plain value as the editor wrote it, whatever YAML takes it for."""
    return str(value).lower() if isinstance(value, bool) else str(value)
