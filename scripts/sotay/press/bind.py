"""Leaves bound into one HTML document: numbers, contents, part openers, running heads, bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from bs4 import BeautifulSoup, Tag

from sotay.press.balance import balance
from sotay.press.dress import dress
from sotay.press.fonts import FontSet
from sotay.press.nobreak import tie
from sotay.press.volume import Kind, Leaf, Part, Volume

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CONTENTS_ID, CONTENTS_TITLE = "muc-luc", "Mục lục"
# Type size (points) and width (millimetres) a title has, as styles/ sets it.
TITLE_SPACE: dict[Kind, tuple[float, float]] = {
    "chapter": (21, 113),
    "scenario": (19, 113),
    "response": (12, 66),
    "page": (21, 113),
    "entry": (12.5, 113),
}
RUN_SIZE = 7.0  # points
RUN_WIDTH = 108 / 25.4 * 72


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents: what it says and the id it leads to."""

    text: str
    target: str


@dataclass(frozen=True)
class Bound:
    """A bound book: its HTML, and what its contents must show."""

    html: str
    contents: tuple[Entry, ...]


def bind(volume: Volume, fonts: FontSet) -> Bound:
    """Dress and bind ``volume``; its leaves are used up. Page names are those of ``sheets.sheets_css``."""
    binder = _Binder(volume, fonts)
    body = "\n".join(binder.body())
    title, language = escape(volume.settings.title), escape(volume.settings.language)
    return Bound(
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body>\n{body}\n</body></html>",
        tuple(binder.entries),
    )


class _Binder:
    def __init__(self, volume: Volume, fonts: FontSet) -> None:
        self._volume, self._fonts = volume, fonts
        self.entries: list[Entry] = []

    def body(self) -> Iterator[str]:
        volume = self._volume
        if volume.cover:
            yield f'<section class="pr-sheet pr-cover">{self._cover(volume.cover)}</section>'
        if volume.imprint:
            yield f'<section class="pr-imprint">{volume.imprint}</section>'
        yield self._contents()
        for leaf in volume.front:
            yield self._leaf(leaf, "dau", 1)
        for number, part in enumerate(volume.parts, 1):
            yield self._part(number, part)
        for leaf in volume.back:
            yield self._leaf(leaf, "dau", 1)

    def _cover(self, html: str) -> str:
        soup = BeautifulSoup(html, "html.parser")
        title = soup.select_one(".pr-cover__title")
        if title is not None:
            _break_title(title, self._broken(title.get_text(), 31, 116))
        return str(soup)

    def _contents(self) -> str:
        rows = [self._row(leaf) for leaf in self._volume.front]
        for number, part in enumerate(self._volume.parts, 1):
            link = self._link(f"phan-{number}", part.title, f"Phần {number}")
            rows.append(f'<div class="pr-toc__part">{link}</div>')
            rows += self._rows(part)
        rows += [self._row(leaf) for leaf in self._volume.back]
        return f'<nav class="pr-toc" id="{CONTENTS_ID}"><h1>{CONTENTS_TITLE}</h1>{"".join(rows)}</nav>'

    def _rows(self, part: Part) -> Iterator[str]:
        levels: list[str] = []
        for leaf in part.leaves:
            if leaf.kind == "response":
                levels.append(self._level_link(leaf))
                continue
            yield from self._level_row(levels)
            levels = []
            if leaf.kind != "entry":
                yield self._row(leaf)
        yield from self._level_row(levels)

    @staticmethod
    def _level_row(levels: list[str]) -> Iterator[str]:
        if levels:
            yield f'<div class="pr-toc__levels">{"".join(levels)}</div>'

    def _row(self, leaf: Leaf) -> str:
        return f'<div class="pr-toc__leaf">{self._link(leaf.id, leaf.title, leaf.code)}</div>'

    def _link(self, target: str, text: str, label: str) -> str:
        self.entries.append(Entry(text, target))
        mark = f"<b>{escape(label)}</b> " if label else ""
        return f'<a href="#{escape(target)}">{mark}<span>{escape(tie(text))}</span></a>'

    def _level_link(self, leaf: Leaf) -> str:
        self.entries.append(Entry(leaf.level_name, leaf.id))
        return (
            f'<a href="#{escape(leaf.id)}" data-lv="{leaf.level}"><span class="st-lv__mark"><b>{leaf.level}</b>'
            f'<span class="st-steps" data-n="{leaf.level}"></span></span> {escape(leaf.level_name)}</a>'
        )

    def _part(self, number: int, part: Part) -> str:
        ident = f"phan-{number}"
        run = escape(self._cut(f"Phần {number} · {part.title}"))
        lines = "".join(
            f'<li><a href="#{escape(leaf.id)}"><span>{escape(tie(self._full(leaf)))}</span></a></li>'
            for leaf in part.leaves
            if leaf.kind in ("chapter", "scenario", "page")
        )
        about = f'<p class="pr-opener__about">{escape(tie(part.about))}</p>' if part.about else ""
        opener = (
            f'<section class="pr-sheet pr-opener" data-run="{run}"><div class="pr-opener__col"></div>'
            f'<p class="pr-opener__w">Phần</p><p class="pr-opener__no">{number}</p>'
            f'<h1 id="{ident}" data-label="{escape(f"Phần {number}. {part.title}")}">{self._broken(part.title, 26, 80)}</h1>'
            f'<div class="pr-opener__in">{about}<ul>{lines}</ul></div>'
            f'<p class="pr-edition">{escape(self._volume.settings.edition)}</p></section>'
        )
        return opener + "\n".join(self._leaf(leaf, ident, 3 if leaf.kind == "response" else 2) for leaf in part.leaves)

    def _broken(self, title: str, size: float, width: float) -> str:
        """``title`` in even lines; ``size`` in points, ``width`` in millimetres."""
        face = self._fonts.face(self._fonts.families[0], 700)
        lines = balance(tie(title), face, size, width / 25.4 * 72)
        # The space keeps the two words apart where CSS reads the title without its line break.
        return " <br>".join(map(escape, lines))

    def _full(self, leaf: Leaf) -> str:
        label = leaf.code
        return f"{label}. {leaf.title}" if leaf.kind == "chapter" else f"{label} {leaf.title}".strip()

    def _leaf(self, leaf: Leaf, sheet: str, top: int) -> str:
        body = leaf.body
        dress(body, self._fonts)
        heading = body.find(_HEADINGS)
        if isinstance(heading, Tag):
            _set_levels(body, heading, 3 if leaf.kind == "entry" else top)
            heading["data-label"] = self._bookmark(leaf)
            heading["class"] = ["pr-title"]
            _break_title(heading, self._broken(leaf.title, *TITLE_SPACE[leaf.kind]))
            if leaf.kind == "chapter":
                _number(body, heading, f"Chương {leaf.code}".strip())
        for tag in body.find_all(id=leaf.id):
            del tag["id"]
        extra = "".join(f" {name}" for name in body.get_attribute_list("class") if name)
        page = f"{sheet}-cap-{leaf.level}" if leaf.level else sheet
        return (
            f'<section class="pr-leaf pr-{leaf.kind}{extra}" id="{escape(leaf.id)}" data-run="{escape(self._run(leaf))}" '
            f'data-src="{escape(leaf.source)}" style="page:{page}">{body.decode_contents()}</section>'
        )

    def _bookmark(self, leaf: Leaf) -> str:
        if leaf.kind == "chapter":
            return f"Chương {leaf.code}. {leaf.title}"
        return f"Cấp KHTT {leaf.level} – {leaf.level_name}" if leaf.kind == "response" else self._full(leaf)

    def _run(self, leaf: Leaf) -> str:
        if leaf.kind == "response":
            return f"{leaf.code} · Cấp KHTT {leaf.level} – {leaf.level_name}"
        label = leaf.code
        return self._cut(f"{label} · {leaf.title}" if label else leaf.title)

    def _cut(self, text: str) -> str:
        """``text`` short enough for the running head, cut between words."""
        face = self._fonts.face(self._fonts.families[0], 600)
        words = text.split(" ")
        while len(words) > 1 and face.width(" ".join(words) + " …", RUN_SIZE) > RUN_WIDTH:
            words.pop()
        short = " ".join(words)
        return short if short == text else f"{short} …"


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
    kicker = body.select_one(".st-kicker")
    if kicker is not None:
        kicker.insert(0, f"{label} · ")
        return
    above = Tag(name="p", attrs={"class": "pr-k"})
    above.string = label
    heading.insert_before(above)
