"""Words that must stay on one line, tied with no-break spaces.

Rules: shared typography, "Rules" (number and unit, level and its number, article, page, en dash,
the last short syllable of a paragraph). WeasyPrint has no ``text-wrap: pretty``, so text must say it.
"""

from __future__ import annotations

import re

from bs4 import NavigableString, Tag
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
        (rf"(?<=\d){_SP}(?=(?:{_UNITS})\b(?!{_SP}\d))", NBSP),
        (rf"\b({_NUMBERED}){_SP}(?=[\dIVX])", rf"\1{NBSP}"),
        (rf"(?<=[≤≥<>]){_SP}(?=\d)", NBSP),
        (rf"\b([Yy]){_SP}tế\b", rf"\1{NBSP}tế"),
        (rf"\b({_HEADS}){_SP}(?=\w)", rf"\1{NBSP}"),
        (rf"{_SP}(?=–{_SP})", NBSP),
    )
)

_BLOCKS = ("p", "li", "td", "th", "dd", "dt", "figcaption", "caption", "h1", "h2", "h3", "h4", "h5", "h6")
_LAST_WORD = re.compile(rf"(?<=\S){_SP}(\S{{1,6}}\s*)$")
_SHORTEST_TIED = 14  # characters; a shorter block is a label, and a tie could only push it out of its cell


def tie(text: str) -> str:
    """``text`` with its inseparable words tied."""
    for pattern, replacement in _TIES:
        text = pattern.sub(replacement, text)
    return text


def tie_all(article: Tag) -> None:
    """Tie words in every text of ``article``, and the last short word of each block to the one before."""
    for node in list(article.find_all(string=True)):
        if isinstance(node, PreformattedString) or node.find_parent(["pre", "code", "svg", "style"]):
            continue
        tied = tie(str(node))
        if tied != node:
            node.replace_with(NavigableString(tied))
    for block in article.find_all(_BLOCKS):
        _tie_last(block)


def _tie_last(block: Tag) -> None:
    if block.find(_BLOCKS) or len(block.get_text()) < _SHORTEST_TIED:
        return
    texts = [node for node in block.find_all(string=True) if node.strip()]
    if not texts or texts[-1].find_parent(["pre", "code", "svg"]):
        return
    last = texts[-1]
    tied = _LAST_WORD.sub(rf"{NBSP}\1", str(last))
    if tied != last:
        last.replace_with(NavigableString(tied))
