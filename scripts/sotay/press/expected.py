"""What a book must contain, read off the web's HTML before anything is dressed or bound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag
from bs4.element import PreformattedString

from sotay.press.classes import classes
from sotay.press.dress import SCREEN_ONLY
from sotay.press.pick import pick

HEADING, ROW, LEVEL, BLOCK = "đề mục", "hàng bảng", "cấp", "đoạn"

_HEADINGS = frozenset(f"h{n}" for n in range(1, 7))
_BLOCKS = _HEADINGS | {
    *("p", "li", "td", "th", "dt", "dd", "ul", "ol", "dl", "tr", "table", "caption", "pre", "blockquote"),
    *("div", "section", "article", "nav", "figure", "figcaption", "details", "summary"),
}
# Not text of the page, or text that leaves the line it stands in.
_OWN_LINE = frozenset(("st-h1-level", "clock", "left", "meta"))
_HIDDEN = "[aria-hidden=true], sup:has(.footnote-ref), a.footnote-ref, svg, input, .task-list-indicator"


@dataclass(frozen=True, slots=True)
class Expected:
    """A text that must be printed.

    kind: one of the Vietnamese words above. text: its pieces; each must be found, footnote calls and
    hidden marks may stand between them. source: repository path, ``:line`` if known.
    section: id of the leaf in whose pages it must be.
    """

    kind: str
    text: tuple[str, ...]
    source: str
    section: str

    def __str__(self) -> str:
        words = " | ".join(self.text)
        return words if len(words) <= 120 else f"{words[:117]}…"


def expected_in(html: str, *, source: str, section: str) -> tuple[Expected, ...]:
    """Every heading, table row, level name and block of text in ``html`` that is meant for paper."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in pick(soup, SCREEN_ONLY):
        tag.decompose()
    return tuple(Expected(kind, tuple(text), source, section) for kind, text in _walk(soup))


def _walk(root: Tag) -> Iterator[tuple[str, list[str]]]:
    hidden = {id(tag) for tag in pick(root, _HIDDEN)}
    for tag in [root, *root.find_all(True)]:
        if tag.name == "tr":
            cells = [" ".join(_pieces(cell, hidden)) for cell in tag.find_all(["td", "th"], recursive=False)]
            if any(cells):
                yield ROW, [cell for cell in cells if cell]
        elif "st-lv__name" in classes(tag):
            yield LEVEL, [text for text in tag.stripped_strings if text != "·"]
        elif (tag is root or tag.name in _BLOCKS) and tag.name not in ("td", "th"):
            own = _pieces(tag, hidden)
            if own:
                yield (HEADING if tag.name in _HEADINGS else BLOCK), own


def _pieces(block: Tag, hidden: set[int]) -> list[str]:
    """Texts whose nearest block is ``block``, joined where nothing hidden or of another block parts them."""
    pieces: list[str] = [""]

    def gather(node: PageElement) -> None:
        if isinstance(node, NavigableString):
            if not isinstance(node, PreformattedString):
                pieces[-1] += str(node)
        elif isinstance(node, Tag):
            apart = id(node) in hidden or node.name in _BLOCKS
            own_line = node.name == "br" or not _OWN_LINE.isdisjoint(classes(node))
            if apart or own_line:
                pieces.append("")
            if not apart:
                for child in node.children:
                    gather(child)
            if own_line:
                pieces.append("")

    for child in block.children:
        gather(child)
    return [" ".join(piece.split()) for piece in pieces if piece.strip()]
