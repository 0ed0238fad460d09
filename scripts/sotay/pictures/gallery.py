"""All pictures, and those that a book's texts show."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from sotay.pictures import (
    aftermath,
    approval,
    clocks,
    hours,
    levels,
    message_map,
    questions,
    reports,
    rings,
    rumour,
    steps,
    successors,
    team,
)
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

_MODULES = (
    steps, questions, clocks, team, rings, levels, message_map, hours, rumour, reports, approval, successors,
    aftermath,
)  # fmt: skip
DRAWERS: dict[str, Callable[[PublicBook, Measure], Picture]] = {
    module.NAME: module.draw for module in _MODULES
}
_SHOWN = re.compile(r"!\[[^\]]*\]\((?:[\w./-]*/)?hinh/([\w-]+)\.svg")


def make(book: PublicBook, fonts: Path) -> dict[str, Picture]:
    """Return by path the pictures that the texts of `book` show; `fonts` is the folder of their typeface."""
    texts = [chapter.body for chapter in (*book.chapters, *book.pages)] + [x.body for x in book.modules]
    return {picture.path: picture for picture in drawings(book, fonts, texts).values()}


def shown(text: str) -> list[str]:
    """Return the names of the pictures that `text` shows."""
    return _SHOWN.findall(text)


def drawings(book: PublicBook, fonts: Path, texts: Iterable[str]) -> dict[str, Picture]:
    """Return by name the pictures that `texts` show."""
    names = {name for text in texts for name in shown(text)}
    wanted = [draw for name, draw in DRAWERS.items() if name in names]
    if not wanted:
        return {}
    measure = Measure.load(fonts)
    return {picture.name: picture for picture in (draw(book, measure) for draw in wanted)}
