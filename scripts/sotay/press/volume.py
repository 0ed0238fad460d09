"""A book before it is bound: parts, and the leaves in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from bs4 import Tag

from sotay.press.pick import pick_one
from sotay.press.settings import Settings

Kind = Literal["chapter", "scenario", "response", "page", "section", "entry"]
KINDS: tuple[str, ...] = get_args(Kind)

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CODE = re.compile(r"\bKB\d{2}\b")
_CHAPTER = re.compile(r"(?:^|/)handbook/(\d\d)-[^/]+\.md$")


@dataclass
class Leaf:
    """One page of the sources.

    kind: ``chapter`` (numbered), ``scenario`` (has a code), ``response`` (one level of the scenario
    before it), ``page`` (neither), ``section`` (of a page, set without the rest of it), ``entry`` (a unit, a law);
    the last two follow on without a new sheet.
    close: set with less white between its blocks, for a last page of a few lines.
    source: repository path. code: "KB05", or a chapter's number ("3" from ``handbook/03-….md``: texts
    cite it, so the order of a book's parts cannot change it). level: 1–4 for a response, else 0.
    """

    id: str
    kind: Kind
    title: str
    source: str
    body: Tag
    code: str = ""
    level: int = 0
    level_name: str = ""
    close: bool = False

    @classmethod
    def of(cls, article: Tag, *, ident: str, source: str, kind: str = "") -> Leaf:
        """Read a leaf off its article (not yet dressed); ``kind`` when given decides, else the content does.

        ValueError when ``kind`` is no Kind or the article has no heading.
        """
        heading = article.find(_HEADINGS)
        if not isinstance(heading, Tag):
            raise ValueError(f"{source or ident}: trang không có đề mục nào")
        if kind and kind not in KINDS:
            raise ValueError(
                f"{source or ident}: không có loại trang “{kind}”; dùng một trong {', '.join(KINDS)}"
            )
        plate, kicker = pick_one(article, ".st-plate"), pick_one(article, ".st-kicker")
        code = _CODE.search(kicker.get_text()) if kicker else None
        number = _CHAPTER.search(source)
        level = str(plate.get("data-lv", "")) if plate else ""
        name = pick_one(plate, ".v") if plate else None
        is_ = _kind(kind, bool(plate), bool(code), source)
        return cls(
            ident,
            is_,
            " ".join(_title_texts(heading)),
            source,
            article,
            code=code[0] if code else str(int(number[1])) if number and is_ == "chapter" else "",
            level=int(level) if level.isdigit() else 0,
            level_name=name.get_text(" ", strip=True) if name else "",
        )


def _title_texts(heading: Tag) -> Sequence[str]:
    return [
        " ".join(text.split())
        for text in heading.find_all(string=True)
        if text.strip() and not text.find_parent(class_=["st-h1-level", "headerlink"])
    ]


def _kind(given: str, has_plate: bool, has_code: bool, source: str) -> Kind:
    for kind in get_args(Kind):
        if given == kind:
            return kind  # type: ignore[no-any-return]
    if has_plate:
        return "response"
    if has_code:
        return "scenario"
    return "chapter" if _CHAPTER.search(source) else "page"


@dataclass
class Part:
    """A numbered part of the book: it has an opener and a thumb tab."""

    title: str
    leaves: list[Leaf]
    about: str = ""


@dataclass(frozen=True)
class Sought:
    """An entry of the index: the name it is listed under, and the ways the text writes it.

    group: the heading of the index it stands below.
    """

    group: str
    name: str
    written: tuple[str, ...]


@dataclass
class Volume:
    """A book from cover to cover. ``cover``, ``imprint`` and ``back_cover`` are HTML; empty means none.

    bound: the cover is a sheet of its own, two pages before and two after the text; the text then opens with
    a half title and a title page. openers: a part opens with a page of its own, not above its first leaf.
    index: what the index lists; none, no index.
    """

    settings: Settings
    parts: list[Part]
    front: list[Leaf] = field(default_factory=list)
    back: list[Leaf] = field(default_factory=list)
    cover: str = ""
    imprint: str = ""
    back_cover: str = ""
    bound: bool = False
    openers: bool = True
    index: tuple[Sought, ...] = ()

    @property
    def leaves(self) -> list[Leaf]:
        """All leaves in reading order."""
        return [*self.front, *(leaf for part in self.parts for leaf in part.leaves), *self.back]
