"""Words that must stay on one line, tied with no-break spaces.

Rules: shared typography, "Rules" (number and unit, level and its number, article, page, en dash,
the last short syllable of a paragraph). WeasyPrint has no ``text-wrap: pretty``, so text must say it.
"""

from __future__ import annotations

import re

from bs4 import NavigableString, PageElement, Tag
from bs4.element import PreformattedString

NBSP = "\u00a0"
_SP = r"[ \n\t]+"

_UNITS = (
    r"phút|giờ|ngày|tuần|tháng|năm|lần|tiếng|trang|người|ca|vụ|điểm|triệu|tỷ|đồng|bước|câu|việc|"
    r"mm|cm|km|m|ha|pt|%"
)
_NUMBERED = (
    r"Cấp|cấp|Điều|điều|Khoản|khoản|Điểm|điểm|Chương|chương|Phần|phần|Mục|mục|Bảng|Hình|Phụ lục|Bước|bước|"
    r"Quý|quý|Quyết định|Luật|số|Số|ngày|tháng|năm|tr\.|T0"
)
_HEADS = r"Sở|UBND|HĐND|Tổ|Bộ|Ban|Báo|CDC|Zalo"

_TIES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (rf"\bCấp{_SP}KHTT{_SP}(?=\d)", f"Cấp{NBSP}KHTT{NBSP}"),
        # "ngày 22 tháng 11 năm 2026" as one piece would not fit a table cell: a unit that leads on
        # to another number stays free.
        (rf"(?<=\d){_SP}(?=(?:{_UNITS})\b(?![ \n\t\u00a0]+\d))", NBSP),
        (rf"\b({_NUMBERED}){_SP}(?=[\dIVX])", rf"\1{NBSP}"),
        (rf"(?<=[≤≥<>]){_SP}(?=\d)", NBSP),
        (rf"\b(Nghị|Quyết){_SP}(định|quyết)(?=[ \n\t\u00a0]+\d)", rf"\1{NBSP}\2"),
        (rf"\bNguồn:{_SP}(?=S\d)", f"Nguồn:{NBSP}"),
        (rf"\b([Yy]){_SP}tế\b", rf"\1{NBSP}tế"),
        (rf"\b({_HEADS}){_SP}(?=\w)", rf"\1{NBSP}"),
        (rf"{_SP}(?=[–·]{_SP})", NBSP),
    )
)

_BLOCKS = frozenset(
    ["p", "li", "td", "th", "dd", "dt", "figcaption", "caption", "h1", "h2", "h3", "h4", "h5", "h6"]
)
# "91/2025/QH15", "161/KH-UBND": the layout would break a line after the stroke. All that is tied to the number is
# held with it: beside a tie, WeasyPrint 70 breaks lines after their first word.
_LAW_NUMBER = re.compile(r"[^ \n\t]*\d/(?:\d{4}/)?[A-ZĐ]\w*(?:-\w+)*[^ \n\t]*")
_NARROW = ("td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "code", "svg")  # a number may not fit whole
_VERBATIM = frozenset(("pre", "code", "svg", "style"))
_LAST_WORD = re.compile(rf"(?<=\S){_SP}(\S{{1,6}}\s*)$")
_SHORTEST_TIED = 14  # characters; a shorter block is a label, and a tie could only push it out of its cell


def one_line(text: str) -> str:
    """``text`` without line ends or doubled spaces; no-break spaces stay, which ``str.split`` would eat."""
    return re.sub(_SP, " ", text).strip(" ")


def tie(text: str) -> str:
    """``text`` with its inseparable words tied."""
    for pattern, replacement in _TIES:
        text = pattern.sub(replacement, text)
    return text


def tie_all(article: Tag) -> None:
    """Tie words in every text of ``article``, and the last short word of each block to the one before."""
    for child in list(article.contents):
        if isinstance(child, Tag):
            if child.name not in _VERBATIM:
                tie_all(child)
        elif not isinstance(child, PreformattedString):
            _replace(child, tie(str(child)))
    if article.name in _BLOCKS:
        _tie_last(article)


def hold_numbers(article: Tag) -> None:
    """Keep each number of a legal document in ``article`` on one line, save in cells and headings."""
    for text in article.find_all(string=_LAW_NUMBER):
        if text.find_parent(_NARROW):
            continue
        end, whole = 0, str(text)
        for found in _LAW_NUMBER.finditer(whole):
            held = Tag(name="span", attrs={"class": "pr-no"})
            held.string = found.group()
            before = whole[end : found.start()]
            if before.endswith(" "):  # see spaces: the space opens an element that may break
                space = Tag(name="span")
                space.extend([NavigableString(" "), held])
                before, held = before[:-1], space
            text.insert_before(NavigableString(before), held)
            end = found.end()
        text.replace_with(NavigableString(whole[end:]))


def _tie_last(block: Tag) -> None:
    texts = [node for node in block.find_all(string=True) if node.strip()]
    if not texts or sum(map(len, texts)) < _SHORTEST_TIED:
        return
    parent = texts[-1].parent
    if parent is not None and parent.name not in _VERBATIM:
        _replace(texts[-1], _LAST_WORD.sub(rf"{NBSP}\1", str(texts[-1])))


def _replace(node: PageElement, text: str) -> None:
    if text != str(node):
        node.replace_with(NavigableString(text))
