"""Leaves bound into one HTML document: numbers, contents, part openers, running heads, bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from bs4 import BeautifulSoup, Tag

from sotay.press.balance import balance
from sotay.press.classes import classes
from sotay.press.contents import Entry, contents_of, opener_list, part_id, same_title
from sotay.press.dress import dress
from sotay.press.fonts import FontSet
from sotay.press.index import INDEX_ID
from sotay.press.nobreak import tie
from sotay.press.pick import pick_one
from sotay.press.running import bookmark, run_of_leaf, run_of_part
from sotay.press.sheets import sheet_class
from sotay.press.tagging import scope_headers
from sotay.press.volume import Kind, Leaf, Part, Volume

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Type size (points) and width (millimetres) a title has, as styles/ sets it.
TITLE_SPACE: dict[Kind, tuple[float, float]] = {
    "chapter": (21, 113),
    "scenario": (19, 113),
    "response": (12, 66),
    "page": (21, 113),
    "section": (12.5, 113),
    "entry": (12.5, 113),
}
OPENER_SPACE, TITLE_PAGE_SPACE = (26, 80), (26, 113)
FULL = 0.985  # of a line: kerning, which no width knows of, may add what is left
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
        self._heads = fonts.face(fonts.families[0], 600)

    def body(self, contents: str) -> Iterator[str]:
        volume = self._volume
        if volume.cover:
            yield f'<section class="pr-sheet pr-cover">{volume.cover}</section>'
        if volume.bound:
            yield from self._titles()
        if volume.imprint:
            yield f'<section class="pr-imprint">{_imprint(volume.imprint)}</section>'
        yield contents
        yield from (self._leaf(leaf, FRONT_SHEET, 1) for leaf in volume.front)
        for number, part in enumerate(volume.parts, 1):
            yield self._opener(number, part) if volume.openers else self._head(number, part)
            for position, leaf in enumerate(part.leaves):
                top = 3 if leaf.kind in ("response", "entry") else 2
                yield self._leaf(leaf, part_id(number), top, 0 if volume.openers or position else number)
        yield from (self._leaf(leaf, FRONT_SHEET, 1) for leaf in volume.back)
        if (
            volume.index
        ):  # holds the place and the page number of the index: `back` sets it when pages are known
            yield f'<section class="pr-leaf pr-index" id="{INDEX_ID}"></section>'

    def _titles(self) -> Iterator[str]:
        """What stands between cover and imprint of a bound book: inside of the cover, half title, title."""
        settings = self._volume.settings
        title, lines = escape(tie(settings.title)), self._broken(settings.title, *TITLE_PAGE_SPACE)
        subtitle = (
            f'<p class="pr-titles__sub">{escape(tie(settings.subtitle))}</p>' if settings.subtitle else ""
        )
        yield '<section class="pr-sheet pr-inside"></section>'
        yield f'<section class="pr-sheet pr-titles"><p class="pr-titles__half">{title}</p></section>'
        yield '<section class="pr-sheet pr-inside"></section>'
        yield (
            f'<section class="pr-sheet pr-titles"><p class="pr-titles__title">{lines}</p>{subtitle}'
            f'<p class="pr-titles__by">{escape(settings.author)}</p>'
            f'<p class="pr-titles__edition">{escape(settings.edition)}</p></section>'
        )

    def _opener(self, number: int, part: Part) -> str:
        about = f'<p class="pr-opener__about">{escape(tie(part.about))}</p>' if part.about else ""
        label, run = (
            escape(f"Phần {number}. {part.title}"),
            escape(run_of_part(number, part, self._heads, "Phần ")),
        )
        return (
            f'<section class="pr-sheet pr-opener" data-run="{run}"><div class="pr-opener__col"></div>'
            f'<p class="pr-opener__w">Phần</p><p class="pr-opener__no">{number}</p>'
            f'<h1 id="{part_id(number)}" data-label="{label}">{self._broken(part.title, *OPENER_SPACE)}</h1>'
            f'<div class="pr-opener__in">{about}<ul>{opener_list(part)}</ul></div>'
            f'<p class="pr-edition">{escape(self._volume.settings.edition)}</p></section>'
        )

    def _head(self, number: int, part: Part) -> str:
        """The title of a part of a stapled booklet, above its first leaf: every page has to count there."""
        if same_title(part):
            return ""
        run = escape(run_of_part(number, part, self._heads))
        label = escape(f"Phần {number}. {part.title}")
        about = f'<p class="st-lead">{escape(tie(part.about))}</p>' if part.about else ""
        return (
            f'<section class="pr-part {sheet_class(part_id(number))}" data-run="{run}">'
            f'<p class="pr-k">Phần {number}</p><h1 id="{part_id(number)}" data-label="{label}">'
            f"{self._broken(part.title, *TITLE_SPACE['page'])}</h1>{about}</section>"
        )

    def _leaf(self, leaf: Leaf, sheet: str, top: int, opens: int = 0) -> str:
        """The leaf on its ``sheet``; ``opens`` is the number of the part it opens in a booklet without openers."""
        body = leaf.body
        dress(body, self._fonts)
        heading = body.find(_HEADINGS)
        if isinstance(heading, Tag):
            _set_levels(body, heading, top)
            heading["data-label"] = bookmark(leaf)
            heading["class"] = ["pr-title"]
            _break_title(heading, self._broken(leaf.title, *TITLE_SPACE[leaf.kind]))
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
            run = run_of_part(opens, self._volume.parts[opens - 1], self._heads)
            named = f'data-part="{escape(run)}" '
        names.append(sheet_class(f"{sheet}-cap-{leaf.level}" if leaf.level else sheet))
        return (
            f'<section class="{" ".join(names)}" {_identified(leaf.id, body)}{named}'
            f'data-run="{escape(run_of_leaf(leaf, self._heads))}" data-src="{escape(leaf.source)}">'
            f"{body.decode_contents()}</section>"
        )

    def _broken(self, title: str, size: float, width: float) -> str:
        """``title`` in even lines; ``size`` in points, ``width`` in millimetres."""
        face = self._fonts.face(self._fonts.families[0], 700)
        lines = balance(tie(title), face, size, width / 25.4 * 72 * FULL)
        # The space keeps the two words apart where CSS reads the title without its line break.
        return " <br>".join(map(escape, lines))


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
