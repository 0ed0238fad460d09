"""The page that finds a level: the questions, the table they stand for, and what the browser decides with."""

import re
from collections.abc import Iterator
from typing import Any

from sotay.book.decision import LOWEST, decider, edition
from sotay.book.duration import minutes
from sotay.book.levels import Level
from sotay.book.triage import Rule, Triage
from sotay.pages.address import file_of, link, src_address
from sotay.pages.draft import Draft
from sotay.pages.inline import sentence
from sotay.pages.script import script
from sotay.views.confirmation import state
from sotay.views.public import PublicBook, PublicResponse, PublicScenario

TRIAGE = "handbook/registry/triage.md"
_STEPS = 3
_BOLD = re.compile(r"\*\*?(.+?)\*\*?")


def drafts(book: PublicBook) -> Iterator[Draft]:
    """Yield the page, where the book has a triage table."""
    triage = book.registry.triage
    if triage is None:
        return
    values = {
        "triage": triage,
        "levels": book.registry.levels.levels,
        "lines": {level.number: _lines(triage, level.number) for level in book.registry.levels.levels},
        "count": len(triage.questions) + 1,
    }
    source = "handbook/registry/triage.yml"
    says = "Trả lời vài câu hỏi: ra cấp, người quyết định, đơn vị chủ trì, việc đầu tiên, hạn ra tuyên bố"
    yield Draft(
        TRIAGE,
        "Xác định cấp KHTT",
        "triage",
        source,
        says,
        values,
        late=lambda: {"data": script(data(book, triage))},
    )


def _lines(triage: Triage, number: int) -> list[list[str]]:
    """Return what leads to level `number`, a list of conditions a rule; all of a list must hold."""
    return [_conditions(triage, rule) for rule in triage.rules if rule.level == number]


def _conditions(triage: Triage, rule: Rule) -> list[str]:
    by_id = {question.id: question for question in triage.questions}
    told = []
    for name, wanted in rule.when.items():
        question = by_id[name]
        at = question.index(wanted) or 0
        graver = {answer.id for answer in question.answers[at + 1 :]}
        listed = {r.when[name] for r in triage.rules if len(r.when) == 1 and name in r.when}
        whole = len(rule.when) == 1 and graver <= listed  # the graver answers stand in lines of their own
        told.append(f"{question.name}: {question.answers[at].words}{'' if whole else ', trở lên'}")
    return told


def data(book: PublicBook, triage: Triage) -> dict[str, Any]:
    """Return what the browser decides with and tells; addresses are relative to the page."""
    table = decider(triage)
    levels = book.registry.levels
    return {
        "edition": edition(triage),
        "line": book.edition.line,
        "ceiling": minutes(levels.law_ceiling),
        "topic": triage.topic,
        "questions": [
            {"name": q.name, "answers": [a.words for a in q.answers], "unsure": table.unsure[i]}
            for i, q in enumerate(triage.questions)
        ],
        "rules": table.rules,
        "lowest": LOWEST,
        "first": triage.first,
        "levels": [_level(level) for level in levels.levels],
        "scenarios": [_scenario(scenario) for scenario in book.scenarios],
        "byLevel": _from_here("scenarios/theo-cap.md"),
    }


def _level(level: Level) -> dict[str, Any]:
    return {
        "number": level.number,
        "name": level.name,
        "decides": level.decides,
        "leads": level.leads,
        "speaks": level.speaks,
        "statement": level.first_statement,
        "report": level.report,
        "deadline": level.deadline_minutes,
        "safety": minutes(level.safety_within or "") or 0,
        "notice": level.safety_notice or "",
        "reports": [{"to": r.to, "within": minutes(r.within) or 0} for r in level.reports],
    }


def _scenario(scenario: PublicScenario) -> dict[str, Any]:
    return {
        "id": scenario.id,
        "title": scenario.title,
        "group": scenario.group.name,
        "state": state(scenario),
        "url": _from_here(scenario.path),
        "levels": {str(r.level.number): _response(r) for r in scenario.responses},
    }


def _response(response: PublicResponse) -> dict[str, Any]:
    return {
        "url": _from_here(response.path),
        "lead": response.lead.name,
        "deadline": response.deadline,
        "steps": [
            {"after": step.after, "who": step.unit.short, "what": _plain(step.text)}
            for step in response.steps[:_STEPS]
        ],
    }


def _plain(text: str) -> str:
    return sentence(_BOLD.sub(r"\1", text))


def _from_here(src: str) -> str:
    return link(file_of(src_address(TRIAGE)), file_of(src_address(src)))
