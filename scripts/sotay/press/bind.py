"""Leaves bound into one HTML document: numbers, contents, part openers, running heads, bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import chain, islice

from bs4 import BeautifulSoup, Tag

from sotay.press.beside import beside
from sotay.press.classes import classes
from sotay.press.contents import Entry, contents_of, part_id, same_title
from sotay.press.dress import dress
from sotay.press.fonts import FontSet
from sotay.press.index import INDEX_ID
from sotay.press.pick import pick_one
from sotay.press.running import bookmark, run_of_leaf, run_of_part
from sotay.press.sheets import sheet_class
from sotay.press.tagging import scope_headers
from sotay.press.titles import TITLE_SPACE, Titles
from sotay.press.volume import Leaf, Volume

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
FRONT_SHEET = "dau"


@dataclass(frozen=True)
class Bound:
    """A bound book: its HTML, and what its contents must show."""

    html: str
    contents: tuple[Entry, ...]


def bind(volume: Volume, fonts: FontSet) -> Bound:
    """Dress and bind ``volume``; its leaves are used up. Page names are those of ``sheets.sheets_css``."""
    contents = contents_of(volume)
    body = "\n".join(_Binder(volume, fonts).body(contents.html))
    title, language = escape(volume.settings.title), escape(volume.settings.language)
    return Bound(
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body>\n{body}\n</body></html>",
        contents.entries,
    )


class _Binder:
    def __init__(self, volume: Volume, fonts: FontSet) -> None:
        self._volume, self._fonts = volume, fonts
        self._titles = Titles(volume, fonts)

    def body(self, contents: str) -> Iterator[str]:
        volume, leaves = self._volume, self._leaves()
        if volume.cover:
            yield f'<section class="pr-sheet pr-cover">{volume.cover}</section>'
        if volume.bound:
            yield from self._titles.pages()
        if volume.imprint:
            yield f'<section class="pr-imprint">{_imprint(volume.imprint)}</section>'
        yield contents
        yield from islice(leaves, len(volume.front))
        for number, part in enumerate(volume.parts, 1):
            yield self._titles.opener(number, part) if volume.openers else self._titles.head(number, part)
            yield from islice(leaves, len(part.leaves))
        yield from leaves
        if (
            volume.index
        ):  # holds the place and the page number of the index: `back` sets it when pages are known
            yield f'<section class="pr-leaf pr-index" id="{INDEX_ID}"></section>'

    def _leaves(self) -> Iterator[str]:
        """All leaves in reading order; the second half is dressed beside the first."""
        places = list(self._places())
        half = len(places) // 2
        with beside(lambda: [self._leaf(*place) for place in places[half:]]) as rest:
            first = [self._leaf(*place) for place in places[:half]]
        return chain(first, rest.get())

    def _places(self) -> Iterator[tuple[Leaf, str, int, int]]:
        """Every leaf with its sheet, the level of its title, and the number of the part it opens without an opener."""
        volume = self._volume
        yield from ((leaf, FRONT_SHEET, 1, 0) for leaf in volume.front)
        for number, part in enumerate(volume.parts, 1):
            for position, leaf in enumerate(part.leaves):
                top = 3 if leaf.kind in ("response", "entry") else 2
                yield leaf, part_id(number), top, 0 if volume.openers or position else number
        yield from ((leaf, FRONT_SHEET, 1, 0) for leaf in volume.back)

    def _leaf(self, leaf: Leaf, sheet: str, top: int, opens: int) -> str:
        """The leaf on its ``sheet``; ``opens`` is the number of the part it opens in a booklet without openers."""
        body = leaf.body
        dress(body, self._fonts)
        heading = body.find(_HEADINGS)
        if isinstance(heading, Tag):
            _set_levels(body, heading, top)
            heading["data-label"] = bookmark(leaf)
            heading["class"] = ["pr-title"]
            _break_title(heading, self._titles.broken(leaf.title, *TITLE_SPACE[leaf.kind]))
            if leaf.kind == "chapter":
                _number(body, heading, f"Chương {leaf.code}".strip())
        for tag in body.find_all(id=leaf.id):
            del tag["id"]
        names = [
            "pr-leaf",
            f"pr-{leaf.kind}",
            *classes(body),
            *(["pr-checks"] if pick_one(body, ".pr-check") else []),
        ]
        names += ["pr-close"] if leaf.close else []
        named = ""
        if opens and not same_title(self._volume.parts[opens - 1]):
            names.append("pr-first")  # below the part's title
        elif opens and isinstance(heading, Tag):  # its own title is the part's
            heading["id"] = part_id(opens)
            names.append("pr-named")
            run = run_of_part(opens, self._volume.parts[opens - 1], self._titles.heads)
            named = f'data-part="{escape(run)}" '
        names.append(sheet_class(f"{sheet}-cap-{leaf.level}" if leaf.level else sheet))
        return (
            f'<section class="{" ".join(names)}" {_identified(leaf.id, body)}{named}'
            f'data-run="{escape(run_of_leaf(leaf, self._titles.heads))}" data-src="{escape(leaf.source)}">'
            f"{body.decode_contents()}</section>"
        )


def _identified(ident: str, body: Tag) -> str:
    """The attribute that names a leaf; its id stands on its first block where that has none.

    An id is a style of its own, and so is every style below it: on the section it would be the whole leaf's.
    """
    first = body.find(True)
    if not isinstance(first, Tag) or first.get("id"):
        return f'id="{escape(ident)}" data-leaf="{escape(ident)}" '
    first["id"] = ident
    return f'data-leaf="{escape(ident)}" '


def _imprint(html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    scope_headers(soup)
    return str(soup)


def _set_levels(body: Tag, first: Tag, top: int) -> None:
    """Shift all headings so that the first is ``top``: a tagged book may not skip a level."""
    shift = top - int(str(first.name)[1])
    for heading in body.find_all(_HEADINGS):
        heading.name = f"h{min(6, max(top, int(str(heading.name)[1]) + shift))}"


def _break_title(heading: Tag, lines: str) -> None:
    """Set the title's own lines, unless it holds more than text (a mark, a note)."""
    if not heading.find(True):
        heading.clear()
        heading.append(BeautifulSoup(lines, "html.parser"))


def _number(body: Tag, heading: Tag, label: str) -> None:
    """Put "Chương 3" above the title, before the kicker that may stand there."""
    kicker = pick_one(body, ".st-kicker")
    if kicker is not None:
        kicker.insert(0, f"{label} · ")
        return
    above = Tag(name="p", attrs={"class": "pr-k"})
    above.string = label
    heading.insert_before(above)
