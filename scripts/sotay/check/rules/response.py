"""Rules of a response: lead, partners, deadline, approval, steps (DESIGN §4)."""

from collections.abc import Iterator

from sotay.book.duration import DAY, minutes, spell
from sotay.book.edition import day
from sotay.book.finding import Finding
from sotay.book.names import key, suggestion
from sotay.book.outline import Line
from sotay.book.response import Response
from sotay.book.scenario import Scenario
from sotay.book.units import Unit
from sotay.check.cast import cast_of
from sotay.check.rule import Context, rule


def each(context: Context) -> Iterator[tuple[Scenario, Response]]:
    """Yield every response with its scenario."""
    for scenario in context.book.scenarios:
        for response in scenario.responses.values():
            yield scenario, response


def unit_findings(context: Context, line: Line) -> Iterator[Finding]:
    """Yield what is wrong with a unit's name: unknown, or not in force on the day."""
    units = context.book.registry.units
    unit = units.find(line.text, context.as_of)
    if unit is None:
        if "units" in context.book.registry.broken:
            return  # it may be one of those that could not be read
        found = units.nearest(line.text, context.as_of)
        yield Finding(
            "don-vi-khong-co",
            line.place,
            f"Không có đơn vị “{line.text}” trong units.yml.",
            f"Có phải: {'; '.join(found)}?" if found else "Chép tên đơn vị từ handbook/registry/units.yml.",
        )
    elif not unit.in_force(context.as_of):
        yield Finding("don-vi-het-hieu-luc", line.place, _past(unit, context), _heirs(context, unit))


def _past(unit: Unit, context: Context) -> str:
    if unit.to and unit.to < context.as_of:
        return f"“{unit.name}” không còn từ sau ngày {day(unit.to)}."
    return f"“{unit.name}” chưa có vào ngày {day(context.as_of)}."


def _heirs(context: Context, unit: Unit) -> str:
    heirs = context.book.registry.units.heirs(unit)
    if not heirs:
        return "Đơn vị không có kế tục trong sổ đăng ký; chọn đơn vị đang có chức năng này."
    told = "; ".join(f"{heir.short} ({function})" if function else heir.short for function, heir in heirs)
    return f"Đơn vị kế tục theo chức năng: {told}."


@rule(
    "don-vi-khong-co", "don-vi-het-hieu-luc", protects="Chỉ giao việc cho đơn vị có thật và đang hoạt động."
)
def units_exist(context: Context) -> Iterator[Finding]:
    """Lead and partners are registered units in force on the day."""
    for _, response in each(context):
        for line in (*filter(None, [response.lead]), *response.partners):
            yield from unit_findings(context, line)
    for scenario in context.book.scenarios:
        if scenario.reviewer:
            yield from unit_findings(context, scenario.reviewer)


@rule("chu-tri-ngoai", protects="Đơn vị ngoài bộ máy không chủ trì.")
def lead_is_inside(context: Context) -> Iterator[Finding]:
    """An outside unit never leads (DESIGN §3)."""
    units = context.book.registry.units
    for scenario, response in each(context):
        unit = units.find(response.lead.text, context.as_of) if response.lead else None
        if response.lead and unit and unit.kind == "outside":
            which = f"Cấp KHTT {response.level} của {scenario.id}"
            message = f"“{unit.short}” là đơn vị ngoài bộ máy nên không thể chủ trì {which}."
            hint = "Chọn cơ quan nhà nước chủ trì; chuyển đơn vị này xuống danh sách phối hợp (partners)."
            yield Finding("chu-tri-ngoai", response.lead.place, message, hint)


@rule("chu-tri-trung-phoi-hop", "phoi-hop-trung", protects="Phân vai rõ: ai chủ trì, ai phối hợp.")
def lead_is_no_partner(context: Context) -> Iterator[Finding]:
    """The lead is no partner, and no partner stands twice."""
    for _, response in each(context):
        units = context.book.registry.units
        lead = units.find(response.lead.text, context.as_of) if response.lead else None
        seen: set[str] = set()
        for line in response.partners:
            unit = units.find(line.text, context.as_of)
            name = unit.id if unit else key(line.text)
            if name == (lead.id if lead else response.lead and key(response.lead.text)):
                yield Finding(
                    "chu-tri-trung-phoi-hop",
                    line.place,
                    f"“{line.text}” vừa chủ trì vừa phối hợp.",
                    "Xóa dòng này khỏi danh sách phối hợp (partners).",
                )
            elif name in seen:
                yield Finding("phoi-hop-trung", line.place, f"“{line.text}” ghi hai lần.", "Xóa một dòng.")
            seen.add(name)


@rule("thoi-han-sai", protects="Thời hạn đọc được, và trong trần 24 giờ của luật.")
def deadline_reads(context: Context) -> Iterator[Finding]:
    """A deadline is a positive duration of at most 24 hours."""
    for _, response in each(context):
        if not response.deadline:
            continue
        count = response.minutes
        place, text = response.deadline.place, response.deadline.text
        if count is None:
            yield Finding(
                "thoi-han-sai", place, f"Không đọc được thời hạn “{text}”.", "Viết như: deadline: 2 giờ"
            )
        elif count <= 0:
            yield Finding(
                "thoi-han-sai", place, f"Thời hạn “{text}” phải lớn hơn 0.", "Viết như: deadline: 30 phút"
            )
        elif count > DAY:
            message = f"Thời hạn “{text}” dài hơn 24 giờ, trần của luật cho ý kiến ban đầu."
            yield Finding("thoi-han-sai", place, message, "Viết nhiều nhất: deadline: 24 giờ")


@rule(
    "thoi-han-nguoc",
    "thoi-han-qua-bang",
    protects="Cấp càng cao, tuyên bố càng sớm, không quá bảng cấp KHTT.",
)
def deadlines_fall(context: Context) -> Iterator[Finding]:
    """A deadline is no longer than a lower level's, nor than the table of levels allows."""
    for scenario in context.book.scenarios:
        shortest: tuple[int, int] | None = None
        for number in sorted(scenario.responses):
            response = scenario.responses[number]
            count = response.minutes
            if count is None or not response.deadline or not 0 < count <= DAY:
                continue
            place = response.deadline.place
            level = context.book.registry.levels.level(number)
            if level and count > level.deadline_minutes:
                most = spell(level.deadline_minutes)
                yield Finding(
                    "thoi-han-qua-bang",
                    place,
                    f"Thời hạn {spell(count)} dài hơn mức của Cấp KHTT {number} ({most}).",
                    f"Viết nhiều nhất: deadline: {most.lstrip('0')}",
                )
            if shortest and count > shortest[0]:
                yield Finding(
                    "thoi-han-nguoc",
                    place,
                    f"Thời hạn {spell(count)} dài hơn Cấp KHTT {shortest[1]} ({spell(shortest[0])}).",
                    f"Viết nhiều nhất: deadline: {spell(shortest[0]).lstrip('0')}",
                )
            if not shortest or count < shortest[0]:
                shortest = (count, number)


@rule(
    "vai-khong-co", "vai-khong-dung-cap", protects="Người duyệt và người phát biểu đúng thẩm quyền từng cấp."
)
def roles_exist(context: Context) -> Iterator[Finding]:
    """Approving roles exist and may approve at their level; the speaking role exists."""
    registry = context.book.registry
    names = [role.name for role in registry.roles]
    for _, response in each(context):
        for line in (*response.approves, *filter(None, [response.speaks])):
            if key(line.text) not in registry.role_names and "roles" not in registry.broken:
                hint = suggestion(line.text, names) or "Chép tên vai từ handbook/registry/roles.yml."
                yield Finding(
                    "vai-khong-co", line.place, f"Không có vai “{line.text}” trong roles.yml.", hint
                )
        level = registry.levels.level(response.level)
        allowed = {key(name) for name in level.approves} if level else set()
        for line in response.approves:
            if level and key(line.text) in registry.role_names and key(line.text) not in allowed:
                message = f"“{line.text}” không có trong chuỗi duyệt của Cấp KHTT {response.level}."
                yield Finding(
                    "vai-khong-dung-cap", line.place, message, f"Chọn: {'; '.join(level.approves)}."
                )


@rule("kenh-khong-co", protects="Kênh phát có trong sổ đăng ký.")
def channels_exist(context: Context) -> Iterator[Finding]:
    """Channels are registered."""
    known = context.book.registry.channel_ids
    for _, response in each(context) if "channels" not in context.book.registry.broken else []:
        for line in response.channels:
            if line.text not in known:
                hint = suggestion(line.text, known) or "Chép mã kênh từ handbook/registry/channels.yml."
                yield Finding(
                    "kenh-khong-co", line.place, f"Không có kênh “{line.text}” trong channels.yml.", hint
                )


@rule("nhip-cap-nhat-sai", protects="Nhịp cập nhật là một mốc giờ, hoặc khi có kết quả.")
def updates_read(context: Context) -> Iterator[Finding]:
    """`updates` is a duration or "khi có kết quả"."""
    for _, response in each(context):
        line = response.updates
        if line and key(line.text) != "khi có kết quả" and not minutes(line.text):
            message = f"Không đọc được nhịp cập nhật “{line.text}”."
            yield Finding(
                "nhip-cap-nhat-sai", line.place, message, "Viết: updates: 6 giờ, hoặc updates: khi có kết quả"
            )


@rule(
    "viec-ngoai-phan-vai",
    "viec-nguoc-gio",
    protects="Mỗi việc giao cho đơn vị có tên trong phương án, theo thứ tự giờ.",
)
def steps_are_cast(context: Context) -> Iterator[Finding]:
    """A step's unit is the lead or a partner; steps stand in the order of time."""
    for _, response in each(context):
        cast = cast_of(context, response)
        last = 0
        for step in response.steps:
            if not cast.may_act(step.unit):
                message = f"“{step.unit}” có việc phải làm nhưng không chủ trì, không phối hợp ở cấp này."
                hint = f"{cast.meant(step.unit)} Hoặc thêm đơn vị vào danh sách phối hợp (partners)."
                yield Finding("viec-ngoai-phan-vai", step.unit_place, message, hint)
            if step.after < last:
                message = f"Việc ở mốc {spell(step.after)} đứng sau việc ở mốc {spell(last)}."
                yield Finding("viec-nguoc-gio", step.place, message, "Xếp các việc theo thứ tự giờ.")
            last = max(last, step.after)
