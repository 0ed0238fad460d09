"""What products are made of, file by file: a job sees these and no others."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from sotay.book.excerpt import quoted
from sotay.book.load import BOOKS, FORMS, Book
from sotay.book.module import Module
from sotay.book.scenario import Scenario
from sotay.books.plans import Title
from sotay.pictures import steps
from sotay.pictures.gallery import shown

TEXTS = ("docs", "handbook", "scenarios", "training", "mkdocs.yml")
BASE = ("handbook/registry", "docs/fonts")


def told(scenario: Scenario) -> tuple[str, ...]:
    """Return what the public is told of `scenario`: what it is and its levels, without the exercise."""
    return (scenario.path, *(one.path for one in scenario.responses.values()))


def scenarios(book: Book) -> tuple[str, ...]:
    """Return what a product of all scenarios is made of."""
    return (*BASE, *(path for one in book.scenarios for path in told(one)))


def lesson(book: Book, module: Module) -> tuple[str, ...]:
    """Return the file of `module`, and of each response that it quotes."""
    known = {one.id: one for one in book.scenarios}
    return (module.path, *sorted(set(_quoted(quoted(book.sources[module.path].text), known))))


def deck(book: Book, module: Module) -> tuple[str, ...]:
    """Return what the deck of `module` is made of: the lesson, and what its pictures are drawn from."""
    shows = steps.NAME in shown(book.sources[module.path].text)  # it tells the chapter of each step
    chapters = [one.path for one in book.chapters if one.plan] if shows else []
    return (*BASE, *lesson(book, module), *chapters)


def _quoted(places: set[tuple[str, int]], known: dict[str, Scenario]) -> Iterator[str]:
    for code, level in places:
        scenario = known.get(code)
        if scenario and level in scenario.responses:
            yield from (scenario.path, scenario.responses[level].path)


def lessons(book: Book) -> tuple[str, ...]:
    """Return the files of all modules and of what they quote."""
    return (*BASE, *sorted({path for module in book.modules for path in lesson(book, module)}))


def volume(book: Book, name: str) -> tuple[str, ...]:
    """Return what the printed book `name` is made of: all but training, which it does not print.

    Forms are there because responses link to them.
    """
    chapters = (chapter.path for chapter in book.chapters)
    return (*scenarios(book), FORMS, *chapters, *book.pictures, f"{BOOKS}/{name}.yml", "mkdocs.yml")


def booklet(book: Book, title: Title) -> tuple[str, ...]:
    """Return what the booklet `title` is made of: its group's scenarios, or all, and the chapters it takes from."""
    plan = f"{BOOKS}/{title.name}.yml"
    if title.group:
        plan = f"{BOOKS}/{title.name.removesuffix(f'-{title.group.id}')}.yml"
    taken = [page.partition("#")[0] for part in title.plan.parts for page in part.pages]
    chapters = [one.path for one in book.chapters if any(fnmatchcase(one.path, asked) for asked in taken)]
    groups = {one.path: one.head.group for one in book.scenarios if one.head}
    chosen = [one for one in book.scenarios if not title.group or groups.get(one.path) == title.group.id]
    return (*BASE, plan, FORMS, *chapters, *book.pictures, *(path for one in chosen for path in told(one)))
