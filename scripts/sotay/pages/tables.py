"""The pages made from the tables of the registry: levels, plan, units, laws, glossary."""

from collections.abc import Iterator

from sotay.book.laws import Law
from sotay.book.names import bare
from sotay.book.units import Unit
from sotay.pages.draft import Draft
from sotay.views.public import PublicBook

_FOLDER = "handbook/registry"
_KINDS = {
    "office": "Cơ quan của tỉnh và địa phương",
    "team": "Tổ công tác về khủng hoảng truyền thông",
    "generic": "Nhóm cơ quan, đơn vị",
    "outside": "Ngoài bộ máy: phối hợp, không chủ trì",
}
_STATES = {
    "còn hiệu lực": "Đang có hiệu lực",
    "chưa rõ": "Chưa rõ hiệu lực, phải kiểm tra",
    "hết hiệu lực": "Đã hết hiệu lực",
}


def drafts(book: PublicBook) -> Iterator[Draft]:
    """Yield a page a table."""
    registry = book.registry
    table = registry.levels
    yield _draft("levels", "Bảng cấp KHTT", levels=table.levels, table=table)
    if registry.plan:
        yield _draft("plan", "Kế hoạch 161", plan=registry.plan)
    yield _draft("units", "Đơn vị", groups=_units(registry.units.all), past=_past)
    yield _draft("laws", "Văn bản", groups=_laws(registry.laws))
    terms = sorted(registry.glossary.terms, key=lambda t: (bare(t.term), t.term))
    short = sorted(registry.glossary.abbreviations, key=lambda a: bare(a.abbr))
    yield _draft("glossary", "Thuật ngữ", terms=terms, abbreviations=short)


def _draft(name: str, title: str, **values: object) -> Draft:
    return Draft(f"{_FOLDER}/{name}.md", title, name, f"{_FOLDER}/{name}.yml", "", values)


def _units(units: list[Unit]) -> list[tuple[str, list[Unit]]]:
    now = [u for u in units if u.to is None]
    groups = [(title, [u for u in now if u.kind == kind]) for kind, title in _KINDS.items()]
    groups.append(("Đơn vị năm 2021 đã thay đổi", [u for u in units if u.to is not None]))
    return [(title, found) for title, found in groups if found]


def _past(units: list[Unit]) -> bool:
    return all(unit.to is not None for unit in units)


def _laws(laws: list[Law]) -> list[tuple[str, list[Law]]]:
    return [(title, [law for law in laws if law.status == state]) for state, title in _STATES.items()]
