"""mkdocs-with-pdf made to hand its assembled book to press.

Out of the box mkdocs-with-pdf 0.9.3 loses pages on WeasyPrint 70, keeps the site's CSS, and gives no
way to set options; it parses every page three times and walks the whole book for each. It keeps its place among
MkDocs' plugins and the work of giving every id and link its name in one document; this module takes over the rest:
its ``Generator.on_post_page`` and ``Generator.on_post_build`` are replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from bs4 import Tag
from mkdocs.exceptions import PluginError
from mkdocs_with_pdf import generator
from mkdocs_with_pdf.utils.image_util import fix_image_alignment

from sotay.book.load import Book, load
from sotay.book.registry import Registry
from sotay.book.source import within
from sotay.book.volume import Volume as BookPlan
from sotay.books.front import shop_of, volume_of
from sotay.pages.address import src_address
from sotay.press.book import make_book
from sotay.press.expected import Expected, expected_in
from sotay.press.fault import BookError, Fault
from sotay.press.fetch import address
from sotay.press.fonts import FontSet
from sotay.press.inks import InkError
from sotay.press.links import settle_links
from sotay.press.pick import pick
from sotay.press.ship import Shop
from sotay.press.volume import Leaf, Part, Volume

THEME = Path(__file__).with_name("print_theme")
ENTRY_KINDS = {"unit": "entry"}  # page kinds that need no sheet of their own
SOURCE_FOLDERS = ("docs", "handbook", "scenarios", "training")


def settings(
    root: Path, name: str, folder: Path, press: Path | None = None, reads: Sequence[str] = ()
) -> dict[str, Any]:
    """What `mkdocs.yml` must say otherwise to print book ``name`` into ``folder``; raises PluginError.

    The PDF is left in ``folder`` under the name the book's `output` gives; the press file and its reports, if
    one is asked for, become ``press``. ``reads`` are the files it is made of, all when empty.
    """
    book = load(root, within(reads) if reads else None)
    plan = book.volumes.get(name)
    if plan is None:
        raise PluginError(f"Không có sách “{name}” trong handbook/books.")
    if faults := list(_left_out(book, name, plan)):
        raise PluginError(str(BookError(faults)))
    edition = book.registry.edition
    shop = shop_of(plan, press)
    _Adapter.install(_Adapter(plan, book.registry, root, folder, shop))
    return {
        "theme": {"name": None, "custom_dir": str(THEME)},
        "edit_uri": "",
        "plugins": {
            "sotay": {"volume": name, "check": False, "reads": list(reads)},
            "with-pdf": {
                "output_path": plan.output,
                "author": edition.author,
                "copyright": edition.licence,
                "cover_title": plan.title,
                "cover_subtitle": plan.subtitle,
                "custom_template_path": str(THEME),  # its cover is empty: press makes its own
                "heading_shift": False,
                "toc_level": 0,  # contents and numbers are press's: "Chương 3", "KB05", never "3.5.2"
                "ordered_chapter_level": 0,
            },
        },
        # A book lacks pages that the website has; the website's own build has checked the links.
        "validation": {
            "nav": dict.fromkeys(("omitted_files", "not_found", "absolute_links"), "ignore"),
            "links": dict.fromkeys(
                ("not_found", "anchors", "absolute_links", "unrecognized_links"), "ignore"
            ),
        },
    }


def _left_out(book: Book, name: str, plan: BookPlan) -> Iterator[Fault]:
    """Chapters and scenarios that the book neither prints nor leaves to the website on purpose."""
    sources = [c.path for c in book.chapters] + [s.path for s in book.scenarios]
    chosen = {path for part in plan.parts for path in part.select(sources)}
    for source in sources:
        if source not in chosen and source not in plan.website_only:
            yield Fault(
                "thieu-bai",
                f"bài này không nằm trong phần nào của handbook/books/{name}.yml.",
                source,
                remedy="Thêm tệp vào “pages” của một phần, hoặc “website_only” nếu chỉ dùng trên trang mạng.",
            )


@dataclass
class _Adapter:
    """One book on its way through mkdocs-with-pdf."""

    plan: BookPlan
    registry: Registry
    root: Path
    folder: Path
    shop: Shop | None = None
    volume: Volume | None = None
    contents: list[tuple[str, str, str]] = field(default_factory=list)  # HTML, source, id of each leaf
    articles: dict[str, Tag] = field(default_factory=dict)

    @staticmethod
    def install(adapter: _Adapter) -> None:
        """Put ``adapter`` where mkdocs-with-pdf reads a page and makes the book."""
        generator.Generator.on_post_page = lambda self, output, page, _: adapter.read(self, output, page)
        generator.Generator.on_post_build = lambda self, config, path: adapter.make(
            self._nav, Path(config["site_dir"], path)
        )

    def read(self, maker: Any, output: str, page: Any) -> str:
        """Keep what MkDocs has made of ``page``, its ids and links named for one document; return ``output``."""
        soup = maker._soup_from_content(f"<body><article>{page.content}</article></body>", page)
        article = soup.article
        for tag in pick(article, "a.headerlink, a.md-content__button"):
            tag.decompose()
        for paragraph in article.find_all("p"):
            if not paragraph.get_text(strip=True) and not paragraph.find(["img", "svg"]):
                paragraph.extract()
        maker._fix_missing_id_for_h1(article, page)
        fix_image_alignment(article, maker.logger)
        self.articles[page.url] = article.extract()
        return output

    def make(self, nav: Any, target: Path) -> None:
        """Make the book of the pages read; raises PluginError with every fault, and leaves no file then."""
        self.take(nav)
        if self.volume is None or not self.articles:
            raise PluginError("mkdocs-with-pdf chưa gom được bài nào cho sách in.")
        try:
            make_book(
                self.volume,
                target,
                fonts_folder=self.fonts,
                root=self.folder,
                expected=self.expected(),
                shop=self.shop,
            )
        except (BookError, InkError) as error:
            raise PluginError(str(error)) from error

    def expected(self) -> Iterator[Expected]:
        """What the book must print, read off the pages when it is asked for."""
        for html, source, ident in self.contents:
            yield from expected_in(html, source=source, section=ident)

    @property
    def fonts(self) -> Path:
        """Where the book's typefaces lie."""
        return self.root / "docs" / "fonts"

    def take(self, nav: Any) -> None:
        """Take parts and leaves out of the pages read, in the order of ``nav``."""
        abouts = {part.title: part.summary for part in self.plan.parts}
        front: list[Leaf] = []
        parts: list[Part] = []
        for item in nav:
            leaves = list(self._leaves(item.children if item.is_section else [item]))
            if item.is_section:
                parts.append(Part(item.title, leaves, abouts.get(item.title, "")))
            else:
                front += leaves
        self.volume = volume_of(self.plan, self.registry, parts, FontSet.load(self.fonts), front=front)
        known = {str(tag["id"]) for leaf in self.volume.leaves for tag in leaf.body.find_all(id=True)}
        known |= {leaf.id for leaf in self.volume.leaves}
        for leaf in self.volume.leaves:
            settle_links(leaf.body, known, self._outside)
            self._settle_pictures(leaf.body)

    def _leaves(self, pages: list[Any]) -> Iterator[Leaf]:
        for page in pages:
            source = str(page.meta.get("source") or page.file.src_uri)
            ident = re.sub(r"index\.html$", "", page.url) + ":"  # as mkdocs-with-pdf names a page's article
            article = self.articles.get(page.url)
            self.contents.append((page.content or "", source, ident))
            if article is not None:
                kind = ENTRY_KINDS.get(str(page.meta.get("kind", "")), "")
                yield Leaf.of(article, ident=ident, source=source, kind=kind)

    def _outside(self, href: str) -> str:
        """Website address of ``#path/:fragment``, mkdocs-with-pdf's form of a link; "" without a site."""
        path, _, fragment = href.removeprefix("#").partition(":")
        path = path.rstrip("/")
        site_url = self.registry.edition.site_url
        if not site_url or not path or path == ".":
            return site_url
        if path.split("/")[0] in SOURCE_FOLDERS:  # MkDocs did not know the page and left its source's name
            path = src_address(f"{path}.md").rstrip("/")
        file = path if re.search(r"\.\w{2,5}$", path) else f"{path}/index.html"
        return f"{site_url.rstrip('/')}/{file}{'#' + fragment if fragment else ''}"

    def _settle_pictures(self, article: Tag) -> None:
        """Turn mkdocs-with-pdf's ``file:///…`` into addresses that do not hold this machine's folders."""
        for picture in article.find_all(src=True):
            path = Path(unquote(urlsplit(str(picture["src"])).path))
            if path.is_relative_to(self.folder.resolve()):
                picture["src"] = address("book", path.relative_to(self.folder.resolve()).as_posix())
