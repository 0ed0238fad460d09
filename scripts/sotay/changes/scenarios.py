"""What is different about scenarios and their responses."""

from collections.abc import Iterator

from sotay.book.duration import spell
from sotay.book.edition import day
from sotay.changes.change import Change, Detail
from sotay.changes.lists import flat, listed, texts
from sotay.views.public import PublicBook, PublicResponse, PublicScenario, PublicStep

_TEXTS = {
    "summary": "tóm tắt",
    "background": "bối cảnh",
    "messages": "thông điệp chính",
    "questions": "câu hỏi khó",
    "donts": "điều không làm",
    "afterwards": "việc theo dõi sau đó",
}


def scenarios(old: PublicBook, new: PublicBook) -> Iterator[Change]:
    """Yield what is different about each scenario, then about its responses, by code and level."""
    for id_ in [*old.by_id, *(k for k in new.by_id if k not in old.by_id)]:
        before, after = old.by_id.get(id_), new.by_id.get(id_)
        if before is None or after is None:
            one = after or before
            assert one is not None
            units = frozenset().union(*(_cast(r) for r in one.responses))
            yield Change(f"{id_} {one.title}", one.path, "added" if after else "removed", units=units)
            continue
        if details := tuple(_scenario(before, after)):
            yield Change(id_, after.path, "changed", details)
        yield from _responses(id_, before, after)


def _scenario(old: PublicScenario, new: PublicScenario) -> Iterator[Detail]:
    pairs = [
        ("tên", old.title, new.title),
        ("nhóm", old.group.name, new.group.name),
        ("ngày rà soát", day(old.reviewed), day(new.reviewed)),
        ("đơn vị rà soát", old.reviewer.short, new.reviewer.short),
        ("xác nhận phân vai", old.confirmed or "chưa", new.confirmed or "chưa"),
    ]
    yield from (Detail(what, before, after) for what, before, after in pairs if before != after)
    yield from listed("căn cứ", [law.label for law in old.laws], [law.label for law in new.laws])
    for name, told in _TEXTS.items():
        yield from texts(told, getattr(old, name), getattr(new, name))


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
    yield from listed("đơn vị phối hợp", [u.short for u in old.partners], [u.short for u in new.partners])
    yield from listed("người duyệt", [r.name for r in old.approves], [r.name for r in new.approves])
    if old.speaks.name != new.speaks.name:
        yield Detail("người phát biểu", old.speaks.name, new.speaks.name)
    if old.updates != new.updates:
        yield Detail("nhịp cập nhật", old.updates, new.updates)
    yield from listed("kênh", [c.name for c in old.channels], [c.name for c in new.channels])
    yield from listed("dấu hiệu", old.signs, new.signs, quote=True)
    yield from listed("việc", _told(old.steps), _told(new.steps), quote=True)
    if old.statement != new.statement:
        yield from texts("tuyên bố ban đầu", _whole(old.statement), _whole(new.statement))
    yield from listed("điều kiện nâng, hạ", old.moves, new.moves, quote=True)


def _whole(statement: str) -> str:
    """Return the statement as one line: it is read as one, so it is told as one."""
    return flat(statement)


def _told(steps: tuple[PublicStep, ...]) -> list[str]:
    return [f"{spell(s.after)} · {s.unit.short}: {s.text}" for s in steps]


def _cast(response: PublicResponse) -> frozenset[str]:
    return frozenset({response.lead.short, *(u.short for u in response.partners)})


def _touched(old: PublicResponse, new: PublicResponse) -> frozenset[str]:
    """Return whose duties differ: who joined or left, whose steps changed, who leads when the deadline moved."""
    moved = old.lead.id != new.lead.id or old.deadline != new.deadline
    leads = {old.lead.short, new.lead.short} if moved else set()
    before = {(s.after, s.unit.short, s.text) for s in old.steps}
    after = {(s.after, s.unit.short, s.text) for s in new.steps}
    return frozenset(leads) | (_cast(old) ^ _cast(new)) | {unit for _, unit, _ in before ^ after}
