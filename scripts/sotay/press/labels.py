"""What leads into a text: bold labels, headings over several lines, the deck under a chapter's title."""

from __future__ import annotations

from bs4 import NavigableString, Tag

from sotay.press.balance import tied
from sotay.press.classes import add_class
from sotay.press.fonts import FontSet
from sotay.press.measure import lines
from sotay.press.nobreak import one_line
from sotay.press.pick import pick
from sotay.press.tables import WIDTH

# Points: a chapter's deck and the grid of body lines, as styles/ sets them.
LEAD_SIZE, LEAD_LEADING, GRID = 11.5, 17.5, 14.0
TWO_LINES = 72  # characters: a list's item as long as this takes two lines at least


def mark_labels(article: Tag) -> None:
    """Mark paragraphs that are a bold label over a list, and runs of paragraphs that open with "Nhãn:" in bold.

    Indented, the second of two like things would look unlike the first.
    """
    for text in article.find_all("p"):
        before, after = text.find_previous_sibling(True), text.find_next_sibling(True)
        bold = text.find("strong", recursive=False)
        if not isinstance(bold, Tag):
            continue
        if (
            bold.get_text() == text.get_text().strip()
            and isinstance(after, Tag)
            and after.name in ("ul", "ol")
        ):
            add_class(text, "pr-label")
        elif _opens_with_label(text) and isinstance(before, Tag) and _opens_with_label(before):
            add_class(text, "pr-flush")


def _opens_with_label(tag: Tag) -> bool:
    first = next((child for child in tag.contents if str(child).strip()), None)
    return (
        tag.name == "p"
        and isinstance(first, Tag)
        and first.name == "strong"
        and first.get_text().endswith(":")
    )


def keep_lone_items(article: Tag) -> None:
    """Mark the items of each list that may not be parted from the next: one line alone would be left behind."""
    for block in article.find_all(["ul", "ol"]):
        items = block.find_all("li", recursive=False)
        for item, alone in ((items[0], items[0]), (items[-2], items[-1])) if len(items) > 1 else ():
            if len(alone.get_text().strip()) < TWO_LINES:
                add_class(item, "pr-keep")


def tie_headings(article: Tag) -> None:
    """Keep compound words whole in headings that may take two lines; a leaf's own title is broken by ``bind``."""
    for heading in pick(article, "h2, h3, h4, h5, h6, .pr-check__of, .pr-label"):
        for text in heading.find_all(string=True):
            text.replace_with(NavigableString(tied(str(text))))


def measure_lead(article: Tag, fonts: FontSet) -> None:
    """Tell the deck's height, so that what stands below returns to the grid: no more white than that."""
    for lead in pick(article, ".st-lead"):
        count = lines(one_line(lead.get_text()), fonts.face(fonts.families[1], 400), LEAD_SIZE, WIDTH)
        lead["style"] = f"--deck:{-(-count * LEAD_LEADING // GRID) * GRID:g}pt"
