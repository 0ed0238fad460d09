"""Pages made into leaves of a book: their HTML, ids that are unique in it, links that lead inside it."""

from __future__ import annotations

import re
from dataclasses import replace
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

from sotay.books.choice import Chosen
from sotay.pages.address import file_of, src_address
from sotay.pages.page import Page
from sotay.press.expected import Expected, expected_in
from sotay.press.fault import BookError, Fault
from sotay.press.fetch import address
from sotay.press.volume import Leaf

CHECKLIST = "Danh mục kiểm tra"  # every chapter has one: on its own it bears the chapter's title
_HEADINGS = re.compile(r"^h[1-6]$")


def ident(chosen: Chosen) -> str:
    """The id of a leaf in its book."""
    return f"{src_address(chosen.src)}:{chosen.section}"


def leaf_of(chosen: Chosen, page: Page, html: str) -> tuple[Leaf, tuple[Expected, ...]]:
    """The leaf of ``page``, or of one of its sections, and what must be printed of it; raises BookError."""
    article = BeautifulSoup(f"<article>{html}</article>", "html.parser").article
    assert article is not None  # written two lines above
    if chosen.section:
        _keep_section(article, chosen, page)
    name = ident(chosen)
    expected = expected_in(article.decode_contents(), source=page.source, section=name)
    title = _title(article, page) if chosen.section else ""
    own = f"{src_address(chosen.src)}:"
    for tag in article.find_all(id=True):
        tag["id"] = f"{own}{tag['id']}"
    for link in article.find_all("a", href=True):
        link["href"] = _inside(str(link["href"]), chosen.src)
    for picture in article.find_all(src=True):
        picture["src"] = address("book", _resolved(str(picture["src"]), chosen.src))
    leaf = Leaf.of(article, ident=name, source=page.source, kind="section" if title else "")
    return (replace(leaf, title=title) if title else leaf), expected


def _title(article: Tag, page: Page) -> str:
    """The title of a section on its own; what tells it from others, the page's title as a rule, stands above it."""
    heading = article.find(_HEADINGS)
    assert isinstance(heading, Tag)  # it was found by its id
    own = " ".join(
        text for text in heading.find_all(string=True) if not text.find_parent(class_="headerlink")
    )
    own = " ".join(own.split())
    above, title = (own, page.title) if own == CHECKLIST else (page.title, own)
    kicker = Tag(name="p", attrs={"class": "st-kicker"})
    kicker.string = above
    heading.insert_before(kicker)
    return title


def _keep_section(article: Tag, chosen: Chosen, page: Page) -> None:
    """Leave of ``article`` the section below the heading ``chosen`` names, under its own title."""
    heading = article.find(_HEADINGS, id=chosen.section)
    if not isinstance(heading, Tag):
        what = f"bài không có mục “#{chosen.section}” mà sách gọi tới."
        raise BookError([Fault("thieu-muc", what, page.source, remedy="Sửa “pages” trong tệp của sách.")])
    rest = [heading]
    for tag in heading.find_next_siblings(True):
        if isinstance(tag, Tag) and _HEADINGS.match(tag.name) and tag.name <= heading.name:
            break
        if isinstance(tag, Tag) and not {"footnote", "st-meta"} & set(tag.get_attribute_list("class")):
            rest.append(tag)
    called = {str(a.get("href")) for tag in rest for a in tag.select("a.footnote-ref")}
    notes = article.select("div.footnote")
    for note in article.select("div.footnote li[id]"):
        if f"#{note['id']}" not in called:
            note.decompose()
    kept = [tag.extract() for tag in rest] + [tag.extract() for tag in notes if called]
    article.clear()
    for tag in kept:
        article.append(tag)


def _inside(href: str, src: str) -> str:
    """A link between pages as ``#ident``; whole addresses and links within the page likewise."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return href
    path = _resolved(parts.path, src) if parts.path else src
    if path.endswith((".yml", ".yaml")):
        path = re.sub(r"\.ya?ml$", ".md", path)
    if path.endswith(".md"):
        return f"#{src_address(path)}:{unquote(parts.fragment)}"
    served = normpath(f"{dirname(file_of(src_address(src)))}/{unquote(parts.path)}")
    return f"#{served.removesuffix('index.html')}:{unquote(parts.fragment)}"


def _resolved(path: str, src: str) -> str:
    return normpath(f"{dirname(src)}/{unquote(path)}")
