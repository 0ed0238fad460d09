"""From pages and the public's book to the entries of the index (its format: see the package)."""

from collections.abc import Iterator
from typing import Any

from sotay.book.duration import spell
from sotay.book.glossary import Term
from sotay.book.laws import Law
from sotay.book.units import Unit
from sotay.pages.address import file_of, src_address
from sotay.pages.page import Page
from sotay.pages.render import slug
from sotay.site.search import names
from sotay.site.search.sections import Section
from sotay.views.duties import duties, predecessors
from sotay.views.public import PublicBook, PublicResponse, PublicScenario

Entry = dict[str, Any]
Read = list[tuple[Page, list[Section]]]
_KINDS = {"scenario": "scenario", "response": "level", "unit": "unit", "module": "module", "form": "form"}
# pages that list what stands elsewhere: found by their name, not by what they list
_LISTS = frozenset(
    {"home", "scenarios", "matrix", "by_level", "by_time", "calendar", "data", "modules", "handbook"}
)
_TABLES = frozenset({"units", "laws", "glossary"})  # their rows are entries of their own
_DUTIES = "vai-và-mốc-đầu-tiên"


class Entries:
    """The entries of one book; `of(read)` yields them in order, each page's before its sections'."""

    def __init__(self, book: PublicBook) -> None:
        self.book = book
        self.abbreviations = names.Abbreviations(book.registry.glossary)
        self._scenario = {s.path: s for s in book.scenarios}
        self._response = {r.path: (s, r) for s in book.scenarios for r in s.responses}
        self._unit = {f"handbook/registry/units/{u.id}.md": u for u in book.registry.units.all}
        # pages whose rows have no place of their own
        self._listed = {
            "handbook/registry/roles.md": [role.name for role in book.registry.roles],
            "handbook/registry/channels.md": [channel.name for channel in book.registry.channels],
        }
        self._boost = {c.path: _boost(c.meta) for c in (*book.chapters, *book.pages)}

    def of(self, read: Read) -> list[Entry]:
        """Return the entries of the pages `read`: each page with its sections, in their order."""
        found: list[Entry] = []
        leaders: dict[str, int] = {}
        for page, sections in sorted(read, key=self._order):
            leader = leaders.setdefault(self._result(page), len(found))
            head = self._head(page, sections)
            found += self._joined([head, *self._sections(page, sections)], leader, len(found))
        for rows in (self._laws(), self._terms()):
            found += rows
        return found

    @staticmethod
    def _joined(entries: list[Entry], leader: int, start: int) -> list[Entry]:
        for index, entry in enumerate(entries, start):
            if index != leader:
                entry["of"] = leader
        return entries

    def _order(self, item: tuple[Page, list[Section]]) -> tuple[str, bool]:
        """A scenario's own page stands before its levels."""
        page, _ = item
        return self._result(page), page.kind == "response"

    def _result(self, page: Page) -> str:
        """What is one result: a scenario with its levels, any other page by itself."""
        return page.src.rsplit("/", 1)[0] if page.kind in ("scenario", "response") else page.src

    def _head(self, page: Page, sections: list[Section]) -> Entry:
        listed = page.kind in _LISTS | _TABLES
        kind = "index" if listed else _KINDS.get(page.kind, "page")
        entry: Entry = {"location": page.file, "title": page.title, "text": "", "kind": kind}
        if not listed:
            entry["text"] = sections[0].text
        if page.description:
            entry["note"] = page.description
        entry |= self._special(page)
        if boost := self._boost.get(page.src):
            entry["boost"] = boost
        if file := next((s.file for s in sections if s.file), "") if kind == "form" else "":
            entry["file"] = _beside(page.file, file)
        return entry

    def _special(self, page: Page) -> Entry:
        if scenario := self._scenario.get(page.src):
            return self._of_scenario(scenario)
        if found := self._response.get(page.src):
            return self._of_level(*found)
        if unit := self._unit.get(page.src):
            return self._of_unit(unit)
        if listed := self._listed.get(page.src):
            return {"also": names.distinct(listed, page.title)}
        plan = self.book.registry.plan
        if page.kind == "plan" and plan:
            return {"names": names.distinct([f"Kế hoạch {plan.number}", plan.title], page.title)}
        code, _, title = page.title.partition(" ")
        return {"title": title, "code": code, "names": [code]} if page.kind == "module" else {}

    def _of_scenario(self, scenario: PublicScenario) -> Entry:
        words = self.book.registry.synonyms.of(scenario.id)
        return {
            "title": scenario.title,
            "code": scenario.id,
            "names": names.of_scenario(scenario, words),
            "levels": [
                [r.level.number, file_of(src_address(r.path)), r.lead.short, spell(r.deadline)]
                for r in scenario.responses
            ],
        }

    def _of_level(self, scenario: PublicScenario, response: PublicResponse) -> Entry:
        return {
            "title": f"{scenario.title}, Cấp KHTT {response.level.number}",
            "level": response.level.number,
        }

    def _of_unit(self, unit: Unit) -> Entry:
        registry = self.book.registry
        entry: Entry = {"title": unit.name, "names": names.of_unit(unit, self.abbreviations)}
        for past, function in predecessors(self.book, unit):
            old = names.distinct([past.name, *names.of_unit(past, self.abbreviations)], unit.name)
            entry.setdefault("carries", []).append([past.short, function])
            entry.setdefault("also", []).extend(old)
        led = {d.scenario.id: d.scenario.title for d in duties(self.book, unit) if d.leads}
        if unit.to:
            entry["until"] = unit.to.strftime("%d/%m/%Y")
            entry["heirs"] = [
                [heir.short, file_of(src_address(f"handbook/registry/units/{heir.id}.md")), function]
                for function, heir in registry.units.heirs(unit)
            ]
        elif led:
            entry["note"] = f"Chủ trì {', '.join(f'{code} {title}' for code, title in led.items())}"
        return entry

    def _sections(self, page: Page, sections: list[Section]) -> Iterator[Entry]:
        if page.kind in _TABLES | {"home"}:
            return
        for section in sections[1:]:
            text = "" if page.kind in _LISTS else section.text
            if section.anchor and (section.title or text):
                yield {"location": f"{page.file}#{section.anchor}", "title": section.title, "text": text}

    def _laws(self) -> Iterator[Entry]:
        page = file_of(src_address("handbook/registry/laws.md"))
        for law in self.book.registry.laws:
            own = "" if law.title.startswith("Luật") else f": {law.title}"
            entry: Entry = {
                "location": f"{page}#{law.id}",
                "title": law.label + own,
                "text": "\n".join(_law_lines(law)),
                "kind": "law",
                "names": names.of_law(law, self.abbreviations),
                "note": law.asks,
            }
            if law.status != "còn hiệu lực":
                entry["status"] = law.status
            yield entry

    def _terms(self) -> Iterator[Entry]:
        page = file_of(src_address("handbook/registry/glossary.md"))
        glossary = self.book.registry.glossary
        for term in glossary.terms:
            yield {
                "location": f"{page}#{slug(term.term)}",
                "title": term.term,
                "text": _term_text(term),
                "kind": "term",
                "names": names.of_term(term),
            }
        known = {term.abbr for term in glossary.terms}
        for short in glossary.abbreviations:
            if short.abbr not in known:
                title = f"{short.abbr}: {short.full}"
                where = f"{page}#chữ-viết-tắt"
                yield {"location": where, "title": title, "text": "", "kind": "term", "names": [short.abbr]}


def _law_lines(law: Law) -> Iterator[str]:
    yield law.asks
    for article in law.articles:
        yield f"{article.article}: {article.says} {article.asks}".strip()
    yield law.note


def _term_text(term: Term) -> str:
    return "\n".join(part for part in (term.definition, term.avoid) if part)


def _boost(meta: dict[str, object]) -> float:
    search = meta.get("search")
    boost = search.get("boost") if isinstance(search, dict) else None
    return float(boost) if isinstance(boost, int | float) and boost > 0 else 0


def _beside(file: str, link: str) -> str:
    parts = file.split("/")[:-1]
    for step in link.split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step != ".":
            parts.append(step)
    return "/".join(parts)
