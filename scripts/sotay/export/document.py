"""From the public's book to a JSON document: scenarios, and only what they name of the registry."""

from sotay.book.duration import minutes
from sotay.book.gap import gaps
from sotay.book.message import parse
from sotay.book.names import key
from sotay.book.outline import Section, outline
from sotay.book.review import due
from sotay.book.units import Unit
from sotay.export import model as out
from sotay.views.public import PublicBook, PublicResponse, PublicScenario, PublicStep

NOTE = (
    "Phân vai và mốc giờ là đề xuất cho tới khi confirmed có tên đơn vị. Mốc giờ tính bằng phút sau T0, "
    "thời điểm phát hiện được ghi nhận; trần 24 giờ của pháp luật tính từ khi vụ việc xảy ra. "
    "Ghi nguyên dòng edition.line khi dùng lại."
)


def document(book: PublicBook, scenarios: tuple[PublicScenario, ...]) -> out.Document:
    """Return `scenarios` of `book` and the registry entries they name, in the registry's order."""
    registry = book.registry
    responses = [response for scenario in scenarios for response in scenario.responses]
    units = {u.id for r in responses for u in (r.lead, *r.partners)} | {s.reviewer.id for s in scenarios}
    roles = {role.id for r in responses for role in (*r.approves, r.speaks)}
    channels = {channel.id for r in responses for channel in r.channels}
    laws = {law.id for scenario in scenarios for law in scenario.laws}
    groups = {scenario.group.id for scenario in scenarios}
    texts = [r.statement for r in responses] + [t for s in scenarios for t in (s.messages, s.questions)]
    named = {key(gap) for text in texts for gap in gaps(text)}
    return out.Document(
        format=out.FORMAT,
        edition=edition(book),
        note=NOTE,
        levels=[
            out.LevelOut(
                number=level.number,
                name=level.name,
                decides=level.decides,
                deadline_max=level.deadline_minutes,
                safety_within=minutes(level.safety_within) if level.safety_within else None,
            )
            for level in registry.levels.levels
        ],
        groups=[out.NameOut(id=g.id, name=g.name) for g in registry.levels.groups if g.id in groups],
        units=[unit(u) for u in registry.units.all if u.id in units],
        roles=[out.NameOut(id=r.id, name=r.name) for r in registry.roles if r.id in roles],
        channels=[out.NameOut(id=c.id, name=c.name) for c in registry.channels if c.id in channels],
        laws=[
            out.LawOut(id=law.id, number=law.number, title=law.title, status=law.status)
            for law in registry.laws
            if law.id in laws
        ],
        gaps=[
            out.GapOut(text=gap.text, means=gap.means, example=gap.example)
            for gap in registry.placeholders
            if key(gap.text) in named
        ],
        scenarios=[_scenario(scenario) for scenario in scenarios],
    )


def edition(book: PublicBook) -> out.EditionOut:
    """Return the edition as data."""
    e = book.edition
    return out.EditionOut(
        title=e.title, number=e.number, as_of=e.as_of, status=e.status, line=e.line, licence=e.licence
    )


def unit(one: Unit) -> out.UnitOut:
    """Return a unit as data."""
    return out.UnitOut(id=one.id, name=one.name, short=one.short, kind=one.kind)


def step(one: PublicStep) -> out.StepOut:
    """Return a step as data."""
    return out.StepOut(after=one.after, unit=one.unit.id, text=one.text)


def _scenario(scenario: PublicScenario) -> out.ScenarioOut:
    return out.ScenarioOut(
        id=scenario.id,
        slug=scenario.slug,
        title=scenario.title,
        group=scenario.group.id,
        summary=scenario.summary,
        confirmed=scenario.confirmed or None,
        reviewed=scenario.reviewed,
        reviewer=scenario.reviewer.id,
        review_due=due(scenario.reviewed, scenario.review_every),
        laws=[law.id for law in scenario.laws],
        background=scenario.background,
        messages=_messages(scenario),
        questions=_questions(scenario),
        donts=_bullets(scenario.donts),
        afterwards=_bullets(scenario.afterwards),
        responses=[_response(response) for response in scenario.responses],
    )


def _response(response: PublicResponse) -> out.ResponseOut:
    return out.ResponseOut(
        level=response.level.number,
        lead=response.lead.id,
        partners=[partner.id for partner in response.partners],
        deadline=response.deadline,
        approves=[role.id for role in response.approves],
        speaks=response.speaks.id,
        updates=response.updates,
        channels=[channel.id for channel in response.channels],
        signs=list(response.signs),
        steps=[step(one) for one in response.steps],
        statement=response.statement,
        moves=list(response.moves),
    )


def _sections(markdown: str) -> list[Section]:
    return outline("", markdown.split("\n"), 1)


def _bullets(markdown: str) -> list[str]:
    return [line.text for section in _sections(markdown) for line in section.bullets()]


def _messages(scenario: PublicScenario) -> list[out.MessageOut]:
    lines = [line for section in _sections(scenario.messages) for line in section.bullets()]
    found = [message for line in lines if (message := parse(line)) is not None]
    return [out.MessageOut(text=message.text, proof=message.proof) for message in found]


def _questions(scenario: PublicScenario) -> list[out.QuestionOut]:
    sections = [section for section in _sections(scenario.questions) if section.level]
    return [out.QuestionOut(question=section.title, answer=section.text) for section in sections]
