"""Links of a bound book: inside it with a page number, outside it to the website or to nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from urllib.parse import unquote, urlsplit

from bs4 import Tag

from sotay.press.classes import add_class, classes
from sotay.press.pick import pick

# Where a page number would stand in the way: names that head a page, lists of names, notes about a page.
_NO_NUMBER = (
    ".st-kicker, .st-facts, .st-meta, .st-units, th:not(.st-compare th), .footnote, h1, h2, h3, h4, dt"
)


def settle_links(article: Tag, known: Collection[str], outside: Callable[[str], str]) -> None:
    """Settle every link of ``article``.

    ``#id`` with a known id stays and, in running text, is given its page number. Whole addresses stay.
    For any other, ``outside(href)`` is asked for a whole address; if it returns "" only the words stay.
    """
    quiet = {id(link) for tag in pick(article, _NO_NUMBER) for link in tag.find_all("a")}
    for link in article.find_all("a"):
        href = unquote(str(link.get("href", "")))
        if href.startswith("#") and href[1:] in known:
            link["href"] = href
            if id(link) not in quiet and "footnote-ref" not in classes(link):
                add_class(link, "pr-ref")
            continue
        whole = str(link["href"]) if _is_whole(href) else outside(href) if href else ""
        if whole:
            link["href"] = whole
        else:
            link.unwrap()


def _is_whole(href: str) -> bool:
    return urlsplit(href).scheme in ("http", "https", "mailto", "tel")
