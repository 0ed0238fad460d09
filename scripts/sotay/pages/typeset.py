"""The last touches of Vietnamese typesetting on a page's HTML: no-break spaces, abbreviations explained."""

import re
from collections.abc import Mapping
from html import escape

NBSP = "\u00a0"
_TOKEN = re.compile(r"(<[^>]*>)")
_TAG = re.compile(r"</?([a-zA-Z][\w-]*)")
_KEPT = frozenset({"script", "style", "code", "pre", "kbd", "textarea", "svg", "title"})
_NO_ABBR = _KEPT | {"a", "abbr", "h1", "h2", "h3", "h4", "h5", "h6", "mark", "button", "summary"}
_TIES = (
    (
        re.compile(r"(\d) (phút|giờ|ngày|tháng|năm|bản|trang|tiết|tiếng|mm|km|kg|MB|%|lần|bước|cấp)\b"),
        rf"\1{NBSP}\2",
    ),
    (re.compile(r"\b(Cấp) (KHTT) (\d)"), rf"\1{NBSP}\2{NBSP}\3"),
    (
        re.compile(
            r"\b(KHTT|Điều|điều|Khoản|khoản|tr\.|Mục|mục|Bước|bước|Chương|chương|Phần|Quý|số|KB|T0) (\d|I|V)"
        ),
        rf"\1{NBSP}\2",
    ),
    (re.compile(r"([≤≥<>+]) (\d)"), rf"\1{NBSP}\2"),
    (re.compile(r" (–|—) "), rf"{NBSP}\1 "),
    (re.compile(r"\b(Sở) (Y) (tế)\b"), rf"\1{NBSP}\2{NBSP}\3"),
)


def ties(text: str) -> str:
    """Return `text` with no-break spaces between what must not part at a line's end."""
    for pattern, put in _TIES:
        text = pattern.sub(put, text)
    return text


def typeset(html: str, abbreviations: Mapping[str, str]) -> str:
    """Return `html` with ties set and each abbreviation explained at its first use after a heading."""
    finder = _finder(abbreviations)
    out: list[str] = []
    open_: list[str] = []
    told: set[str] = set()
    for token in _TOKEN.split(html):
        if token.startswith("<"):
            _follow(token, open_, told)
            out.append(token)
        elif not token or any(tag in _KEPT for tag in open_):
            out.append(token)
        else:
            text = ties(token)
            if finder and not any(tag in _NO_ABBR for tag in open_):
                text = _explained(text, finder, abbreviations, told)
            out.append(text)
    return "".join(out)


_VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "wbr", "source", "path", "rect", "circle"})


def _follow(token: str, open_: list[str], told: set[str]) -> None:
    found = _TAG.match(token)
    if not found or token.endswith("/>") or found[1].lower() in _VOID:
        return
    tag = found[1].lower()
    if token.startswith("</"):
        if tag in open_:
            while open_.pop() != tag:
                pass
        return
    open_.append(tag)
    if tag in ("h1", "h2"):
        told.clear()


def _finder(abbreviations: Mapping[str, str]) -> re.Pattern[str] | None:
    if not abbreviations:
        return None
    longest = sorted(abbreviations, key=len, reverse=True)
    return re.compile(r"(?<![\w&;])(" + "|".join(re.escape(escape(a)) for a in longest) + r")(?![\w&])")


def _explained(text: str, finder: re.Pattern[str], full: Mapping[str, str], told: set[str]) -> str:
    def put(found: re.Match[str]) -> str:
        abbr = found[1].replace("&amp;", "&")
        if abbr in told:
            return found[0]
        told.add(abbr)
        return f'<abbr title="{escape(full[abbr])}">{found[1]}</abbr>'

    return finder.sub(put, text)
