"""What stands in the registry and nothing uses: a unit, a law, a term; a plan's task without its page."""

from collections.abc import Iterable, Iterator

from sotay.book.finding import Finding
from sotay.book.load import Book
from sotay.book.plan import Clause
from sotay.check.rule import Context, rule
from sotay.check.rules.scenario import laws_of


@rule("don-vi-thua", protects="Sổ đơn vị chỉ gồm đơn vị có việc.", severity="warning", scope="book")
def units_are_used(context: Context) -> Iterator[Finding]:
    """A unit in force has a part somewhere: in a response, the plan, the text, or as a successor."""
    registry = context.book.registry
    now = [unit for unit in registry.units.all if unit.in_force(context.as_of) and not unit.plan]
    used = {unit for trace in context.traces for unit in trace.units} | {
        heir.unit for unit in registry.units.all for heir in unit.successors
    }
    used |= {id_ for clause in (registry.plan.clauses if registry.plan else []) for id_ in clause.today_units}
    used |= {recipient.unit for recipient in registry.recipients if recipient.unit}
    idle = {frozenset({unit.name, unit.abbr or unit.name}): unit.id for unit in now if unit.id not in used}
    lonely = {idle[names] for names in _unmentioned(context.book, idle, "handbook/registry/units.yml")}
    for index, unit in enumerate(registry.units.all):
        if unit.id in lonely:
            place = registry.place("units", "units", index, "id")
            message = f"Không phương án, trang nào dùng đơn vị “{unit.short}”."
            yield Finding(
                "don-vi-thua", place, message, "Giao việc cho đơn vị trong kịch bản, hoặc xóa mục.", "warning"
            )


@rule("van-ban-thua", protects="Sổ pháp lý chỉ gồm văn bản được dẫn.", severity="warning", scope="book")
def laws_are_used(context: Context) -> Iterator[Finding]:
    """A law in force is cited by its id or named by its number."""
    registry = context.book.registry
    used = laws_of(context) | {registry.levels.law}
    numbers = {
        frozenset({law.number})
        for law in registry.laws
        if law.id not in used and not law.ended(context.as_of)
    }
    idle = {
        number
        for names in _unmentioned(context.book, numbers, "handbook/registry/laws.yml")
        for number in names
    }
    for index, law in enumerate(registry.laws):
        if law.id not in used and law.number in idle:
            place = registry.place("laws", "laws", index, "id")
            message = f"Không trang nào dẫn {law.label}."
            hint = f"Thêm “- {law.id}” vào laws của trang dựa vào văn bản này, hoặc xóa mục."
            yield Finding("van-ban-thua", place, message, hint, "warning")


@rule("thuat-ngu-thua", protects="Bảng thuật ngữ chỉ gồm từ có trong sách.", severity="warning", scope="book")
def terms_are_used(context: Context) -> Iterator[Finding]:
    """A term of the glossary, or its abbreviation, stands in the text; or another term leads to it."""
    registry = context.book.registry
    led_to = {name.lower() for term in registry.glossary.terms for name in term.see}
    writings = [frozenset({t.term.lower(), (t.abbr or t.term).lower()}) for t in registry.glossary.terms]
    alone = {names for names in writings if not names & led_to}
    unused = _unmentioned(context.book, alone, "handbook/registry/glossary.yml", lower=True)
    for index, term in enumerate(registry.glossary.terms):
        if writings[index] in unused:
            place = registry.place("glossary", "terms", index, "term")
            message = f"Không trang nào dùng thuật ngữ “{term.term}”."
            yield Finding("thuat-ngu-thua", place, message, "Dùng từ này trong bài, hoặc xóa mục.", "warning")


def _unmentioned(
    book: Book, names: Iterable[frozenset[str]], but: str, *, lower: bool = False
) -> set[frozenset[str]]:
    """Return which of `names` (each with its other writings) stand in no source but `but`."""
    left = set(names)
    # Scenarios come last: chapters and modules name nearly all there is, and a large book is mostly scenarios.
    for path, source in sorted(book.sources.items(), key=lambda item: item[0].startswith("scenarios/")):
        if not left:
            break
        if path != but:
            text = source.text.lower() if lower else source.text
            left = {names for names in left if not any(name in text for name in names)}
    return left


@rule(
    "ke-hoach-thieu-trang",
    protects="Mục nào của kế hoạch cũng có trang thực hiện.",
    severity="warning",
    scope="book",
)
def plan_has_its_pages(context: Context) -> Iterator[Finding]:
    """A step or task has a page; a body has its unit's page; a page that the plan names exists."""
    book = context.book
    if not book.registry.plan:
        return
    claimed = {page.plan for page in (*book.chapters, *book.pages) if page.plan}
    for index, clause in enumerate(book.registry.plan.clauses):
        for number, page in enumerate(clause.pages):
            if page not in book.sources and not any(
                path.startswith(f"{page.rstrip('/')}/") for path in book.sources
            ):
                place = book.registry.place("plan", "clauses", index, "pages", number)
                message = f"Mục {clause.id} của kế hoạch nêu trang “{page}”, trang này không có."
                hint = "Ghi đường dẫn tệp hoặc thư mục, như handbook/08-cap-khtt.md, training"
                yield Finding("ke-hoach-thieu-trang", place, message, hint, "warning")
        if not clause.pages and clause.id not in claimed and _needs_page(clause, book):
            place = book.registry.place("plan", "clauses", index, "id")
            message = f"Mục {clause.id} của kế hoạch ({clause.heading}) chưa có trang nào."
            hint = f"Ghi “plan: {clause.id}” ở phần đầu trang của chương thực hiện, hoặc thêm vào pages."
            yield Finding("ke-hoach-thieu-trang", place, message, hint, "warning")


def _needs_page(clause: Clause, book: Book) -> bool:
    if clause.kind == "duty":
        return bool(clause.body) and not any(id_ in book.registry.units.by_id for id_ in clause.today_units)
    return clause.kind in ("step", "task")
