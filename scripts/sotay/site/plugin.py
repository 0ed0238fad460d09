"""The MkDocs plugin: mounts the four source folders, hands MkDocs our pages, sets the last touches."""

import logging
import re
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkPage

from sotay.book.edition import day
from sotay.book.gathered import FOLDERS, NoBookError
from sotay.book.load import Book, load
from sotay.book.source import within
from sotay.changes.news import News, news
from sotay.changes.past import PastError
from sotay.check.report import text as report
from sotay.check.run import check
from sotay.export.files import FOLDER as DATA
from sotay.export.files import files as exported
from sotay.pages import plain
from sotay.pages.boxes import classed
from sotay.pages.page import Page
from sotay.pages.render import Renderer
from sotay.pages.typeset import typeset
from sotay.pictures import figure, gallery
from sotay.pictures.picture import Picture
from sotay.site import fonts, links, nav
from sotay.site.offline.listing import TooLargeError
from sotay.site.offline.make import furnish
from sotay.site.search.site import SiteSearch
from sotay.site.share import told
from sotay.views.public import PublicBook
from sotay.views.publish import publish

log = logging.getLogger("mkdocs.plugins.sotay")
ROOT_FILES = ("docs/fonts/",)


class Settings(Config):
    """What mkdocs.yml may say to the plugin."""

    volume = config_options.Type(str, default="")
    downloads = config_options.Type(bool, default=False)
    check = config_options.Type(bool, default=True)
    reads = config_options.ListOfItems(config_options.Type(str), default=[])


class SotayPlugin(BasePlugin[Settings]):
    """One instance a build; `volume` names a printed book, empty is the website.

    `downloads` tells that a whole build is under way, which adds the PDFs that pages link to. `reads` are the
    files and folders that a printed book is made of; all when empty.
    """

    root: Path
    book: Book
    public: PublicBook
    pages: dict[str, Page]
    search: SiteSearch
    pictures: dict[str, Picture]

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the book, make its pages and its navigation."""
        self.root = Path(config.config_file_path).resolve().parent
        try:
            self.book = load(self.root, within(self.config.reads) if self.config.reads else None)
        except NoBookError as error:
            raise PluginError(str(error)) from error
        if self.config.check:
            self._report()
        self.public = publish(self.book)
        self.pages = {
            page.src: page
            for page in Renderer(self.public, downloads=self.config.downloads, news=self._news()).pages()
        }
        self.pictures = gallery.make(self.public, self.root / "docs" / "fonts")
        edition = self.book.registry.edition
        if triage := self.book.registry.triage:
            config.extra["questions"] = len(triage.questions) + 1
        config.extra["edition"] = {
            "line": edition.line,
            "status": edition.status,
            "number": edition.number,
            "as_of": day(edition.as_of),
        }
        config.site_name = edition.title
        if edition.site_url:
            config.site_url = f"{edition.site_url.rstrip('/')}/"
        if self.config.volume:
            volume = self.book.volumes.get(self.config.volume)
            if volume is None:
                raise PluginError(f"Không có sách “{self.config.volume}” trong handbook/books.")
            config.nav = nav.printed(volume, self.pages)
        else:
            config.nav = nav.website(self.public, self.pages)
        if not self.config.volume:
            self.search = SiteSearch(self.public, self.pages.values())
            config.extra["search"] = self.search.extra()
        config.watch += [str(self.root / name) for name in FOLDERS]
        return config

    def _news(self) -> News | None:
        """What is new, for the website alone: a printed book does not tell it."""
        try:
            return None if self.config.volume else news(self.root, self.public)
        except PastError as error:
            raise PluginError(str(error)) from error

    def _report(self) -> None:
        result = check(self.book)
        for finding in result.findings:
            told = report.one(finding, self.book.sources)
            if finding.severity == "error":
                log.warning("%s", told)
            else:
                log.info("%s", told)
        log.info("%s", report.closing(result))

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Replace docs_dir's files by our pages and pictures; the theme's own files stay."""
        kept = Files([f for f in files if f.src_dir != config.docs_dir and not _UNASKED.match(f.src_uri)])
        listed = set(nav.listed(config.nav)) if self.config.volume else set(self.pages)
        for page in self.pages.values():
            if page.src not in listed:
                continue
            file = File(page.src, str(self.root), config.site_dir, False, dest_uri=page.file)
            file.inclusion = (
                InclusionLevel.INCLUDED if page.src in nav.listed(config.nav) else InclusionLevel.NOT_IN_NAV
            )
            kept.append(file)
        if not self.config.volume:
            for name, content in plain.files(self.public):
                kept.append(File.generated(config, name, content=content))
            for name, content in exported(self.public).items():
                kept.append(File.generated(config, f"{DATA}/{name}", content=content))
        for path in self.book.pictures:
            if path not in self.pictures:
                kept.append(File(path, str(self.root), config.site_dir, False))
        for path, picture in self.pictures.items():
            kept.append(File.generated(config, path, content=picture.svg))
        return kept

    def on_template_context(self, context: Any, template_name: str, config: MkDocsConfig) -> Any:
        """Let the 404 page's links begin at the site's top, wherever that is, while its address is unknown."""
        if template_name == "404.html" and not config.site_url:
            context["base_url"] = "."
        return context

    def on_page_read_source(self, page: MkPage, config: MkDocsConfig) -> str | None:
        """Hand MkDocs the page's Markdown in place of the file's."""
        own = self.pages.get(page.file.src_uri)
        return own.markdown if own else None

    def on_page_markdown(self, markdown: str, page: MkPage, config: MkDocsConfig, files: Files) -> str:
        """Tell the theme what kind of page this is; lead links to registry tables to their pages."""
        own = self.pages[page.file.src_uri]
        page.meta = {
            "title": own.title,
            "description": own.description,
            "kind": own.kind,
            "source": own.source,
            **_TEMPLATES.get(own.kind, {}),
            **({} if self.config.volume else told.meta(self.public, own.src, config.site_url or "")),
        }
        page.edit_url = _edit_address(self.book.registry.edition.repository, own.source)
        return links.to_pages(markdown, page.file.src_uri, self.pages)

    def on_page_content(self, html: str, page: MkPage, config: MkDocsConfig, files: Files) -> str:
        """Set no-break spaces and explain abbreviations."""
        short = {a.abbr: a.full for a in self.book.registry.glossary.abbreviations}
        kind = self.pages[page.file.src_uri].kind
        html = figure.figures(classed(html), self.pictures)
        if not self.config.volume:
            self.search.add(self.pages[page.file.src_uri], html)
            html = html.replace("<pre><code", '<pre tabindex="0"><code')  # wide code scrolls by keyboard too
        return typeset(html, {} if kind in ("glossary", "home") else short)

    def on_post_page(self, output: str, page: MkPage, config: MkDocsConfig) -> str:
        """Put the drawings into the website's pages; search has read the page by now."""
        if self.config.volume:
            return output
        self.search.guard(output, page.file.src_uri)
        return figure.inlined(output, self.pictures)

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the website's fonts, and our search index over the one Material's plugin has made."""
        if not self.config.volume:
            self.search.write(Path(config.site_dir))
            fonts.make(self.root / "docs" / "fonts", Path(config.site_dir) / "assets" / "fonts")
            extra = self.search.extra()
            try:
                furnish(
                    Path(config.site_dir),
                    self.book.registry.edition,
                    triage=extra["triage"],
                    search=extra["page"],
                )
            except TooLargeError as error:
                raise PluginError(str(error)) from error


def _edit_address(repository: str, source: str) -> str | None:
    """Return where the code host lets an editor change `source`; None while no host is known."""
    if not repository:
        return None
    middle = "-/edit/main" if "gitlab" in repository else "edit/main"
    return f"{repository.rstrip('/')}/{middle}/{source}"


# What the theme's folder holds but no page asks for: sources of our own script and styles, the worker that
# stands at the top as sw.js, Material's looks.
_UNASKED = re.compile(
    r"styles/|src/|assets/javascripts/keeper\.js|assets/stylesheets/(main|palette)\.|assets/images/favicon\.png|.*\.map$"
)
_TEMPLATES: dict[str, dict[str, Any]] = {
    "home": {"template": "home.html", "hide": ["navigation", "toc"]},
    "response": {"template": "response.html", "hide": ["navigation", "toc"]},
    "scenario": {"template": "scenario.html", "hide": ["navigation"]},
    "unit": {"template": "unit.html", "hide": ["toc"]},
    "form": {"hide": ["navigation"]},
    "triage": {"hide": ["navigation", "toc"]},
    "levels": {"hide": ["navigation", "toc"]},
    "plan": {"hide": ["navigation", "toc"]},
    "matrix": {"hide": ["navigation", "toc"]},
}
