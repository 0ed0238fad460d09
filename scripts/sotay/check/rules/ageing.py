"""What ages by itself while nobody edits: reviews, laws, units (a weekly job checks for the day)."""

from collections.abc import Iterator
from datetime import date

from sotay.book.edition import day
from sotay.book.finding import Finding, Place
from sotay.book.review import due
from sotay.check.rule import Context, rule
from sotay.check.rules.scenario import cited, laws_of

_CHECK_EVERY = "12 tháng"  # a law's status is looked up again


@rule("qua-han-ra-soat", protects="Kịch bản được rà soát đúng hạn, không nằm im.", severity="warning")
def reviews_are_not_overdue(context: Context) -> Iterator[Finding]:
    """A scenario's next review, counted from `reviewed`, is not past."""
    for scenario in context.book.scenarios:
        reviewed = scenario.tree.get("reviewed")
        end = due(reviewed, scenario.tree.text("review_every") or "") if type(reviewed) is date else None
        if end and end < context.as_of:
            message = f"{scenario.id} quá hạn rà soát từ ngày {day(end)}."
            hint = f"Rà soát lại rồi ghi ngày mới, như: reviewed: {context.as_of.isoformat()}"
            place = scenario.tree.place("reviewed")
            yield Finding("qua-han-ra-soat", place, message, hint, "warning")


@rule("van-ban-chua-hieu-luc", protects="Căn cứ được dẫn đã có hiệu lực.", severity="warning")
def laws_have_begun(context: Context) -> Iterator[Finding]:
    """A cited law is in force already."""
    laws = context.book.registry.law_ids
    for line in cited(context):
        law = laws.get(line.text)
        if law and law.from_ and law.from_ > context.as_of:
            message = f"{law.label} chưa có hiệu lực vào ngày {day(context.as_of)}."
            hint = (
                f"Văn bản có hiệu lực từ ngày {day(law.from_)}; trước ngày đó dẫn văn bản đang có hiệu lực."
            )
            yield Finding("van-ban-chua-hieu-luc", line.place, message, hint, "warning")


@rule(
    "van-ban-lau-chua-kiem",
    protects="Tình trạng của văn bản được kiểm lại mỗi năm.",
    severity="warning",
    scope="book",
)
def laws_are_looked_up_again(context: Context) -> Iterator[Finding]:
    """A cited law was checked within a year."""
    registry = context.book.registry
    used = laws_of(context)
    for index, law in enumerate(registry.laws):
        again = due(law.checked, _CHECK_EVERY) if law.checked and law.id in used else None
        if law.checked and again and again < context.as_of:
            message = f"{law.label} kiểm tra lần cuối ngày {day(law.checked)}, đã hơn một năm."
            hint = f"Kiểm tra hiệu lực, rồi ghi: checked: {context.as_of.isoformat()}"
            place = registry.place("laws", "laws", index, "checked")
            yield Finding("van-ban-lau-chua-kiem", place, message, hint, "warning")


@rule(
    "so-het-hieu-luc", protects="Bảng của sổ đăng ký không trỏ vào đơn vị, văn bản đã thôi.", scope="registry"
)
def registry_is_in_force(context: Context) -> Iterator[Finding]:
    """Units that carry a plan's clause or receive the book, and the law of the ceiling, are in force."""
    registry = context.book.registry
    named: list[tuple[Place, str]] = []
    for i, clause in enumerate(registry.plan.clauses if registry.plan else []):
        for j, id_ in enumerate(clause.today_units):
            named.append((registry.place("plan", "clauses", i, "today_units", j), id_))
    for i, recipient in enumerate(registry.recipients):
        if recipient.unit:
            named.append((registry.place("distribution", "recipients", i, "unit"), recipient.unit))
    for place, id_ in named:
        unit = registry.units.by_id.get(id_)
        if unit and not unit.in_force(context.as_of):
            message = f"“{unit.name}” không hoạt động vào ngày {day(context.as_of)}."
            heirs = "; ".join(heir.id for _, heir in registry.units.heirs(unit))
            hint = f"Thay bằng đơn vị kế tục: {heirs}." if heirs else "Chọn đơn vị đang có chức năng này."
            yield Finding("so-het-hieu-luc", place, message, hint)
    law = registry.law_ids.get(registry.levels.law or "")
    if law and law.ended(context.as_of):
        message = f"Văn bản đặt trần 24 giờ, {law.label}, đã hết hiệu lực."
        hint = f"Ghi văn bản thay thế: law: {law.replaced_by or 'nd-…'}"
        yield Finding("so-het-hieu-luc", registry.place("levels", "law"), message, hint)
