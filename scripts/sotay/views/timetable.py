"""A path's timetable: who sits how long, when they rest. Times are minutes, so that any day can take it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from sotay.book.module import timed
from sotay.book.outline import outline
from sotay.book.paths import HalfDay, Path, PathFile, Pauses
from sotay.views.public import PublicBook, PublicModule

Kind = Literal["opening", "lesson", "pause", "closing"]
_PAPER = re.compile(r"\b(?:in|phiếu|mẫu|tờ|thẻ|bảng tên)\b", re.IGNORECASE)
SHORTEST = 20  # minutes: nobody rests after less
TITLES: Mapping[Kind, str] = {
    "opening": "Đón học viên, phiếu trước khóa học",
    "pause": "Giải lao",
    "closing": "Phiếu sau khóa học, đánh giá, bế mạc",
}


@dataclass
class Row:
    """One line: `after` minutes from the half-day's start, for `minutes`; the sections taught in it."""

    kind: Kind
    after: int
    minutes: int
    module: str = ""
    title: str = ""
    parts: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Session:
    """A half-day as it is taught. `starts` is in minutes since midnight."""

    title: str
    starts: int
    rows: tuple[Row, ...]

    @property
    def minutes(self) -> int:
        """From the first row's start to the last one's end."""
        return self.rows[-1].after + self.rows[-1].minutes if self.rows else 0


@dataclass(frozen=True)
class Timetable:
    """A path, its days and what is taught in them."""

    path: Path
    days: tuple[tuple[Session, ...], ...]
    modules: tuple[PublicModule, ...]

    @property
    def minutes(self) -> int:
        """Minutes of teaching, without pauses, opening and closing."""
        return sum(
            row.minutes
            for day in self.days
            for session in day
            for row in session.rows
            if row.kind == "lesson"
        )


def timetables(book: PublicBook) -> list[Timetable]:
    """Return the timetable of every path; a module that is not in the book is left out (the checker tells)."""
    modules = {module.id: module for module in book.modules}
    return [_timetable(path, book.paths, modules) for path in book.paths.paths] if book.paths else []


def to_print(table: Timetable, file: PathFile) -> list[str]:
    """Return what must be printed for a path: what every path needs, then its modules' own."""
    return [*file.prints, *_own(table, printed=True)]


def to_pack(table: Timetable, file: PathFile) -> list[str]:
    """Return what must be carried into the room for a path."""
    return [*file.packs, *_own(table, printed=False)]


def _own(table: Timetable, *, printed: bool) -> Iterator[str]:
    """Yield the modules' materials once each, with the modules that need them."""
    needed: dict[str, list[str]] = {}
    for module in table.modules:
        for material in module.materials:
            if bool(_PAPER.search(material)) == printed:
                needed.setdefault(material, []).append(module.id)
    yield from (f"{material} ({', '.join(codes)})" for material, codes in needed.items())


def sections(module: PublicModule) -> list[tuple[str, int]]:
    """Return the timed sections of a module: title and minutes."""
    found = [timed(s.title) for s in outline(module.path, module.body.split("\n"), 1) if s.level == 2]
    return [(title, count) for title, count in found if count]


def _timetable(path: Path, file: PathFile, modules: Mapping[str, PublicModule]) -> Timetable:
    last = (len(path.days) - 1, len(path.days[-1]) - 1)
    days = tuple(
        tuple(
            _session(
                half,
                modules,
                file.pauses,
                opening=(number, index) == (0, 0),
                closing=(number, index) == last,
            )
            for index, half in enumerate(day)
        )
        for number, day in enumerate(path.days)
    )
    taken = dict.fromkeys(t.module for day in path.days for half in day for t in half.takes)
    return Timetable(path, days, tuple(modules[code] for code in taken if code in modules))


def _session(
    half: HalfDay, modules: Mapping[str, PublicModule], pauses: Pauses, *, opening: bool, closing: bool
) -> Session:
    hours, minutes = half.starts.split(":")
    lessons = [
        (
            modules[taken.module],
            [s for s in sections(modules[taken.module]) if not taken.parts or s[0] in taken.parts],
        )
        for taken in half.takes
        if taken.module in modules
    ]
    rows = list(_rows(lessons, pauses, opening=opening))
    if closing and pauses.closing:
        rows.append(Row("closing", 0, pauses.closing, title=TITLES["closing"]))
    after = 0
    for row in rows:
        row.after = after
        after += row.minutes
    return Session(half.title, int(hours) * 60 + int(minutes), tuple(rows))


def _rows(
    lessons: Sequence[tuple[PublicModule, list[tuple[str, int]]]], pauses: Pauses, *, opening: bool
) -> Iterator[Row]:
    """Yield rows without their times. A pause comes before a module that would make people sit too long,
    or, inside a module, before the section that would."""
    if opening and pauses.opening:
        yield Row("opening", 0, pauses.opening, title=TITLES["opening"])
    sat = 0  # the opening is not sitting: people arrive
    for module, parts in lessons:
        whole = sum(minutes for _, minutes in parts)
        if sat >= SHORTEST and sat + whole > pauses.longest:
            yield Row("pause", 0, pauses.pause, title=TITLES["pause"])
            sat = 0
        row = Row("lesson", 0, 0, module.id, module.title)
        for title, minutes in parts:
            if row.minutes and sat + minutes > pauses.longest:
                yield row
                yield Row("pause", 0, pauses.pause, title=TITLES["pause"])
                row, sat = Row("lesson", 0, 0, module.id, module.title), 0
            row.minutes += minutes
            row.parts.append(title)
            sat += minutes
        if row.minutes:
            yield row
