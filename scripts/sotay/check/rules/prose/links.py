"""Links lead to a file and a heading that exist."""

import re
from collections.abc import Iterator
from html import unescape
from posixpath import basename, dirname, normpath
from urllib.parse import unquote

from sotay.book.finding import Finding
from sotay.check.places import Places
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, prose_rule

RULE = "lien-ket-chet"
LINK = re.compile(
    r"(!?)\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]"
    r"\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+[\"'][^\n]*?[\"'])?\s*\)"
)
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_SOURCES = (".md", ".yml", ".yaml", ".svg", ".png", ".jpg", ".jpeg", ".webp")
_EXAMPLE = "Viết như: [chương 8](08-cap-khtt.md)"
_FROM_ROOT = "Viết đường dẫn từ tệp này, như ../handbook/08-cap-khtt.md"


@prose_rule(RULE, protects="Liên kết nào cũng dẫn tới chỗ có thật.", wide="](")
def links_lead_somewhere(context: Context) -> Read:
    """A link's file is in the book, and its anchor is a heading of that file."""
    places = Places(context.book)

    def read(prose: Prose) -> Iterator[Finding]:
        if not prose.markdown or "](" not in prose.shown:
            return
        places.turn()
        for found in LINK.finditer(prose.shown):
            if why := _wrong(prose.path, found[3], places):
                yield Finding(RULE, prose.place(found.start(3)), *why)

    return read


def _wrong(path: str, target: str, places: Places) -> tuple[str, str] | None:
    """Return what is wrong with the link `target` in `path`, and the remedy; None when it leads somewhere."""
    target = unescape(target)
    if _OUTSIDE.match(target):
        return None
    if not target:
        return "Liên kết để trống.", _EXAMPLE
    file, _, anchor = unquote(target).partition("#")
    if file.startswith("/"):
        return f"Liên kết “{file}” tính từ gốc trang mạng, không mở được trên máy.", _FROM_ROOT
    there = normpath(f"{dirname(path)}/{file}") if file else path
    if places.holds(there):
        return _no_heading(there, anchor, places) if anchor and there.endswith(".md") else None
    # What only a build makes (PDF, .docx) is for the website's own check of links.
    if there.endswith(_SOURCES) or "." not in basename(there):
        return f"Liên kết dẫn tới “{file}”, tệp này không có.", _offer(places.near(there), _EXAMPLE)
    return None


def _no_heading(there: str, anchor: str, places: Places) -> tuple[str, str] | None:
    if anchor in places.anchors(there):
        return None
    near = [f"#{one}" for one in places.near_anchors(there, anchor)]
    return f"Trang “{there}” không có mục “#{anchor}”.", _offer(near, f"Chép tên mục từ {there}.")


def _offer(near: list[str], otherwise: str) -> str:
    return f"Có phải: {'; '.join(near)}?" if near else otherwise
