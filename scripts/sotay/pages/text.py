"""The pages that editors write: chapters, the website's own pages, scenarios, responses, modules."""

from collections.abc import Iterator

from sotay.pages import training
from sotay.pages.draft import Draft
from sotay.pages.overview import HOME
from sotay.views.public import PublicBook, PublicChapter, PublicModule, PublicResponse, PublicScenario

# Pages whose opening an editor writes and whose rest is made: source → template.
ENDED = {
    "docs/huong-dan/quy-tac.md": "rules",
    "docs/co-gi-moi.md": "news",
    "docs/dinh-chinh.md": "corrections",
}


def drafts(book: PublicBook) -> Iterator[Draft]:
    """Yield a page for every text of the public's book."""
    yield from (_chapter(c) for c in book.chapters)
    yield from (_chapter(c) for c in book.pages if c.path != HOME)
    for scenario in book.scenarios:
        yield _scenario(scenario)
        yield from (_response(scenario, r) for r in scenario.responses)
    yield from (_module(m) for m in book.modules)


def _chapter(chapter: PublicChapter) -> Draft:
    template = ENDED.get(chapter.path, "chapter")
    return Draft(chapter.path, chapter.title, template, chapter.path, chapter.summary, {"c": chapter})


def _scenario(scenario: PublicScenario) -> Draft:
    title = f"{scenario.id} {scenario.title}"
    return Draft(scenario.path, title, "scenario", scenario.path, scenario.summary, {"s": scenario})


def _response(scenario: PublicScenario, response: PublicResponse) -> Draft:
    title = f"{scenario.title} – Cấp KHTT {response.level.number}"
    signs = response.signs[0] if response.signs else scenario.summary
    values = {"scenario": scenario, "r": response, "due": _deadline_step(response)}
    return Draft(response.path, title, "response", response.path, signs, values)


def _deadline_step(response: PublicResponse) -> int:
    """Return the index of the step that puts the statement out: the last one due at the deadline, or -1."""
    due = [i for i, step in enumerate(response.steps) if step.after == response.deadline]
    return due[-1] if due else -1


def _module(module: PublicModule) -> Draft:
    title = f"{module.id} {module.title}"
    tested = training.self_test(module) if training.questions(module) else ""
    return Draft(module.path, title, "module", module.path, module.summary, {"m": module, "tested": tested})
