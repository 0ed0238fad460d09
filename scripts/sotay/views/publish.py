"""From the book as written to the book the public sees; what is not sound is left out."""

from sotay.book import form as forms
from sotay.book import response as responses
from sotay.book import scenario as scenarios
from sotay.book.chapter import Chapter
from sotay.book.finding import Finding
from sotay.book.form import Form
from sotay.book.laws import Law
from sotay.book.load import Book
from sotay.book.module import QUESTION, SLIDE, TRAINER, Module, timed
from sotay.book.names import key
from sotay.book.outline import Line, Section, callouts
from sotay.book.question import EXAM
from sotay.book.registry import Registry
from sotay.book.response import Response
from sotay.book.scenario import Scenario
from sotay.views.public import (
    PublicBook,
    PublicChapter,
    PublicForm,
    PublicModule,
    PublicResponse,
    PublicScenario,
    PublicStep,
)


def publish(book: Book) -> PublicBook:
    """Return the public's book. A scenario, response or module with a broken head is left out."""
    registry = book.registry
    published = [p for s in book.scenarios if (p := _scenario(registry, s)) is not None]
    return PublicBook(
        registry=registry,
        scenarios=tuple(published),
        chapters=tuple(_chapter(registry, c) for c in book.chapters if c.tree.data),
        pages=tuple(_chapter(registry, c) for c in book.pages if c.tree.data),
        modules=tuple(m for x in book.modules if (m := _module(x)) is not None),
        forms=tuple(f for x in book.forms if (f := _form(registry, x)) is not None),
        paths=book.paths,
    )


def broken(findings: tuple[Finding, ...]) -> set[str]:
    """Return the files that have errors, for readers who want to know what was left out."""
    return {f.place.path for f in findings if f.severity == "error"}


def _laws(registry: Registry, lines: list[Line]) -> tuple[Law, ...]:
    return tuple(registry.law_ids[line.text] for line in lines if line.text in registry.law_ids)


def _scenario(registry: Registry, scenario: Scenario) -> PublicScenario | None:
    head = scenario.head
    group = registry.levels.group(head.group) if head else None
    reviewer = registry.units.find(head.reviewer) if head else None
    if head is None or group is None or reviewer is None:
        return None
    found = [_response(registry, scenario.responses[n]) for n in sorted(scenario.responses)]

    def text(title: str) -> str:
        return _under(scenario.sections, title)

    return PublicScenario(
        path=scenario.path,
        slug=scenario.slug,
        id=head.id,
        title=head.title,
        group=group,
        summary=head.summary,
        reviewed=head.reviewed,
        reviewer=reviewer,
        review_every=head.review_every,
        confirmed=head.confirmed if isinstance(head.confirmed, str) else "",
        laws=_laws(registry, scenario.laws),
        background=text(scenarios.BACKGROUND),
        messages=text(scenarios.MESSAGES),
        questions=text(scenarios.QUESTIONS),
        donts=text(scenarios.DONTS),
        afterwards=text(scenarios.AFTERWARDS),
        responses=tuple(r for r in found if r is not None),
    )


def _response(registry: Registry, response: Response) -> PublicResponse | None:
    units, roles = registry.units, registry.role_names
    level = registry.levels.level(response.level)
    lead = units.find(response.lead.text) if response.lead else None
    speaks = roles.get(key(response.speaks.text)) if response.speaks else None
    if level is None or lead is None or speaks is None or not response.minutes:
        return None
    steps = [(step, units.find(step.unit)) for step in response.steps]
    return PublicResponse(
        path=response.path,
        level=level,
        lead=lead,
        partners=tuple(u for line in response.partners if (u := units.find(line.text))),
        deadline=response.minutes,
        approves=tuple(roles[key(x.text)] for x in response.approves if key(x.text) in roles),
        speaks=speaks,
        updates=response.updates.text if response.updates else "",
        channels=tuple(
            registry.channel_ids[x.text] for x in response.channels if x.text in registry.channel_ids
        ),
        signs=_bullets(response, responses.SIGNS),
        steps=tuple(PublicStep(step.after, unit, step.text) for step, unit in steps if unit),
        statement=_statement(response),
        moves=_bullets(response, responses.MOVES),
    )


def _bullets(response: Response, title: str) -> tuple[str, ...]:
    section = response.section(title)
    return tuple(line.text for line in section.bullets()) if section else ()


def _statement(response: Response) -> str:
    section = response.section(responses.STATEMENT)
    return "\n".join(line.text for line in section.quote()).strip() if section else ""


def _under(sections: list[Section], title: str) -> str:
    """Return the Markdown below the second-level heading `title`, lower headings included."""
    lines: list[str] = []
    inside = False
    for section in sections:
        if section.level == 2:
            inside = section.title == title
        elif inside and section.level:
            lines += ["", "#" * section.level + " " + section.title, ""]
        if inside:
            lines += [line.text for line in section.lines]
    return "\n".join(lines).strip("\n")


def _chapter(registry: Registry, chapter: Chapter) -> PublicChapter:
    meta = {k: v for k, v in (chapter.tree.data or {}).items() if k in ("template", "hide", "search")}
    return PublicChapter(
        chapter.path,
        chapter.title,
        chapter.summary,
        chapter.plan,
        _laws(registry, chapter.laws),
        chapter.body,
        meta,
    )


def _form(registry: Registry, form: Form) -> PublicForm | None:
    head = form.head
    if head is None:
        return None
    written = head.model_dump(exclude={"laws", "recipients", "ignore"})
    return PublicForm(
        path=form.path,
        recipients=tuple(head.recipients),
        laws=_laws(registry, form.laws),
        when=form.part(forms.WHEN),
        how=form.part(forms.HOW),
        sheet=form.part(forms.SHEET),
        **written,
    )


def _module(module: Module) -> PublicModule | None:
    head = module.head
    if head is None or module.minutes is None:
        return None
    return PublicModule(
        path=module.path,
        id=head.id,
        title=head.title,
        summary=head.summary,
        minutes=module.minutes,
        audience=tuple(head.audience),
        objectives=tuple(head.objectives),
        materials=tuple(head.materials),
        scenarios=tuple(head.scenarios),
        body=participants(module),
    )


def participants(module: Module) -> str:
    """Return the module's Markdown without trainer's boxes, exam questions and marks for the deck."""
    parts: list[str] = []
    for section in module.sections:
        hidden = {
            line.place.line
            for box in callouts(section)
            if box.kind in (TRAINER, SLIDE) or (box.kind == QUESTION and box.title.split()[:1] == [EXAM])
            for line in (Line("", box.place), *box.lines)
        }
        if section.level:
            title, minutes = timed(section.title)
            shown = f"{title} ({minutes} phút)" if minutes else title
            parts.append("#" * section.level + " " + shown)
        parts += [line.text for line in section.lines if line.place.line not in hidden]
    return "\n".join(parts).strip("\n")
