"""A booklet in one call: pages chosen, rendered, handed to press. The handbook itself goes through `site`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sotay.books import calls
from sotay.books.choice import Chosen, choose
from sotay.books.front import shop_of, volume_of
from sotay.books.leaves import leaf_of
from sotay.books.plans import Title, split
from sotay.pages.html import html
from sotay.pages.kinds import drafts
from sotay.pages.page import Page
from sotay.pages.render import Renderer
from sotay.press.book import Made, make_book
from sotay.press.expected import Expected
from sotay.press.fonts import FontSet
from sotay.press.links import settle_links
from sotay.press.volume import Leaf, Part, Volume
from sotay.views.public import PublicBook, PublicScenario


@dataclass(frozen=True)
class Place:
    """The book's root folder, and when the build was dated (seconds since 1970 UTC)."""

    root: Path
    epoch: int

    @property
    def fonts(self) -> Path:
        """Where the typefaces lie."""
        return self.root / "docs" / "fonts"


def make_booklet(
    book: PublicBook, title: Title, target: Path, place: Place, press: Path | None = None
) -> Made:
    """Make the booklet ``title`` into the reading PDF ``target`` and its press file ``press``.

    Raises BookError, with both as they were, when a page or section it asks for is not there, a title is longer
    than the cover, or the gate finds something (press.complete).
    """
    volume, expected = booklet(book, title, place)
    target.parent.mkdir(parents=True, exist_ok=True)
    shop = shop_of(title.plan, press)
    return make_book(volume, target, fonts_folder=place.fonts, root=place.root, expected=expected, shop=shop)


def booklet(book: PublicBook, title: Title, place: Place) -> tuple[Volume, tuple[Expected, ...]]:
    """The booklet before it is bound, and what must be printed of it."""
    scenarios = [s for s in book.scenarios if title.group is None or s.group == title.group]
    known = {draft.src: draft.template for draft in drafts(book)} | {calls.SRC: "calls"}
    plans = [
        part for whole in title.plan.parts for part in split(whole, [(s.title, s.path) for s in scenarios])
    ]
    chosen = [list(choose(part, known)) for part in plans]
    pages = _pages(book, {one.src for ones in chosen for one in ones}, scenarios)
    expected: list[Expected] = []
    parts = [
        Part(part.title, list(_leaves(ones, pages, expected)), part.summary)
        for part, ones in zip(plans, chosen, strict=True)
    ]
    volume = volume_of(title.plan, book.registry, parts, FontSet.load(place.fonts), epoch=place.epoch)
    _settle(volume, book.edition.site_url)
    return volume, tuple(expected)


def _pages(book: PublicBook, wanted: set[str], scenarios: Sequence[PublicScenario]) -> dict[str, Page]:
    found = {page.src: page for page in Renderer(book).some(wanted)}
    return found | ({calls.SRC: calls.page(scenarios)} if calls.SRC in wanted else {})


def _leaves(ones: Sequence[Chosen], pages: dict[str, Page], expected: list[Expected]) -> Iterator[Leaf]:
    made: dict[str, str] = {}
    for one in ones:
        if one.src not in made:
            made[one.src] = html(pages[one.src], {})
        if one.any and f'id="{one.section}"' not in made[one.src]:
            continue
        leaf, texts = leaf_of(one, pages[one.src], made[one.src])
        expected += texts
        yield leaf


def _settle(volume: Volume, site_url: str) -> None:
    known = {str(tag["id"]) for leaf in volume.leaves for tag in leaf.body.find_all(id=True)}
    known |= {leaf.id for leaf in volume.leaves}

    def outside(href: str) -> str:
        path, _, fragment = href.removeprefix("#").partition(":")
        if not site_url or not href.startswith("#"):
            return ""
        return f"{site_url.rstrip('/')}/{path}index.html{'#' + fragment if fragment else ''}"

    for leaf in volume.leaves:
        settle_links(leaf.body, known, outside)
