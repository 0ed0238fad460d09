"""From the public's book to its pages."""

import re
from collections.abc import Collection, Iterator
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sotay.book.duration import minutes
from sotay.changes import words
from sotay.changes.news import News
from sotay.check import catalogue
from sotay.pages.address import file_of, link, src_address
from sotay.pages.boxes import labelled
from sotay.pages.draft import Draft
from sotay.pages.form import sheet
from sotay.pages.hints import hints
from sotay.pages.inline import FILTERS
from sotay.pages.kinds import drafts
from sotay.pages.page import Page
from sotay.pages.script import script
from sotay.pages.words import WORDS
from sotay.views.public import PublicBook

_GAP = re.compile(r"(?<![!\]])\[([^\[\]]+)\](?![(\[:])")


class Renderer:
    """Renders pages of one book; `pages()` yields them all. `downloads`: the PDFs of a whole build are there.

    `news` is what changed since the newest mark; without it the pages that tell it say that none is recorded.
    """

    def __init__(self, book: PublicBook, *, downloads: bool = False, news: News | None = None) -> None:
        self.book = book
        self.downloads = downloads
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
            "minutes": minutes,
            "json": script,
            "clock": lambda count: f"{count // 60:02d}:{count % 60:02d}",
            "hints": lambda statement: script(hints(book.registry, statement)),
            "sheet": sheet,
            "marked": marked,
            "oneline": lambda text: Markup(" ".join(str(text).split())),
            "dig": _dig,
        }
        self.environment.globals |= {
            "heirs": units.heirs,
            "book": book,
            "downloads": downloads,
            "catalogue": catalogue.groups,
            "news": news or News(),
            "marked_words": words.html,
            "address": src_address,
            "groups": book.registry.levels.groups,
        }

    def pages(self) -> Iterator[Page]:
        """Yield every page of the public's book."""
        yield from (self._page(draft) for draft in drafts(self.book))

    def some(self, wanted: Collection[str]) -> Iterator[Page]:
        """Yield the pages named `wanted`; the others are not rendered."""
        yield from (self._page(draft) for draft in drafts(self.book) if draft.src in wanted)

    def _page(self, draft: Draft) -> Page:
        here = src_address(draft.src)

        def url(target: str) -> str:
            return link(file_of(here), file_of(src_address(target)))

        def to(target: str) -> str:
            return link(draft.src, target)

        def asset(name: str) -> str:
            return link(file_of(here), f"assets/javascripts/{name}")

        def download(name: str) -> str:
            return link(file_of(here), f"tai-ve/{name}")

        template = self.environment.get_template(f"{draft.template}.md.j2")
        markdown = template.render(
            url=url, to=to, asset=asset, download=download, src=draft.src, **draft.values, **draft.late()
        )
        return Page(
            draft.src,
            here,
            draft.title,
            labelled(markdown.strip()) + "\n",
            draft.source,
            draft.description,
            kind=draft.template,
        )


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
