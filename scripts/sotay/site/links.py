"""Links between sources: an editor's link to a registry table leads to the page made from it."""

import re

from sotay.pages.address import TABLES, link, resolve
from sotay.pages.page import Page

_LINK = re.compile(r"(\]\()([^()\s#]+)(#[^()\s]*)?(\))")


def to_pages(markdown: str, src: str, pages: dict[str, Page]) -> str:
    """Return `markdown` with links to registry files turned to their pages' names."""

    def put(found: re.Match[str]) -> str:
        target = found[2]
        if "://" in target or not target.endswith((".yml", ".yaml")):
            return found[0]
        table = resolve(src, target)
        made = table.removesuffix(".yml") + ".md"
        if table not in TABLES or made not in pages:
            return found[0]
        return f"{found[1]}{link(src, made)}{found[3] or ''}{found[4]}"

    return _LINK.sub(put, markdown)
