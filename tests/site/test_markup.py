"""Every page of the website is well formed: what is opened is closed, in order.

Markdown's HTML blocks fall apart without a word where a block does not open at the start of a line.
"""

from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


class Open(HTMLParser):
    """Follows the open elements; `faults` are the ends that do not fit."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[tuple[str, tuple[int, int]]] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.open[-1:] == [tag]:
            self.open.pop()
        else:
            self.faults.append((tag, self.getpos()))


def faults(page: Path) -> list[tuple[str, tuple[int, int]]]:
    """Return the ends without a beginning, and the beginnings without an end."""
    reader = Open()
    reader.feed(page.read_text("utf-8"))
    return reader.faults[:3] + [(f"<{tag}>", (0, 0)) for tag in reader.open[:3]]


def test_every_page_is_well_formed(site):
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 150
    assert {page.relative_to(site).as_posix(): found for page in pages if (found := faults(page))} == {}


def test_a_block_that_falls_apart_is_seen(tmp_path):
    page = tmp_path / "trang.html"
    page.write_text("<section><details><p>x</section></details></p>", "utf-8")
    assert faults(page)
