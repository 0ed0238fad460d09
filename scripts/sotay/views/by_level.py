"""By level: every scenario's response at one level, for whoever has just chosen the level."""

from dataclasses import dataclass

from sotay.book.levels import Level
from sotay.views.public import PublicBook, PublicResponse, PublicScenario

Row = tuple[PublicScenario, PublicResponse]


@dataclass(frozen=True)
class LevelView:
    """One level of the table and the responses written for it, by scenario."""

    level: Level
    rows: tuple[Row, ...]


def by_level(book: PublicBook) -> list[LevelView]:
    """Return every level of the table, lowest first."""
    return [
        LevelView(level, tuple(row for row in _rows(book) if row[1].level.number == level.number))
        for level in book.registry.levels.levels
    ]


def _rows(book: PublicBook) -> list[Row]:
    return [(scenario, response) for scenario in book.scenarios for response in scenario.responses]
