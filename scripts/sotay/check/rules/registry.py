"""Rules of the registry: every reference leads somewhere, every id stands once."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from sotay.book.duration import minutes
from sotay.book.finding import Finding
from sotay.book.names import key, suggestion
from sotay.check.rule import Context, rule


@rule("so-ma-trung", protects="Mỗi mã trong sổ đăng ký chỉ một mục.")
def ids_are_unique(context: Context) -> Iterator[Finding]:
    """No two entries of a table share an id; no two units in force share a name."""
    registry = context.book.registry
    tables: dict[str, tuple[str, list[str]]] = {
        "units": ("units", [unit.id for unit in registry.units.all]),
        "roles": ("roles", [role.id for role in registry.roles]),
        "channels": ("channels", [channel.id for channel in registry.channels]),
        "laws": ("laws", [law.id for law in registry.laws]),
        "placeholders": ("placeholders", [key(gap.text) for gap in registry.placeholders]),
        "glossary": ("terms", [key(term.term) for term in registry.glossary.terms]),
        "sources": ("sources", [source.code for source in registry.sources]),
    }
    for table, (list_, ids) in tables.items():
        for index, id_ in _repeated(ids):
            place = registry.place(table, list_, index)
            yield Finding(
                "so-ma-trung", place, f"“{id_}” đã có trong {table}.yml.", "Xóa mục thừa, hoặc đổi mã."
            )


def _repeated(ids: Iterable[str]) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for index, id_ in enumerate(ids):
        if id_ in seen:
            yield index, id_
        seen.add(id_)


@rule("so-dan-sai", protects="Mọi mã trong sổ đăng ký dẫn tới mục có thật.")
def references_lead_somewhere(context: Context) -> Iterator[Finding]:
    """Successors, replacing laws, approving roles, the plan's units and cited sources all exist."""
    registry = context.book.registry
    units, laws = registry.units.by_id, registry.law_ids
    references: list[tuple[str, tuple[str | int, ...], str, Iterable[str]]] = []
    for i, unit in enumerate(registry.units.all):
        references += [
            ("units", ("units", i, "successors", j, "unit"), s.unit, units)
            for j, s in enumerate(unit.successors)
        ]
    for i, law in enumerate(registry.laws):
        if law.replaced_by:
            references.append(("laws", ("laws", i, "replaced_by"), law.replaced_by, laws))
    for i, level in enumerate(registry.levels.levels):
        names = [role.name for role in registry.roles]
        references += [
            ("levels", ("levels", i, "approves", j), name, names) for j, name in enumerate(level.approves)
        ]
    if registry.levels.law:
        references.append(("levels", ("law",), registry.levels.law, laws))
    for i, clause in enumerate(registry.plan.clauses if registry.plan else []):
        ids = [*([clause.lead] if clause.lead else []), *clause.today_units]
        references += [("plan", ("clauses", i), id_, units) for id_ in ids]
    codes = {source.code for source in registry.sources}
    for table, items in (("units", registry.units.all), ("laws", registry.laws)):
        for i, item in enumerate(items):
            references += [
                (table, (table, i, "sources", j), code, codes) for j, code in enumerate(item.sources) if codes
            ]
    for table, path, id_, known in references:
        if id_ not in known:
            hint = suggestion(id_, known) or "Sửa mã, hoặc thêm mục còn thiếu."
            yield Finding(
                "so-dan-sai", registry.place(table, *path), f"“{id_}” không có trong sổ đăng ký.", hint
            )


@rule("bang-cap-sai", protects="Bảng cấp KHTT đọc được và nhất quán.")
def level_table_holds(context: Context) -> Iterator[Finding]:
    """Levels count up by one, their times are durations and fall."""
    registry = context.book.registry
    levels = registry.levels.levels
    for index, level in enumerate(levels):
        for name in ("deadline_max", "safety_within"):
            text = getattr(level, name)
            if text and not minutes(text):
                message = f"Không đọc được mốc giờ “{text}” của Cấp KHTT {level.number}."
                yield Finding(
                    "bang-cap-sai",
                    registry.place("levels", "levels", index, name),
                    message,
                    "Viết như: 2 giờ",
                )
    for index, (low, high) in enumerate(pairwise(levels), 1):
        if high.number != low.number + 1:
            message = f"Sau cấp {low.number} phải là cấp {low.number + 1}."
            yield Finding(
                "bang-cap-sai",
                registry.place("levels", "levels", index, "number"),
                message,
                "Xếp cấp từ 1 trở lên.",
            )
        if high.deadline_minutes > low.deadline_minutes:
            message = f"Hạn của Cấp KHTT {high.number} dài hơn Cấp KHTT {low.number}."
            place = registry.place("levels", "levels", index, "deadline_max")
            yield Finding("bang-cap-sai", place, message, "Cấp càng cao, hạn càng ngắn.")


@rule("an-ban-thieu-dia-chi", protects="Ấn bản đã duyệt dẫn được tới trang đính chính.")
def approved_has_address(context: Context) -> Iterator[Finding]:
    """An approved edition without `site_url` cannot lead its readers to corrections."""
    edition = context.book.registry.edition
    if edition.status == "đã duyệt" and not edition.site_url:
        message = "Ấn bản đã duyệt chưa có địa chỉ website (site_url)."
        place = context.book.registry.place("edition", "status")
        yield Finding("an-ban-thieu-dia-chi", place, message, "Ghi địa chỉ website vào edition.yml.")
