"""Rules of the distribution list: what the print shop packs must add up."""

from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.book.names import key
from sotay.check.rule import Context, rule


@rule("noi-nhan-trung", protects="Không nơi nào nhận hai lần: số bản đặt in cộng đúng.", scope="registry")
def recipients_stand_once(context: Context) -> Iterator[Finding]:
    """No recipient is listed twice."""
    registry = context.book.registry
    first: dict[str, int] = {}
    for index, recipient in enumerate(registry.recipients if "distribution" not in registry.broken else ()):
        known = first.setdefault(key(recipient.name), index)
        if known != index:
            place = registry.place("distribution", "recipients", index, "name")
            line = registry.place("distribution", "recipients", known, "name").line
            message = f"Nơi nhận “{recipient.name}” đã có ở dòng {line}."
            yield Finding("noi-nhan-trung", place, message, "Gộp số bản vào một dòng, xóa dòng thừa.")


@rule(
    "so-ban-le",
    protects="Mỗi nơi trong một dòng nhận số bản như nhau, nhà in chia gói được.",
    scope="registry",
)
def copies_divide(context: Context) -> Iterator[Finding]:
    """The copies of a line divide by its number of places."""
    registry = context.book.registry
    for index, one in enumerate(registry.recipients if "distribution" not in registry.broken else ()):
        if one.copies % one.places:
            place = registry.place("distribution", "recipients", index, "copies")
            each = -(-one.copies // one.places)
            message = f"{one.copies} bản không chia đều cho {one.places} nơi."
            yield Finding("so-ban-le", place, message, f"Viết như: copies: {each * one.places}")
