"""An editor's Markdown on a loose sheet: the same extensions as the pages, boxes with their worded labels."""

from typing import Any

import markdown
from markupsafe import Markup

from sotay.book.gap import GAP
from sotay.pages.boxes import classed, labelled

_EXTENSIONS = ("tables", "md_in_html", "pymdownx.quotes", "pymdownx.betterem")
_SETTINGS: dict[str, dict[str, Any]] = {"pymdownx.quotes": {"callouts": True}}


def prose(text: str) -> Markup:
    """Return the HTML of Markdown `text`; its gaps are marked, its links keep their words only."""
    made = markdown.markdown(labelled(text), extensions=list(_EXTENSIONS), extension_configs=_SETTINGS)
    return Markup(GAP.sub(r'<mark class="st-gap">[\1]</mark>', classed(made)))
