"""A page's Markdown as HTML without a site engine: what printed books are set from."""

from collections.abc import Mapping
from typing import Any

import markdown
from pymdownx.slugs import slugify

from sotay.pages.boxes import classed
from sotay.pages.page import Page
from sotay.pages.typeset import typeset
from sotay.pictures import figure
from sotay.pictures.picture import Picture

# As mkdocs.yml has them, so that a page says the same on paper and on the website; a test compares the two.
EXTENSIONS = (
    *("attr_list", "md_in_html", "tables", "def_list", "footnotes", "toc"),
    *("pymdownx.quotes", "pymdownx.tasklist", "pymdownx.betterem", "fenced_code"),
)
SETTINGS: dict[str, dict[str, Any]] = {
    "toc": {"slugify": slugify(case="lower")},
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.tasklist": {"custom_checkbox": True, "clickable_checkbox": True},
}


def html(page: Page, pictures: Mapping[str, Picture]) -> str:
    """Return the HTML of `page`; links stay as its Markdown has them, relative to the page's name."""
    made = markdown.markdown(page.markdown, extensions=list(EXTENSIONS), extension_configs=SETTINGS)
    return typeset(figure.figures(classed(made), pictures), {})
