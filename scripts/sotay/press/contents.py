"""The list of contents, and the short one on each part's opener: every entry with its page number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from sotay.press.balance import tied
from sotay.press.index import INDEX_ID, INDEX_TITLE
from sotay.press.nobreak import tie
from sotay.press.volume import Leaf, Part, Volume

CONTENTS_ID, CONTENTS_TITLE = "muc-luc", "Mục lục"
OPENER_MOST = 18  # lines between the opener's title and its foot


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents: what it says and the id it leads to."""

    text: str
    target: str


@dataclass(frozen=True)
class Contents:
    """The contents as HTML, and the entries that must show a page number."""

    html: str
    entries: tuple[Entry, ...]


def part_id(number: int) -> str:
    """Id of the opener of part ``number``, from 1."""
    return f"phan-{number}"


def contents_of(volume: Volume) -> Contents:
    """The contents of ``volume``: parts, chapters, scenarios with their four levels, reference pages."""
    entries: list[Entry] = []
    rows = [_row(leaf, entries) for leaf in volume.front]
    for number, part in enumerate(volume.parts, 1):
        rows.append(_line("part", part_id(number), part.title, f"Phần {number}"))
        entries.append(Entry(part.title, part_id(number)))
        rows += _rows(part, entries, not volume.openers)
    rows += [_row(leaf, entries) for leaf in volume.back]
    if volume.index:
        entries.append(Entry(INDEX_TITLE, INDEX_ID))
        rows.append(_line("part", INDEX_ID, INDEX_TITLE, ""))
    short = "" if volume.openers else " pr-toc--short"
    html = f'<nav class="pr-toc{short}" id="{CONTENTS_ID}"><h1>{CONTENTS_TITLE}</h1>{"".join(rows)}</nav>'
    return Contents(html, tuple(entries))


def same_title(part: Part) -> bool:
    """Whether ``part`` is named after its first leaf: one scenario with its levels."""
    return bool(part.leaves) and part.leaves[0].title == part.title


def opener_list(part: Part) -> str:
    """What a part holds, for its opener; levels, running entries and what has no room are left to the contents."""
    leaves = [leaf for leaf in part.leaves if leaf.kind in ("chapter", "scenario", "page")]
    shown = leaves if len(leaves) <= OPENER_MOST else leaves[: OPENER_MOST - 1]
    lines = [f"<li>{_links(leaf.id, full_title(leaf))}</li>" for leaf in shown]
    if rest := len(leaves) - len(shown):
        lines.append(f'<li><a href="#{CONTENTS_ID}">… và {rest} mục nữa, xem {CONTENTS_TITLE}</a></li>')
    return "".join(lines)


def full_title(leaf: Leaf) -> str:
    """Number or code, and title: "3. Nhận diện…", "KB05 Ngộ độc…"."""
    return f"{leaf.code}. {leaf.title}" if leaf.kind == "chapter" else f"{leaf.code} {leaf.title}".strip()


def _rows(part: Part, entries: list[Entry], merged: bool) -> Iterator[str]:
    levels: list[str] = []
    shared = 1 if merged and same_title(part) else 0  # the part's line stands for its first leaf too
    for leaf in part.leaves[shared:]:
        if leaf.kind == "response":
            levels.append(_level(leaf, entries))
            continue
        yield from _levels(levels)
        levels = []
        if leaf.kind != "entry":
            yield _row(leaf, entries)
    yield from _levels(levels)


def _levels(levels: list[str]) -> Iterator[str]:
    if levels:
        yield f'<div class="pr-toc__levels">{"".join(levels)}</div>'


def _row(leaf: Leaf, entries: list[Entry]) -> str:
    entries.append(Entry(leaf.title, leaf.id))
    return _line("leaf", leaf.id, leaf.title, leaf.code)


def _line(name: str, target: str, text: str, label: str) -> str:
    mark = f"<b>{escape(label)}</b> " if label else ""
    return f'<div class="pr-toc__{name}">{mark}{_links(target, text)}</div>'


def _links(target: str, text: str) -> str:
    # Two links, each of text only: WeasyPrint gives every element inside a link an annotation of its
    # own, and PDF/UA wants each annotation in a Link.
    to = escape(target)
    return f'<a class="pr-t" href="#{to}">{escape(tied(tie(text)))}</a><a class="pr-n" href="#{to}"></a>'


def _level(leaf: Leaf, entries: list[Entry]) -> str:
    entries.append(Entry(leaf.level_name, leaf.id))
    return (
        f'<span data-lv="{leaf.level}"><span class="st-lv__mark"><b>{leaf.level}</b>'
        f'<span class="st-steps" data-n="{leaf.level}"></span></span> '
        f'<a href="#{escape(leaf.id)}">{escape(leaf.level_name)}</a></span>'
    )
