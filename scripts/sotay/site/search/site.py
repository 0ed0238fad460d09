"""The website's search: gathers pages as they are made, writes the index, guards the way to our worker."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from sotay.pages.address import file_of, src_address
from sotay.pages.page import Page
from sotay.site.search.entries import Entries, Read
from sotay.site.search.sections import sections
from sotay.site.search.write import write
from sotay.views.public import PublicBook

SCRIPT = "assets/javascripts/search.js"
SRC = "docs/tim.md"
_TRIAGE = "handbook/registry/triage.md"
_UNSEARCHED = frozenset({"search"})
_CONFIG = re.compile(r'<script id="__config" type="application/json">(.*?)</script>', re.DOTALL)


class SiteSearch:
    """One a build of the website."""

    def __init__(self, book: PublicBook, pages: Iterable[Page]) -> None:
        self.book = book
        self.pages = list(pages)
        self._read: Read = []

    def extra(self) -> dict[str, Any]:
        """Return what partials/search-config.html needs: where our script stands, what to offer without an index."""
        return {
            "script": SCRIPT,
            "page": file_of(src_address(SRC)),
            "triage": file_of(src_address(_TRIAGE))
            if any(page.src == _TRIAGE for page in self.pages)
            else "",
            "scenarios": [(s.id, s.title, file_of(src_address(s.path))) for s in self.book.scenarios],
        }

    def add(self, page: Page, html: str) -> None:
        """Keep the sections of one page, given as the HTML of its article."""
        if page.kind not in _UNSEARCHED:
            self._read.append((page, sections(html)))

    def guard(self, html: str, name: str) -> None:
        """Raise PluginError when a page's config block does not carry our script: the search would be dead."""
        found = _CONFIG.search(html)
        told = json.loads(found[1]).get("search", "") if found else ""
        begun = f'{SCRIPT}" data-material="' in html
        if not told.endswith(SCRIPT) or 'id="st-search-help"' not in html or not begun:
            raise PluginError(
                f"{name}: khối config không còn dẫn tới {SCRIPT} (đang là “{told}”). Ô tìm kiếm sẽ không chạy. "
                "Cách sửa: trong theme/main.html giữ "
                "{% block config %}{% set material = super() %}"
                '{% include "partials/search-config.html" %}{% endblock %}, và ở <script src="…sotay.js"> '
                "data-search-bundle (tệp này) cùng data-material (gói của Material)."
            )

    def write(self, site: Path) -> None:
        """Write the index over the one Material made."""
        entries = Entries(self.book)
        groups = entries.abbreviations.groups() + self.book.registry.synonyms.groups()
        write(site / "search", self.book, entries.of(self._read), groups)
