"""What is different about the tables of the registry: levels, units, laws, roles, channels, words, triage."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from sotay.book.edition import day
from sotay.book.registry import Registry
from sotay.changes.change import Change, Detail
from sotay.changes.lists import listed
from sotay.changes.pairs import pairs

_FOLDER = "handbook/registry"
_TRIAGE, _ASKED = f"{_FOLDER}/triage.yml", "Bảng hỏi chọn cấp KHTT"
# Where the editors' own notes stand: no reader meets them.
_UNTOLD = frozenset(
    {"id", "confidence", "sources", "checked", "note", "plan", "colour", "articles", "steps_min"}
)


def tables(old: Registry, new: Registry) -> Iterator[Change]:
    """Yield what is different about each entry of each table."""
    for table in _TABLES:
        before, after = table.entries(old), table.entries(new)
        yield from _together(table, before, after) if table.together else _apart(table, before, after)
    yield from _plan(old, new)
    yield from _triage(old, new)


@dataclass(frozen=True)
class _Table:
    """A table of the registry; `together` tells all that is different about it as one change."""

    about: str
    file: str
    entries: Callable[[Registry], Sequence[Any]]
    key: Callable[[Any], str]
    name: Callable[[Any], str]
    together: bool = False
    printed: bool = True

    @property
    def path(self) -> str:
        return f"{_FOLDER}/{self.file}.yml"


def _id(one: Any) -> str:
    return str(one.id)


def _quoted(one: Any) -> str:
    return f"“{one.name}”"


_TABLES = (
    _Table(
        "Bảng cấp KHTT, cấp",
        "levels",
        lambda r: r.levels.levels,
        lambda x: str(x.number),
        lambda x: str(x.number),
    ),
    _Table("Đơn vị", "units", lambda r: r.units.all, _id, lambda x: x.name),
    _Table("Văn bản", "laws", lambda r: r.laws, _id, lambda x: x.label),
    _Table("Vai", "roles", lambda r: r.roles, _id, _quoted),
    _Table("Kênh", "channels", lambda r: r.channels, _id, _quoted),
    _Table(
        "Thuật ngữ",
        "glossary",
        lambda r: r.glossary.terms,
        lambda x: x.term,
        lambda x: f"“{x.term}”",
        together=True,
    ),
    _Table(
        "Chỗ trống",
        "placeholders",
        lambda r: r.placeholders,
        lambda x: x.text,
        lambda x: f"[{x.text}]",
        together=True,
        printed=False,
    ),
)


def _apart(table: _Table, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
    for before, after in pairs(old, new, table.key):
        title = f"{table.about} {table.name(after or before)}"
        if before is None or after is None:
            yield Change(title, table.path, "added" if after else "removed", printed=table.printed)
        elif details := tuple(_fields(before, after)):
            yield Change(title, table.path, "changed", details, printed=table.printed)


def _together(table: _Table, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
    details: list[Detail] = []
    for before, after in pairs(old, new, table.key):
        if before is None or after is None:
            details.append(Detail("mục", *(table.name(x) if x else "" for x in (before, after))))
        else:
            name = table.name(after)
            details += [Detail(f"{d.what} của {name}", d.before, d.after) for d in _fields(before, after)]
    if details:
        yield Change(table.about, table.path, "changed", tuple(details), printed=table.printed)


def _fields(old: BaseModel, new: BaseModel) -> Iterator[Detail]:
    """Yield each key that differs, called by its description, which the schemas show to editors too."""
    for name, field in type(new).model_fields.items():
        before, after = getattr(old, name), getattr(new, name)
        if name in _UNTOLD or before == after:
            continue
        what = str(field.description or name)
        if isinstance(before, BaseModel) and isinstance(after, BaseModel):
            yield from _fields(before, after)
        elif isinstance(before, list) and isinstance(after, list):
            yield from listed(what, [_told(x) for x in before], [_told(x) for x in after])
        else:
            yield Detail(what, _told(before), _told(after))


def _told(value: Any) -> str:
    if isinstance(value, BaseModel):
        return ", ".join(told for name in type(value).model_fields if (told := _told(getattr(value, name))))
    if isinstance(value, bool):
        return "có" if value else "không"
    return day(value) if isinstance(value, date) else "" if value is None else str(value)


def _plan(old: Registry, new: Registry) -> Iterator[Change]:
    """Yield whose work a clause of the plan is today, where that differs; the plan's own words stand."""
    before = {x.id: x for x in old.plan.clauses} if old.plan else {}
    for clause in new.plan.clauses if new.plan else ():
        was = before.get(clause.id)
        if was and was.today != clause.today:
            about = f"Kế hoạch 161, mục {clause.id}"
            detail = Detail("hiện nay", was.today, clause.today)
            yield Change(about, f"{_FOLDER}/plan.yml", "changed", (detail,))


def _triage(old: Registry, new: Registry) -> Iterator[Change]:
    if old.triage is None or new.triage is None:
        if old.triage is not new.triage:
            yield Change(_ASKED, _TRIAGE, "added" if new.triage else "removed", printed=False)
        return
    names = {q.id: q for q in (*old.triage.questions, *new.triage.questions)}

    def rule(one: Any) -> str:
        when = [f"{names[q].name}: {_answer(names[q], a)}" for q, a in one.when.items() if q in names]
        return f"từ “{'; '.join(when)}” thì ít nhất Cấp KHTT {one.level}"

    details = [
        *listed(
            "câu hỏi", [q.text for q in old.triage.questions], [q.text for q in new.triage.questions], True
        ),
        *listed("quy tắc", [rule(x) for x in old.triage.rules], [rule(x) for x in new.triage.rules]),
    ]
    if details:
        yield Change(
            "Bảng hỏi chọn cấp KHTT", f"{_FOLDER}/triage.yml", "changed", tuple(details), printed=False
        )


def _answer(question: Any, id_: str) -> str:
    return next((a.text for a in question.answers if a.id == id_), id_)
