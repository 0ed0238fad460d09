"""Levels that repeat each other word for word, exercises without injects: not yet thought through."""

from collections.abc import Iterator

from sotay.book.finding import Finding, Place
from sotay.book.outline import Section
from sotay.book.response import SIGNS, STATEMENT, STEPS
from sotay.book.scenario import Scenario
from sotay.check.rule import Context, rule
from sotay.check.rules.text import UNFINISHED


@rule("cap-lap-lai", protects="Mỗi cấp KHTT có dấu hiệu, việc làm và lời nói riêng.", severity="warning")
def levels_differ(context: Context) -> Iterator[Finding]:
    """No two levels of a scenario have the same signs, steps or statement, word for word."""
    for scenario in context.book.scenarios:
        for title in (SIGNS, STEPS, STATEMENT):
            yield from _repeated(scenario, title)


def _repeated(scenario: Scenario, title: str) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for number in sorted(scenario.responses):
        section = scenario.responses[number].section(title)
        text = _words(section) if section else ""
        if not section or not text:
            continue
        if text in first and not UNFINISHED.search(text):
            message = f"Mục “{title}” của Cấp KHTT {number} giống hệt Cấp KHTT {first[text]}."
            hint = "Viết điều chỉ có ở cấp này: dấu hiệu nặng hơn, việc thêm, lời nói theo mức thiệt hại."
            yield Finding("cap-lap-lai", section.place, message, hint, "warning")
        first.setdefault(text, number)


def _words(section: Section) -> str:
    return " ".join(section.text.split())


@rule("thieu-phieu", protects="Kịch bản nào cũng diễn tập được.", severity="warning")
def exercises_have_injects(context: Context) -> Iterator[Finding]:
    """A scenario has an exercise with at least one inject."""
    for scenario in context.book.scenarios:
        path = f"scenarios/{scenario.slug}/dien-tap.md"
        if scenario.exercise is None and "dien-tap.md" not in scenario.unread:
            message = f"{scenario.id} chưa có phiếu tình huống (dien-tap.md)."
            hint = "Thêm tệp dien-tap.md, mỗi phiếu một tiêu đề: ## 15 phút · Cấp 2 · Zalo · Nhóm phụ huynh"
            yield Finding("thieu-phieu", Place(scenario.path), message, hint, "warning")
        elif scenario.exercise and not scenario.exercise.injects and not scenario.exercise.findings:
            message = f"Diễn tập của {scenario.id} chưa có phiếu tình huống."
            hint = "Viết như: ## 15 phút · Cấp 2 · Zalo · Nhóm phụ huynh"
            yield Finding("thieu-phieu", Place(path), message, hint, "warning")
