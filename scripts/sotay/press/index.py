"""The index at a book's end: which pages name a term, read off the finished pages themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from sotay.press.collate import key
from sotay.press.nobreak import NBSP, tie
from sotay.press.volume import Sought

INDEX_ID, INDEX_TITLE = "bang-tra", "Bảng tra"
MOST = 10  # pages an entry lists; what half the book names is looked up where it is named most
ONE_LINE = 26  # letters that fit a column of the index beside the first number
ABOUT = (
    "Số là số trang. Mục có ở quá nhiều trang thì chỉ ghi {most} trang nhắc đến nhiều nhất; đơn vị và văn bản "
    "ghi theo tên dùng trong sách."
)


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the index: an entry and its pages, from 1, in order."""

    entry: Sought
    pages: tuple[int, ...]


def look_up(entries: Sequence[Sought], texts: Mapping[int, str]) -> tuple[Listed, ...]:
    """Find ``entries`` in ``texts`` (page number → its words); those that stand nowhere are left out.

    A longer name wins over a shorter one inside it: "Công an cấp xã" is no mention of "Công an". Capitals count:
    "cơ sở y tế" does not name "Sở Y tế"; only a term may be capitalised, where a sentence begins.
    """
    owner: dict[str, Sought] = {}
    for entry in entries:
        for form in entry.written:
            owner.setdefault(_flat(form), entry)
            owner.setdefault(_flat(form[:1].upper() + form[1:]), entry)
    if not owner:
        return ()
    longest = sorted(owner, key=lambda form: (-len(form), form))
    finder = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    found: dict[Sought, Counter[int]] = {}
    for number, text in texts.items():
        for match in finder.finditer(_flat(text)):
            found.setdefault(owner[match[0]], Counter())[number] += 1
    return tuple(Listed(entry, _most(found[entry])) for entry in dict.fromkeys(entries) if entry in found)


def index_html(listed: Sequence[Listed], anchors: Mapping[int, str]) -> str:
    """The index as HTML, a list a group; ``anchors`` names something to link to on a page."""
    groups = dict.fromkeys(line.entry.group for line in listed)
    parts = [
        f"<h2>{escape(group)}</h2><ul class='pr-index__list'>"
        + "".join(
            _line(line, anchors)
            for line in sorted(listed, key=lambda line: (key(line.entry.name), line.entry.name))
            if line.entry.group == group
        )
        + "</ul>"
        for group in groups
    ]
    lead = escape(tie(ABOUT.format(most=MOST)))
    return f'<p class="st-lead">{lead}</p>{"".join(parts)}'


def runs(pages: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last page of each unbroken run of ``pages``."""
    for _, group in groupby(enumerate(pages), lambda pair: pair[1] - pair[0]):
        run = [page for _, page in group]
        yield run[0], run[-1]


def _line(line: Listed, anchors: Mapping[int, str]) -> str:
    numbers = ",".join(_numbers(first, last, anchors) for first, last in runs(line.pages))
    name = tie(line.entry.name)
    short = name.replace(" ", NBSP) if len(name) <= ONE_LINE else name
    return f"<li>{escape(short)},{numbers}</li>"


def _numbers(first: int, last: int, anchors: Mapping[int, str]) -> str:
    # The space stands inside the link: before one, it would break the line after its first word (`spaces`).
    text = f" {first}" if first == last else f" {first}–{last}"
    anchor = anchors.get(first)
    return f'<a href="#{escape(anchor)}">{text}</a>' if anchor else text


def _most(pages: Counter[int]) -> tuple[int, ...]:
    chosen = sorted(pages, key=lambda page: (-pages[page], page))[:MOST]
    return tuple(sorted(chosen))


def _flat(text: str) -> str:
    return " ".join(text.split())
