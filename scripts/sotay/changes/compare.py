"""Compare two public books."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from sotay.book.duration import spell
from sotay.book.edition import day
from sotay.book.laws import Law
from sotay.book.levels import Level
from sotay.book.units import Unit
from sotay.changes.change import Change, Detail
from sotay.views.public import (
    PublicBook,
    PublicChapter,
    PublicModule,
    PublicResponse,
    PublicScenario,
    PublicStep,
)

T = TypeVar("T")


def compare(old: PublicBook, new: PublicBook) -> list[Change]:
    """Return what is different in `new`, in the book's order: tables, scenarios, chapters, modules."""
    found = [*_edition(old, new)]
    found += _each(
        "Bảng cấp KHTT, cấp", old.registry.levels.levels, new.registry.levels.levels, _level_key, _level
    )
    found += _each(
        "Đơn vị", old.registry.units.all, new.registry.units.all, lambda u: u.id, _unit, lambda u: u.name
    )
    found += _each("Văn bản", old.registry.laws, new.registry.laws, lambda x: x.id, _law, lambda x: x.label)
    found += _scenarios(old, new)
    found += _each("Chương", old.chapters, new.chapters, lambda c: c.path, _chapter, lambda c: f"“{c.title}”")
    found += _each("Trang", old.pages, new.pages, lambda c: c.path, _chapter, lambda c: f"“{c.title}”")
    found += _each("Mô-đun", old.modules, new.modules, lambda m: m.id, _module)
    return found


def units_touched(changes: Sequence[Change]) -> list[str]:
    """Return the units whose duties changed, sorted."""
    return sorted({unit for change in changes for unit in change.units})


def _edition(old: PublicBook, new: PublicBook) -> Iterator[Change]:
    pairs = [
        ("số", old.edition.number, new.edition.number),
        ("ngày", day(old.edition.as_of), day(new.edition.as_of)),
        ("trạng thái", old.edition.status, new.edition.status),
    ]
    details = tuple(Detail(what, before, after) for what, before, after in pairs if before != after)
    if details:
        yield Change("Ấn bản", "handbook/registry/edition.yml", "changed", details)


def _each(  # noqa: PLR0917 (one call a table reads as a row of it)
    about: str,
    old: Sequence[T],
    new: Sequence[T],
    key: Callable[[T], str],
    differ: Callable[[T, T], Iterator[Detail]],
    name: Callable[[T], str] | None = None,
) -> Iterator[Change]:
    before, after = {key(x): x for x in old}, {key(x): x for x in new}
    for id_ in [*before, *(k for k in after if k not in before)]:
        thing = after.get(id_) or before[id_]
        title = f"{about} {(name or key)(thing)}"
        path = str(getattr(thing, "path", ""))
        if id_ not in after:
            yield Change(title, path, "removed")
        elif id_ not in before:
            yield Change(title, path, "added")
        elif details := tuple(differ(before[id_], after[id_])):
            yield Change(title, path, "changed", details)


def _level_key(level: Level) -> str:
    return str(level.number)


_LEVEL_FIELDS = {
    "decides": "người quyết định",
    "leads": "chủ trì",
    "joins": "tham gia",
    "speaks": "người phát biểu",
    "first_statement": "tuyên bố ban đầu",
    "updates": "cập nhật",
    "deadline_max": "hạn",
    "report": "báo cáo",
}


def _level(old: Level, new: Level) -> Iterator[Detail]:
    for name, told in _LEVEL_FIELDS.items():
        if getattr(old, name) != getattr(new, name):
            yield Detail(told, getattr(old, name), getattr(new, name))
    if old.criteria != new.criteria:
        yield Detail("tiêu chí", "cũ", "mới")


def _unit(old: Unit, new: Unit) -> Iterator[Detail]:
    for name, told in {"name": "tên", "abbr": "viết gọn", "function": "việc"}.items():
        if getattr(old, name) != getattr(new, name):
            yield Detail(told, getattr(old, name) or "", getattr(new, name) or "")
    if old.to != new.to:
        yield Detail("ngày hết hiệu lực", day(old.to) if old.to else "", day(new.to) if new.to else "")


def _law(old: Law, new: Law) -> Iterator[Detail]:
    if old.status != new.status:
        yield Detail("tình trạng", old.status, new.status)
    if old.to != new.to:
        yield Detail("ngày hết hiệu lực", day(old.to) if old.to else "", day(new.to) if new.to else "")
    if old.asks != new.asks or old.articles != new.articles:
        yield Detail("điều khoản", "cũ", "mới")


def _scenarios(old: PublicBook, new: PublicBook) -> Iterator[Change]:
    for id_ in [*old.by_id, *(k for k in new.by_id if k not in old.by_id)]:
        before, after = old.by_id.get(id_), new.by_id.get(id_)
        if before is None or after is None:
            one = after or before
            assert one is not None
            yield Change(f"{id_} {one.title}", one.path, "added" if after else "removed")
            continue
        if details := tuple(_scenario(before, after)):
            yield Change(id_, after.path, "changed", details)
        yield from _responses(id_, before, after)


_SCENARIO_TEXTS = {
    "background": "bối cảnh",
    "messages": "thông điệp chính",
    "questions": "câu hỏi khó",
    "donts": "điều không làm",
    "afterwards": "theo dõi sau đó",
}


def _scenario(old: PublicScenario, new: PublicScenario) -> Iterator[Detail]:
    pairs = [
        ("tên", old.title, new.title),
        ("nhóm", old.group.name, new.group.name),
        ("ngày rà soát", day(old.reviewed), day(new.reviewed)),
        ("xác nhận phân vai", old.confirmed or "chưa", new.confirmed or "chưa"),
    ]
    yield from (Detail(what, before, after) for what, before, after in pairs if before != after)
    for name, told in _SCENARIO_TEXTS.items():
        if getattr(old, name) != getattr(new, name):
            yield Detail(told, "bản cũ", "bản mới")


def _responses(id_: str, old: PublicScenario, new: PublicScenario) -> Iterator[Change]:
    before = {r.level.number: r for r in old.responses}
    after = {r.level.number: r for r in new.responses}
    for number in sorted({*before, *after}):
        about = f"{id_}, Cấp KHTT {number}"
        one, other = before.get(number), after.get(number)
        if one is None or other is None:
            known = other or one
            assert known is not None
            yield Change(about, known.path, "added" if other else "removed", units=_cast(known))
        elif details := tuple(_response(one, other)):
            yield Change(about, other.path, "changed", details, _touched(one, other))


def _response(old: PublicResponse, new: PublicResponse) -> Iterator[Detail]:
    if old.lead.id != new.lead.id:
        yield Detail("chủ trì", old.lead.short, new.lead.short)
    if old.deadline != new.deadline:
        yield Detail("thời hạn", spell(old.deadline), spell(new.deadline))
    yield from _lists("đơn vị phối hợp", [u.short for u in old.partners], [u.short for u in new.partners])
    yield from _lists("người duyệt", [r.name for r in old.approves], [r.name for r in new.approves])
    if old.speaks.name != new.speaks.name:
        yield Detail("người phát biểu", old.speaks.name, new.speaks.name)
    if old.updates != new.updates:
        yield Detail("nhịp cập nhật", old.updates, new.updates)
    yield from _lists("kênh", [c.name for c in old.channels], [c.name for c in new.channels])
    yield from _lists("dấu hiệu", list(old.signs), list(new.signs), quote=True)
    yield from _steps(old.steps, new.steps)
    if old.statement != new.statement:
        yield Detail("tuyên bố ban đầu", f"“{_flat(old.statement)}”", f"“{_flat(new.statement)}”")
    yield from _lists("điều kiện nâng, hạ", list(old.moves), list(new.moves), quote=True)


def _lists(what: str, old: list[str], new: list[str], quote: bool = False) -> Iterator[Detail]:
    shown = (lambda text: f"“{text}”") if quote else str
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone, come = old[i1:i2], new[j1:j2]
        for index in range(max(len(gone), len(come))):
            before = shown(gone[index]) if index < len(gone) else ""
            yield Detail(what, before, shown(come[index]) if index < len(come) else "")


def _steps(old: tuple[PublicStep, ...], new: tuple[PublicStep, ...]) -> Iterator[Detail]:
    def told(steps: tuple[PublicStep, ...]) -> list[str]:
        return [f"{spell(s.after)} · {s.unit.short}: {s.text}" for s in steps]

    yield from _lists("việc", told(old), told(new), quote=True)


def _cast(response: PublicResponse) -> frozenset[str]:
    return frozenset({response.lead.short, *(u.short for u in response.partners)})


def _touched(old: PublicResponse, new: PublicResponse) -> frozenset[str]:
    if old.lead.id != new.lead.id or old.deadline != new.deadline:
        return frozenset({old.lead.short, new.lead.short}) | (_cast(old) ^ _cast(new)) | _steps_of(old, new)
    return (_cast(old) ^ _cast(new)) | _steps_of(old, new)


def _steps_of(old: PublicResponse, new: PublicResponse) -> frozenset[str]:
    before = {(s.after, s.unit.short, s.text) for s in old.steps}
    after = {(s.after, s.unit.short, s.text) for s in new.steps}
    return frozenset(unit for _, unit, _ in before ^ after)


def _chapter(old: PublicChapter, new: PublicChapter) -> Iterator[Detail]:
    if old.title != new.title:
        yield Detail("tên", old.title, new.title)
    if old.body != new.body:
        yield from _headings(old.body, new.body)


def _module(old: PublicModule, new: PublicModule) -> Iterator[Detail]:
    if old.title != new.title:
        yield Detail("tên", old.title, new.title)
    if old.minutes != new.minutes:
        yield Detail("thời lượng", spell(old.minutes), spell(new.minutes))
    if old.body != new.body:
        yield from _headings(old.body, new.body)


def _headings(old: str, new: str) -> Iterator[Detail]:
    before, after = _parts(old), _parts(new)
    for title in [*before, *(t for t in after if t not in before)]:
        if title not in after:
            yield Detail("mục", f"“{title}”")
        elif title not in before:
            yield Detail("mục", after=f"“{title}”")
        elif before[title] != after[title]:
            yield Detail(f"lời của mục “{title}”", "bản cũ", "bản mới")


def _parts(body: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    title = "Mở đầu"
    for line in body.split("\n"):
        if line.startswith("## "):
            title = line[3:].strip()
        parts[title] = parts.get(title, "") + line.strip() + "\n"
    return parts


def _flat(text: str) -> str:
    return " ".join(text.split())
