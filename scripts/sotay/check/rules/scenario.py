"""Rules of a scenario: its files, code, group, laws, headings (DESIGN §4)."""

from collections.abc import Iterator

from sotay.book.finding import Finding, Place
from sotay.book.names import suggestion
from sotay.book.outline import Line
from sotay.book.review import months
from sotay.check.rule import Context, rule


@rule("thieu-tep-cap", "cap-khong-co", "tep-la", protects="Mỗi kịch bản có phương án cho đúng các cấp KHTT.")
def level_files(context: Context) -> Iterator[Finding]:
    """A file a level of the table, no other."""
    numbers = [level.number for level in context.book.registry.levels.levels]
    for scenario in context.book.scenarios:
        folder = f"scenarios/{scenario.slug}"
        for number in numbers:
            if number not in scenario.responses and not scenario.closed(number):
                message = f"{scenario.id} chưa có phương án Cấp KHTT {number} (cap-{number}.md)."
                hint = f"Chép cap-{min(scenario.responses, default=1)}.md thành cap-{number}.md rồi viết lại."
                yield Finding("thieu-tep-cap", Place(scenario.path), message, hint)
        for number, response in scenario.responses.items():
            if numbers and number not in numbers:
                message = f"Tệp {response.path} không ứng với cấp KHTT nào."
                hint = f"Các cấp: {', '.join(f'cap-{n}.md' for n in numbers)}."
                yield Finding("cap-khong-co", Place(response.path), message, hint)
        for path in scenario.stray:
            known = "; ".join(["index.md", *(f"cap-{n}.md" for n in numbers), "dien-tap.md"])
            message = f"Tệp lạ trong thư mục {folder}."
            yield Finding("tep-la", Place(path), message, f"Thư mục kịch bản chỉ có: {known}.")


@rule("ma-trung", protects="Mỗi mã chỉ một thứ.", scope="book")
def codes_are_unique(context: Context) -> Iterator[Finding]:
    """No two scenarios, no two modules, no two forms share a code."""
    first: dict[str, Place] = {}
    scenarios = ((trace.code, trace.place) for trace in context.traces)
    leaves = ((leaf.tree.text("id") or "", leaf.tree.place("id")) for leaf in context.book.leaves)
    for code, place in (*scenarios, *leaves):
        if not code:
            continue
        if code in first:
            message = f"Mã “{code}” đã dùng ở {first[code].path}."
            yield Finding("ma-trung", place, message, "Đặt mã khác, chưa dùng.")
        first.setdefault(code, place)


@rule("nhom-khong-co", protects="Nhóm kịch bản có trong levels.yml.")
def group_exists(context: Context) -> Iterator[Finding]:
    """A scenario's group is registered."""
    groups = {group.id: group.name for group in context.book.registry.levels.groups}
    for scenario in context.book.scenarios if "levels" not in context.book.registry.broken else []:
        name = scenario.tree.text("group")
        if name and name not in groups:
            told = "; ".join(f"{id_} ({title})" for id_, title in groups.items())
            place = scenario.tree.place("group")
            hint = f"{suggestion(name, groups)} Các nhóm: {told}.".strip()
            yield Finding("nhom-khong-co", place, f"Không có nhóm “{name}” trong levels.yml.", hint)


@rule("chu-ky-sai", protects="Chu kỳ rà soát đọc được.")
def review_period_reads(context: Context) -> Iterator[Finding]:
    """`review_every` is a number of months."""
    for scenario in context.book.scenarios:
        text = scenario.tree.text("review_every")
        if text and months(text) is None:
            message = f"Không đọc được chu kỳ rà soát “{text}”."
            yield Finding(
                "chu-ky-sai", scenario.tree.place("review_every"), message, "Viết như: review_every: 12 tháng"
            )


def cited(context: Context) -> Iterator[Line]:
    """Yield every law id that scenarios, chapters, modules and forms cite."""
    book = context.book
    for scenario in book.scenarios:
        yield from scenario.laws
    for chapter in book.chapters:
        yield from chapter.laws
    for page in book.leaves:
        yield from page.laws


def laws_of(context: Context) -> set[str]:
    """Return the ids of all laws that the whole book cites."""
    return {line.text for line in cited(context)} | {law for trace in context.traces for law in trace.laws}


@rule("van-ban-khong-co", "van-ban-het-hieu-luc", protects="Chỉ dẫn văn bản có trong sổ và còn hiệu lực.")
def laws_are_in_force(context: Context) -> Iterator[Finding]:
    """A cited law is registered and in force on the day."""
    laws = context.book.registry.law_ids
    for line in cited(context):
        law = laws.get(line.text)
        if law is None and "laws" in context.book.registry.broken:
            continue  # it may be one of those that could not be read
        if law is None:
            hint = suggestion(line.text, laws) or "Chép mã văn bản từ handbook/registry/laws.yml."
            yield Finding(
                "van-ban-khong-co", line.place, f"Không có văn bản “{line.text}” trong laws.yml.", hint
            )
        elif law.ended(context.as_of):
            heir = laws.get(law.replaced_by or "")
            hint = f"Thay bằng: {heir.id} ({heir.label})." if heir else "Chọn văn bản đang có hiệu lực."
            yield Finding("van-ban-het-hieu-luc", line.place, f"{law.label} đã hết hiệu lực.", hint)


@rule("van-ban-chua-ro", protects="Văn bản chưa rõ tình trạng được nhắc kiểm tra.", severity="warning")
def laws_are_sure(context: Context) -> Iterator[Finding]:
    """A cited law of unsure status asks for a check."""
    laws = context.book.registry.law_ids
    for line in cited(context):
        law = laws.get(line.text)
        if law and not law.ended(context.as_of) and (law.status == "chưa rõ" or law.confidence == "?"):
            message = f"Chưa rõ {law.label} còn hiệu lực hay không."
            hint = "Kiểm tra hiệu lực tại thời điểm sử dụng, rồi cập nhật status và checked trong laws.yml."
            yield Finding("van-ban-chua-ro", line.place, message, hint, "warning")
