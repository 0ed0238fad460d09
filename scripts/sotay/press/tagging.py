"""Markup that PDF/UA can read: cells that know their headers, lists of items alone, links of text alone."""

from __future__ import annotations

from itertools import takewhile

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString

from sotay.press.classes import add_class, classes
from sotay.press.pick import pick

_SOUP = BeautifulSoup("", "html.parser")


def scope_headers(article: Tag) -> None:
    """Give every header cell its scope, and make an empty corner a header: a cell may not lack headers."""
    for table in article.find_all("table"):
        for row in table.find_all("tr"):
            in_head = row.find_parent("thead") is not None
            for cell in row.find_all(["th", "td"], recursive=False):
                if in_head:
                    cell.name = "th"
                if cell.name == "th":
                    cell["scope"] = "col" if in_head else "row"


def plain_lists(article: Tag) -> None:
    """Turn facts into a list of items and units into a line of text; unwrap rows of other lists."""
    for units in pick(article, "ul.st-units"):
        names = "; ".join(item.get_text(" ", strip=True) for item in units.find_all("li"))
        span = _SOUP.new_tag("span", attrs={"class": "st-units"})
        span.string = names
        units.replace_with(span)
    for facts in pick(article, "dl.st-facts, dl.st-law, dl.st-sources"):
        _list_of_rows(facts)
    for wrapper in pick(article, "dl > div"):
        wrapper.unwrap()


def _list_of_rows(facts: Tag) -> None:
    """Make a definition list, its rows wrapped in ``div`` or not, a list of one item a row."""
    facts.name = "ul"
    if "st-facts" not in classes(facts):
        add_class(facts, "st-facts")
    for name in facts.find_all("dt", recursive=False):
        row = _SOUP.new_tag("div")
        name.insert_before(row)
        parts = [name, *takewhile(lambda tag: tag.name == "dd", name.find_next_siblings(True))]
        for part in parts:
            row.append(part.extract())
    for row in facts.find_all("div", recursive=False):
        row.name = "li"
    for part in facts.find_all(["dt", "dd"]):
        add_class(part, f"pr-{part.name}")
        part.name = "span" if part.name == "dt" else "div"


def plain_links(article: Tag) -> None:
    """Move each link inside the elements it holds, so that a link holds text alone.

    WeasyPrint gives every element inside a link an annotation of its own, and PDF/UA wants each
    annotation in a Link. The page number stays with the last piece.
    """
    for link in article.find_all("a"):
        if not link.find(True):
            continue
        texts = [t for t in link.find_all(string=True) if t.strip() and not isinstance(t, PreformattedString)]
        texts = [t for t in texts if not t.find_parent(attrs={"aria-hidden": "true"})]
        names = classes(link)
        for text in texts:
            piece = _SOUP.new_tag("a", attrs={"href": str(link.get("href", ""))})
            if text is texts[-1] and names:
                piece["class"] = names
            text.replace_with(piece)
            piece.append(NavigableString(str(text)))
        link.unwrap()
