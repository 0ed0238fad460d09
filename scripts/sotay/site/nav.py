"""The navigation: of the website, and of a printed book."""

from typing import Any

from sotay.book.volume import Volume
from sotay.pages import training
from sotay.pages.page import Page
from sotay.views.public import PublicBook

Nav = list[Any]
_TABLES = "handbook/registry"
_LOOKUP = ("laws", "glossary", "roles", "channels", "placeholders", "distribution", "sources")
_VIEWS = ("ma-tran", "theo-cap", "theo-gio", "lich-ra-soat", "du-lieu")


def website(book: PublicBook, pages: dict[str, Page]) -> Nav:
    """Return the website's navigation; every page is in it or listed as reached by links."""
    scenarios: Nav = [f"scenarios/{name}.md" for name in ("index", *_VIEWS)]
    for group in book.registry.levels.groups:
        inside: Nav = []
        for scenario in book.in_group(group):
            levels = [{f"Cấp KHTT {r.level.number}": r.path} for r in scenario.responses]
            inside.append({f"{scenario.id} {scenario.title}": [scenario.path, *levels]})
        if inside:
            scenarios.append({group.name: inside})
    lookup = [f"{_TABLES}/{name}.md" for name in _LOOKUP]
    handbook = [
        "handbook/index.md",
        f"{_TABLES}/plan.md",
        f"{_TABLES}/levels.md",
        *(c.path for c in book.chapters),
    ]
    nav: Nav = [
        {"Trang chủ": "docs/index.md"},
        *([f"{_TABLES}/triage.md"] if f"{_TABLES}/triage.md" in pages else []),
        {"Kịch bản": scenarios},
        {"Sổ tay": [src for src in handbook if src in pages]},
        *([{"Biểu mẫu": ["handbook/forms/index.md", *(f.path for f in book.forms)]}] if book.forms else []),
        {"Tập huấn": _training(book, pages)},
        {"Đơn vị": [f"{_TABLES}/units.md"]},
        {"Tra cứu": [src for src in lookup if src in pages]},
    ]
    guides = [page.path for page in book.pages if page.path != "docs/index.md" and page.path in pages]
    return [*nav, {"Hướng dẫn": guides}] if guides else nav


def _training(book: PublicBook, pages: dict[str, Page]) -> Nav:
    paths = [f"{training.FOLDER}/{path.id}.md" for path in (book.paths.paths if book.paths else [])]
    tests = [src for module in book.modules if (src := training.self_test(module)) in pages]
    nav: Nav = ["training/index.md", *(module.path for module in book.modules)]
    nav += [{"Lộ trình": [training.LIST, *paths]}] if paths else []
    return [*nav, {"Tự kiểm tra": tests}] if tests else nav


def listed(nav: Any) -> list[str]:
    """Return the sources that a navigation names."""
    if isinstance(nav, str):
        return [nav]
    items = nav.values() if isinstance(nav, dict) else nav or []
    return [src for item in items for src in listed(item)]


def printed(volume: Volume, pages: dict[str, Page]) -> Nav:
    """Return a printed book's navigation: its parts, each with its pages in order.

    In a part's list `@levels` and the like stand for the pages made from a table of the registry.
    """
    order = list(pages)  # chapters by file name, scenarios by code
    nav: Nav = []
    for part in volume.parts:
        chosen: list[str] = []
        for pattern in part.pages:
            wanted = f"{_TABLES}/{pattern[1:]}.md" if pattern.startswith("@") else pattern
            for src in part.model_copy(update={"pages": [wanted]}).select(order):
                inside = _levels_of(src, pages) if src.startswith("scenarios/") else [src]
                chosen += [s for s in inside if s not in chosen]
        if chosen:
            nav.append({part.title: chosen})
    return nav


def _levels_of(src: str, pages: dict[str, Page]) -> list[str]:
    folder = src.rsplit("/", 1)[0]
    return [src, *sorted(s for s in pages if s.startswith(f"{folder}/cap-") and src.endswith("index.md"))]
