"""Rules between a scenario's parts and the table of levels: who speaks and signs, what injects ask for."""

from collections.abc import Iterator

from sotay.book.duration import minutes, spell
from sotay.book.finding import Finding, Place
from sotay.book.gap import gaps
from sotay.book.levels import Level
from sotay.book.names import key
from sotay.book.response import STATEMENT, STEPS, Response
from sotay.check.cast import cast_of
from sotay.check.rule import Context, rule
from sotay.check.rules.response import each

_UNREAD = "viec-khong-doc-duoc"


def levelled(context: Context) -> Iterator[tuple[Response, Level]]:
    """Yield every response whose level the table has, with the level."""
    for _, response in each(context):
        level = context.book.registry.levels.level(response.level)
        if level is not None:
            yield response, level


def steps_place(response: Response) -> Place:
    """Return where the steps of `response` stand, or would stand."""
    section = response.section(STEPS)
    return section.place if section else Place(response.path)


def unread(response: Response) -> bool:
    """Whether some step could not be read: what seems to be missing may be in it."""
    return any(finding.rule == _UNREAD for finding in response.findings)


@rule("vai-noi-khong-dung-cap", protects="Mỗi cấp chỉ người đúng vai mới phát biểu, theo bảng cấp KHTT.")
def speakers_fit(context: Context) -> Iterator[Finding]:
    """The speaking role is one that the table of levels lets speak."""
    known = context.book.registry.role_names
    for response, level in levelled(context):
        line = response.speaks
        if not line or not level.speakers or key(line.text) not in known:
            continue
        if key(line.text) not in {key(name) for name in level.speakers}:
            message = f"“{line.text}” không phát biểu ở Cấp KHTT {level.number} theo levels.yml."
            yield Finding(
                "vai-noi-khong-dung-cap", line.place, message, f"Chọn: {'; '.join(level.speakers)}."
            )


@rule("duyet-mot-minh", protects="Không tuyên bố nào ra bằng chữ ký của người không được duyệt một mình.")
def nobody_signs_alone(context: Context) -> Iterator[Finding]:
    """A role that must not approve alone stands beside another."""
    names = context.book.registry.role_names
    for response, level in levelled(context):
        roles = [names.get(key(line.text)) for line in response.approves]
        if roles and all(role is not None and not role.alone for role in roles):
            line = response.approves[0]
            others = [name for name in level.approves if (role := names.get(key(name))) and role.alone]
            message = f"“{line.text}” không được duyệt một mình."
            hint = (
                f"Thêm vào approves: {'; '.join(others)}." if others else "Thêm một vai được duyệt một mình."
            )
            yield Finding("duyet-mot-minh", line.place, message, hint)


@rule("phieu-khong-co-viec", protects="Diễn tập chỉ đòi điều phương án có chuẩn bị.")
def injects_ask_what_is_provided(context: Context) -> Iterator[Finding]:
    """A unit that an inject asks to act has a step of its own in the response of that level."""
    units = context.book.registry.units
    for scenario in context.book.scenarios:
        for inject in scenario.exercise.injects if scenario.exercise else []:
            response = scenario.responses.get(inject.level)
            if response is None or not response.steps or unread(response):
                continue
            cast = cast_of(context, response)
            acting = {unit.id for step in response.steps if (unit := units.find(step.unit, context.as_of))}
            for step in inject.actions:
                unit = units.find(step.unit, context.as_of)
                if unit and unit.id not in acting and cast.may_act(step.unit):
                    message = (
                        f"“{step.unit}” không có việc nào ở Cấp KHTT {inject.level} của {scenario.id}, "
                        "phiếu không thể đòi."
                    )
                    hint = f"Thêm việc cho đơn vị này vào {response.path}, hoặc giao cho đơn vị có việc."
                    yield Finding("phieu-khong-co-viec", step.unit_place, message, hint)


@rule(
    "tuyen-bo-khong-cho-trong",
    protects="Tuyên bố ban đầu là mẫu để điền, không phải lời viết sẵn về việc chưa xảy ra.",
)
def statements_have_gaps(context: Context) -> Iterator[Finding]:
    """A statement has at least one gap to fill in."""
    for _, response in each(context):
        section = response.section(STATEMENT)
        quoted = section.quote() if section else []
        if section and quoted and not gaps("\n".join(line.text for line in quoted)):
            message = "Tuyên bố ban đầu chưa có chỗ trống nào để điền."
            hint = "Viết như: > Đến [giờ], có [số người] đang được theo dõi tại [nơi]."
            yield Finding("tuyen-bo-khong-cho-trong", section.place, message, hint)


@rule("thieu-tin-an-toan", protects="Người dân được báo cách giữ an toàn đúng hạn của cấp.")
def safety_notice_is_planned(context: Context) -> Iterator[Finding]:
    """At a level with a time for the safety notice, a step within that time puts it out."""
    says = context.book.registry.levels.safety_says
    for response, level in levelled(context):
        limit = minutes(level.safety_within) if level.safety_within else None
        if limit is None or not response.steps or unread(response):
            continue
        if not any(step.after <= limit and says in step.text.casefold() for step in response.steps):
            told, time = f" có chữ “{says}”" if says else "", spell(limit)
            message = (
                f"Chưa có việc nào{told} trong {time} đầu, hạn phát tin an toàn của Cấp KHTT {level.number}."
            )
            hint = f"Viết như: - **{time}** · Sở Y tế: phát {says or 'tin an toàn'}: ai cần làm gì, ở đâu."
            yield Finding("thieu-tin-an-toan", steps_place(response), message, hint)
