"""Rules of the registry: every reference leads somewhere, every id stands once."""

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from sotay.book.duration import minutes
from sotay.book.finding import Finding
from sotay.book.levels import Level
from sotay.book.names import key, suggestion
from sotay.book.registry import Registry
from sotay.check.rule import Context, rule


@rule(
    "so-ma-trung", protects="Mỗi mã trong sổ đăng ký chỉ một mục, mỗi tên chỉ một đơn vị.", scope="registry"
)
def ids_are_unique(context: Context) -> Iterator[Finding]:
    """No two entries of a table share an id, no two units in force on one day a name."""
    registry = context.book.registry
    tables: list[tuple[str, str, list[str]]] = [
        ("units", "units", [unit.id for unit in registry.units.all]),
        ("roles", "roles", [role.id for role in registry.roles]),
        ("roles", "roles", [key(role.name) for role in registry.roles]),
        ("channels", "channels", [channel.id for channel in registry.channels]),
        ("laws", "laws", [law.id for law in registry.laws]),
        ("levels", "groups", [group.id for group in registry.levels.groups]),
        ("placeholders", "placeholders", [key(gap.text) for gap in registry.placeholders]),
        ("glossary", "terms", [key(term.term) for term in registry.glossary.terms]),
        ("sources", "sources", [source.code for source in registry.sources]),
        ("plan", "clauses", [clause.id for clause in registry.plan.clauses] if registry.plan else []),
    ]
    for table, entries, ids in tables:
        for index, id_ in _repeated(ids) if table not in registry.broken else ():
            place = registry.place(table, entries, index)
            message = f"“{id_}” đã có trong {table}.yml."
            yield Finding("so-ma-trung", place, message, "Xóa mục thừa, hoặc đổi mã.")
    for index, name in registry.units.namesakes() if "units" not in registry.broken else ():
        place = registry.place("units", "units", index, "name")
        message = f"Tên “{name}” cùng lúc chỉ hai đơn vị."
        hint = "Đổi tên hoặc cách viết ngắn (abbr), hoặc ghi ngày (from, to)."
        yield Finding("so-ma-trung", place, message, hint)


def _repeated(ids: Iterable[str]) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for index, id_ in enumerate(ids):
        if id_ in seen:
            yield index, id_
        seen.add(id_)


@rule("so-dan-sai", protects="Mọi mã trong sổ đăng ký dẫn tới mục có thật.", scope="registry")
def references_lead_somewhere(context: Context) -> Iterator[Finding]:
    """Every unit, law, role, source and term that a table names is an entry of its own table."""
    registry = context.book.registry
    known: dict[str, Collection[str]] = {
        "units": registry.units.by_id,
        "laws": registry.law_ids,
        "roles": [role.name for role in registry.roles],
        "sources": [source.code for source in registry.sources],
        "glossary": [term.term for term in registry.glossary.terms],
    }
    for table, path, id_, target in _references(registry):
        if {table, target} & registry.broken or not known[target] or id_ in known[target]:
            continue
        hint = suggestion(id_, known[target]) or "Sửa mã, hoặc thêm mục còn thiếu."
        message = f"“{id_}” không có trong {target}.yml."
        yield Finding("so-dan-sai", registry.place(table, *path), message, hint)


Reference = tuple[str, tuple[str | int, ...], str, str]


def _references(registry: Registry) -> Iterator[Reference]:
    """Yield every reference: its table, its place there, what it names, and the table of that."""
    for i, unit in enumerate(registry.units.all):
        for j, successor in enumerate(unit.successors):
            yield "units", ("units", i, "successors", j, "unit"), successor.unit, "units"
        yield from _each("units", ("units", i, "sources"), unit.sources, "sources")
    for i, law in enumerate(registry.laws):
        yield from _one("laws", ("laws", i, "replaced_by"), law.replaced_by, "laws")
        yield from _each("laws", ("laws", i, "sources"), law.sources, "sources")
        for j, article in enumerate(law.articles):
            yield from _each("laws", ("laws", i, "articles", j, "sources"), article.sources, "sources")
    yield from _one("levels", ("law",), registry.levels.law, "laws")
    for i, level in enumerate(registry.levels.levels):
        yield from _each("levels", ("levels", i, "approves"), level.approves, "roles")
        yield from _each("levels", ("levels", i, "speakers"), level.speakers, "roles")
    for i, clause in enumerate(registry.plan.clauses if registry.plan else []):
        yield from _one("plan", ("clauses", i, "lead"), clause.lead, "units")
        # Its partners are not held to units.yml: the plan names whole groups there.
        yield from _each("plan", ("clauses", i, "today_units"), clause.today_units, "units")
    for i, recipient in enumerate(registry.recipients):
        yield from _one("distribution", ("recipients", i, "unit"), recipient.unit, "units")
    for i, term in enumerate(registry.glossary.terms):
        yield from _each("glossary", ("terms", i, "see"), term.see, "glossary")


def _one(table: str, path: tuple[str | int, ...], name: str | None, target: str) -> Iterator[Reference]:
    if name:
        yield table, path, name, target


def _each(table: str, path: tuple[str | int, ...], names: list[str], target: str) -> Iterator[Reference]:
    for index, name in enumerate(names):
        yield table, (*path, index), name, target


@rule("bang-cap-sai", protects="Bảng cấp KHTT đọc được và nhất quán.", scope="registry")
def level_table_holds(context: Context) -> Iterator[Finding]:
    """Levels count up from one, their times are durations, and a higher level has no more time."""
    registry = context.book.registry
    levels = registry.levels.levels if "levels" not in registry.broken else []
    for index, level in enumerate(levels):
        for path, text in _times(level):
            if not minutes(text):
                message = f"Không đọc được mốc giờ “{text}” của Cấp KHTT {level.number}."
                place = registry.place("levels", "levels", index, *path)
                yield Finding("bang-cap-sai", place, message, "Viết như: 2 giờ")
        if level.number != index + 1:
            message = f"Cấp thứ {index + 1} trong bảng phải mang số {index + 1}."
            place = registry.place("levels", "levels", index, "number")
            yield Finding("bang-cap-sai", place, message, "Xếp các cấp từ 1 trở lên.")
    for index, (low, high) in enumerate(pairwise(levels), 1):
        most, count = minutes(low.deadline_max), minutes(high.deadline_max)
        if most and count and count > most:
            message = f"Hạn của Cấp KHTT {high.number} dài hơn Cấp KHTT {low.number}."
            place = registry.place("levels", "levels", index, "deadline_max")
            yield Finding("bang-cap-sai", place, message, "Cấp càng cao, hạn càng ngắn.")


def _times(level: Level) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("deadline_max",), level.deadline_max
    if level.safety_within:
        yield ("safety_within",), level.safety_within
    for index, report in enumerate(level.reports):
        if key(report.within) != "ngay":
            yield ("reports", index, "within"), report.within


@rule("an-ban-thieu-dia-chi", protects="Ấn bản đã duyệt dẫn được tới trang đính chính.", scope="registry")
def approved_has_address(context: Context) -> Iterator[Finding]:
    """An approved edition without `site_url` cannot lead its readers to corrections."""
    edition = context.book.registry.edition
    if edition.status == "đã duyệt" and not edition.site_url:
        message = "Ấn bản đã duyệt chưa có địa chỉ website (site_url)."
        place = context.book.registry.place("edition", "status")
        yield Finding("an-ban-thieu-dia-chi", place, message, "Ghi địa chỉ website vào edition.yml.")
