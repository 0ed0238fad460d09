"""The web's HTML vocabulary dressed for paper: one article in, the same article out, changed in place."""

from __future__ import annotations

from bs4 import BeautifulSoup, NavigableString, Tag

from sotay.press.card import halve_facts, make_card
from sotay.press.classes import add_class, classes
from sotay.press.facing import face_levels
from sotay.press.fonts import FontSet
from sotay.press.labels import keep_lone_items, mark_labels, measure_lead, tie_headings
from sotay.press.nobreak import hold_numbers, tie_all
from sotay.press.pick import pick
from sotay.press.spaces import move_spaces
from sotay.press.tables import set_widths, stack, tie_heads
from sotay.press.tagging import plain_links, plain_lists, scope_headers

_SOUP = BeautifulSoup("", "html.parser")

# What only a screen can use. Icons repeat their labels, and as inline SVG they would be figures
# without a text alternative, which PDF/UA forbids.
SCREEN_ONLY = (
    ".st-web, .st-js, .vh, [hidden], svg.i, .st-line .when small, .st-say__head, .headerlink, "
    ".footnote-backref, .md-content__button, .md-source-file, .st-field, .st-row, .st-told, "
    "script, style, link, noscript, template, iframe, video, audio, form, button, select, textarea"
)

# Written {#danh-muc-kiem-tra}, or slugged from the heading itself.
CHECKLIST = ", ".join(
    f"{name}[id$='{slug}']"
    for name in ("h2", "h3", "h4")
    for slug in ("danh-muc-kiem-tra", "danh-mục-kiểm-tra")
)
LONG_BOX, BOX_LINE = 6, 58  # lines; characters a line


def dress(article: Tag, fonts: FontSet) -> None:
    """Make ``article`` printable: nothing hidden, nothing to click, tables with widths, words tied."""
    for tag in pick(article, SCREEN_ONLY):
        tag.decompose()
    _open_tabs(article)
    _open_details(article)
    _clear_tasks(article)
    _draw_steps(article)
    _shorten_level_names(article)
    _describe_figures(article)
    _place_footnotes(article)
    for abbr in article.find_all("abbr"):
        abbr.unwrap()
    make_card(article, fonts)
    _let_long_boxes_break(article)
    _set_checklist_apart(article)
    _keep_introductions(article)
    mark_labels(article)
    keep_lone_items(article)
    for table in pick(article, "table.st-register"):
        stack(table)
    plain_lists(article)
    scope_headers(article)
    tie_all(article)  # before tables: a tied pair is wider than either of its words
    hold_numbers(article)
    plain_links(article)  # after all that puts elements into links
    tie_headings(article)
    measure_lead(article, fonts)
    move_spaces(article)
    halve_facts(article, fonts)
    face_levels(article, fonts)
    for table in article.find_all("table"):
        tie_heads(table)
        set_widths(table, fonts)


def _open_tabs(article: Tag) -> None:
    for tabs in pick(article, "div.tabbed-set"):
        labels = [label.get_text() for label in pick(tabs, ".tabbed-labels > label")]
        for block, label in zip(pick(tabs, ".tabbed-block"), labels, strict=False):
            block.insert(0, _paragraph("pr-tab", label))
        for gone in pick(tabs, "input, .tabbed-labels"):
            gone.decompose()


def _open_details(article: Tag) -> None:
    for details in article.find_all("details"):
        details.name = "div"
        details.attrs.pop("open", None)
        summary = details.find("summary", recursive=False)
        if isinstance(summary, Tag):
            summary.name = "p"
            add_class(summary, "pr-tab")


def _clear_tasks(article: Tag) -> None:
    for label in pick(article, "label.task-list-control"):
        label.decompose()
    for box in pick(article, "li.task-list-item input"):
        box.decompose()
    for label in pick(article, "li.task-list-item > label"):
        label.unwrap()
    for item in pick(article, "li.task-list-item"):
        first = item.find(string=True)  # a space after the box would set the first line off from the next
        if isinstance(first, NavigableString):
            first.replace_with(NavigableString(first.lstrip()))


def _draw_steps(article: Tag) -> None:
    # A background is an artifact to PDF/UA; an inline SVG would be a figure that says nothing.
    for svg in pick(article, "svg.st-steps"):
        filled = len(pick(svg, "rect.on"))
        svg.replace_with(_SOUP.new_tag("span", attrs={"class": "st-steps", "data-n": str(filled)}))


def _shorten_level_names(article: Tag) -> None:
    # In a table the name goes under "Cấp KHTT n", so the dot between them would hang at a line's end.
    for dot in pick(article, "table .st-lv__dot"):
        dot.replace_with(" ")
    for name in pick(article, "table .st-lv__name"):
        first = name.find(string=True)
        if isinstance(first, NavigableString):
            first.replace_with(NavigableString(str(first).rstrip(" ·\n") + " "))


def _describe_figures(article: Tag) -> None:
    for svg in article.find_all("svg"):
        label = svg.get("aria-label")
        if label and not svg.find("title"):
            title = _SOUP.new_tag("title")
            title.string = str(label)
            svg.insert(0, title)


def _place_footnotes(article: Tag) -> None:
    """Move each note of the Markdown ``footnotes`` extension to where it is called: paper has page feet."""
    notes = {str(item.get("id")): item for item in pick(article, ".footnote li[id]")}
    for call in pick(article, "a.footnote-ref[href]"):
        item = notes.get(str(call["href"]).removeprefix("#"))
        holder = call.find_parent("sup") or call
        if item is None:
            continue
        note = _SOUP.new_tag("span", attrs={"class": "pr-fn"})
        for number, block in enumerate(item.find_all("p", recursive=False) or [item]):
            if number:
                note.append(" ")
            for child in list(block.contents):
                note.append(child.extract())
        holder.replace_with(note)
    for box in pick(article, "div.footnote"):
        box.decompose()


def _let_long_boxes_break(article: Tag) -> None:
    # Kept whole, a box of half a page leaves half a page white before it.
    for box in pick(article, ".admonition, .st-today"):
        blocks = [block for block in box.find_all(["p", "li", "tr"]) if not block.find(["p", "li"])]
        if sum(-(-len(block.get_text()) // BOX_LINE) for block in blocks) > LONG_BOX + 1:  # and its title
            add_class(box, "pr-long")


def _keep_introductions(article: Tag) -> None:
    """Mark each paragraph that ends in a colon: what it leads to may not begin on the next page."""
    for text in article.find_all("p"):
        if text.get_text().rstrip().endswith(":") and text.find_next_sibling(True) is not None:
            add_class(text, "pr-to")


def _set_checklist_apart(article: Tag) -> None:
    title = article.find(["h1", "h2", "h3"])
    for heading in pick(article, CHECKLIST):
        rest: list[Tag] = []
        for tag in heading.find_next_siblings(True):
            if not isinstance(tag, Tag) or tag.name == heading.name:
                break
            rest.append(tag)
        sheet = _SOUP.new_tag("section", attrs={"class": "pr-check"})
        above = heading.find_previous_sibling(True)
        heading.insert_before(sheet)
        if isinstance(above, Tag) and "st-kicker" in classes(above) and title is heading:
            sheet.append(above.extract())
        if isinstance(title, Tag) and title is not heading:
            sheet.append(_paragraph("pr-check__of", title.get_text(" ", strip=True)))
        for tag in (heading, *rest):
            if "st-meta" in classes(tag):
                sheet.insert_before(tag.extract())  # the checklist must stand alone on its sheet
            else:
                sheet.append(tag.extract())


def _paragraph(css: str, text: str) -> Tag:
    tag = _SOUP.new_tag("p", attrs={"class": css})
    tag.string = text
    return tag
