"""From the public's book to its pages."""

import re
from collections.abc import Iterator
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sotay.book.names import bare
from sotay.book.units import Unit
from sotay.pages.address import TABLES, address, file_of, link
from sotay.pages.boxes import labelled
from sotay.pages.inline import FILTERS
from sotay.pages.page import Page
from sotay.pages.words import WORDS
from sotay.views.duties import duties, predecessors
from sotay.views.public import PublicBook, PublicChapter, PublicModule, PublicResponse, PublicScenario

_GAP = re.compile(r"(?<![!\]])\[([^\[\]]+)\](?![(\[:])")
HOME = "docs/index.md"
OVERVIEWS = {
    "scenarios/index.md": "kich-ban/",
    "scenarios/ma-tran.md": "kich-ban/ma-tran/",
    "training/index.md": "tap-huan/",
    "handbook/index.md": "so-tay/",
}


def src_address(src: str) -> str:
    """Return the address of the page named `src`, whether an editor wrote it or the build makes it."""
    if src in OVERVIEWS:
        return OVERVIEWS[src]
    if src.startswith("handbook/registry/units/"):
        return f"don-vi/{src.rsplit('/', 1)[1].removesuffix('.md')}/"
    if (table := src.removesuffix(".md") + ".yml") in TABLES:
        return TABLES[table]
    return address(src)


class Renderer:
    """Renders pages of one book; `pages()` yields them all."""

    def __init__(self, book: PublicBook) -> None:
        self.book = book
        self.environment = Environment(
            loader=PackageLoader("sotay.pages", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            keep_trailing_newline=False,
        )
        units, laws = book.registry.units, book.registry.law_ids
        self.environment.filters |= FILTERS | WORDS
        self.environment.filters |= {
            "unit": units.by_id.get,
            "law": laws.get,
            "slug": slug,
            "marked": marked,
            "oneline": lambda text: Markup(" ".join(str(text).split())),
            "dig": _dig,
        }
        self.environment.globals |= {
            "heirs": units.heirs,
            "book": book,
            "groups": book.registry.levels.groups,
        }

    def pages(self) -> Iterator[Page]:
        """Yield every page of the public's book."""
        yield from self._overviews()
        yield from (self._chapter(c) for c in self.book.chapters)
        yield from (self._chapter(c) for c in self.book.pages if c.path != HOME)
        for scenario in self.book.scenarios:
            yield self._scenario(scenario)
            yield from (self._response(scenario, r) for r in scenario.responses)
        yield from (self._module(m) for m in self.book.modules)
        yield from self._tables()
        yield from (self._unit(u) for u in self.book.registry.units.all)

    def _page(
        self, src: str, title: str, template: str, source: str, description: str = "", **values: Any
    ) -> Page:
        here = src_address(src)

        def url(target: str) -> str:
            return link(file_of(here), file_of(src_address(target)))

        def to(target: str) -> str:
            return link(src, target)

        text = self.environment.get_template(f"{template}.md.j2").render(url=url, to=to, src=src, **values)
        kind = values.pop("kind_", template)
        return Page(src, here, title, labelled(text.strip()) + "\n", source, description, kind=kind)

    def _overviews(self) -> Iterator[Page]:
        levels = self.book.registry.levels
        home = self._page(HOME, "Trang chủ", "home", HOME, self.book.edition.title, levels=levels.levels)
        yield home
        yield self._page("scenarios/index.md", "Kịch bản", "scenarios", "handbook/registry/levels.yml")
        yield self._page(
            "scenarios/ma-tran.md",
            "Ma trận kịch bản",
            "matrix",
            "handbook/registry/levels.yml",
            levels=levels.levels,
        )
        yield self._page("training/index.md", "Tập huấn", "modules", "training", modules=self.book.modules)
        chapters = [_Entry("handbook/registry/plan.md", "Kế hoạch 161", "Nguyên văn, và người làm hiện nay")]
        chapters += [
            _Entry("handbook/registry/levels.md", "Bảng cấp KHTT", "Dấu hiệu, người quyết định, thời hạn")
        ]
        chapters += [_Entry(c.path, c.title, c.summary) for c in self.book.chapters]
        yield self._page(
            "handbook/index.md", "Sổ tay", "handbook", "handbook/registry/edition.yml", chapters=chapters
        )

    def _chapter(self, chapter: PublicChapter) -> Page:
        return self._page(chapter.path, chapter.title, "chapter", chapter.path, chapter.summary, c=chapter)

    def _scenario(self, scenario: PublicScenario) -> Page:
        title = f"{scenario.id} {scenario.title}"
        return self._page(scenario.path, title, "scenario", scenario.path, scenario.summary, s=scenario)

    def _response(self, scenario: PublicScenario, response: PublicResponse) -> Page:
        title = f"{scenario.title} – Cấp KHTT {response.level.number}"
        signs = response.signs[0] if response.signs else scenario.summary
        due = _deadline_step(response)
        return self._page(
            response.path, title, "response", response.path, signs, scenario=scenario, r=response, due=due
        )

    def _module(self, module: PublicModule) -> Page:
        return self._page(
            module.path, f"{module.id} {module.title}", "module", module.path, module.summary, m=module
        )

    def _tables(self) -> Iterator[Page]:
        registry = self.book.registry
        folder = "handbook/registry"
        table = registry.levels
        yield self._page(
            f"{folder}/levels.md",
            "Bảng cấp KHTT",
            "levels",
            f"{folder}/levels.yml",
            levels=table.levels,
            table=table,
        )
        if registry.plan:
            yield self._page(
                f"{folder}/plan.md", "Kế hoạch 161", "plan", f"{folder}/plan.yml", plan=registry.plan
            )
        yield self._page(
            f"{folder}/units.md",
            "Đơn vị",
            "units",
            f"{folder}/units.yml",
            groups=self._unit_groups(),
            past=_past,
        )
        yield self._page(
            f"{folder}/laws.md", "Văn bản", "laws", f"{folder}/laws.yml", groups=self._law_groups()
        )
        terms = sorted(registry.glossary.terms, key=lambda t: (bare(t.term), t.term))
        short = sorted(registry.glossary.abbreviations, key=lambda a: bare(a.abbr))
        yield self._page(
            f"{folder}/glossary.md",
            "Thuật ngữ",
            "glossary",
            f"{folder}/glossary.yml",
            terms=terms,
            abbreviations=short,
        )

    def _unit_groups(self) -> list[tuple[str, list[Unit]]]:
        units = self.book.registry.units.all
        now = [u for u in units if u.to is None]
        titles = {
            "office": "Cơ quan của tỉnh và địa phương",
            "team": "Tổ công tác về khủng hoảng truyền thông",
            "generic": "Nhóm cơ quan, đơn vị",
            "outside": "Ngoài bộ máy: phối hợp, không chủ trì",
        }
        groups = [(title, [u for u in now if u.kind == kind]) for kind, title in titles.items()]
        groups.append(("Đơn vị năm 2021 đã thay đổi", [u for u in units if u.to is not None]))
        return [(title, found) for title, found in groups if found]

    def _law_groups(self) -> list[tuple[str, list[Any]]]:
        laws = self.book.registry.laws
        return [
            ("Đang có hiệu lực", [law for law in laws if law.status == "còn hiệu lực"]),
            ("Chưa rõ hiệu lực, phải kiểm tra", [law for law in laws if law.status == "chưa rõ"]),
            ("Đã hết hiệu lực", [law for law in laws if law.status == "hết hiệu lực"]),
        ]

    def _unit(self, unit: Unit) -> Page:
        found = duties(self.book, unit)
        return self._page(
            f"handbook/registry/units/{unit.id}.md",
            unit.name,
            "unit",
            "handbook/registry/units.yml",
            unit.function,
            u=unit,
            lead=[d for d in found if d.leads],
            partner=[d for d in found if not d.leads],
            before=predecessors(self.book, unit),
        )


class _Entry:
    """A line of an overview."""

    def __init__(self, src: str, title: str, description: str) -> None:
        self.src, self.title, self.description = src, title, description


def _deadline_step(response: PublicResponse) -> int:
    """Return the index of the step that puts the statement out: the last one due at the deadline, or -1."""
    due = [i for i, step in enumerate(response.steps) if step.after == response.deadline]
    return due[-1] if due else -1


def _past(units: list[Unit]) -> bool:
    return all(unit.to is not None for unit in units)


def slug(text: str) -> str:
    """Return an anchor for `text`: Vietnamese letters kept, as the table of contents does."""
    return re.sub(r"[^\w]+", "-", text.lower()).strip("-")


def marked(text: str) -> Markup:
    """Return Markdown with its `[gaps]` marked, so that they never read as broken links."""
    return Markup(
        _GAP.sub(lambda m: m[0] if m[1] in (" ", "x") else f'<mark class="st-gap">[{m[1]}]</mark>', text)
    )


def _dig(value: Any, path: str) -> Any:
    for name in path.split("."):
        value = getattr(value, name)
    return value
