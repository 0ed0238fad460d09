"""No dead link, no dead anchor, no foreign address in any page of the built website."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

REFERENCES = {
    ("a", "href"),
    ("link", "href"),
    ("script", "src"),
    ("img", "src"),
    ("source", "src"),
    ("iframe", "src"),
}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.found: list[tuple[str, str]] = []
        self.templates = 0  # what stands in a <template> gets its addresses when a script uses it

    def handle_endtag(self, tag):
        self.templates -= tag == "template"

    def handle_starttag(self, tag, attrs):
        self.templates += tag == "template"
        for name, value in attrs:
            if self.templates:
                continue
            if name == "id" and value:
                self.ids.add(value)
            if (tag, name) in REFERENCES and value:
                self.found.append((tag, value))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, _Reader]:
    """Every page, read."""
    read = {}
    for path in sorted(site.rglob("*.html")):
        reader = _Reader()
        reader.feed(path.read_text("utf-8"))
        read[path.resolve()] = reader
    return read


def test_every_link_leads_somewhere(site: Path, pages: dict[Path, _Reader]) -> None:
    dead = []
    for path, reader in pages.items():
        if path.name == "404.html":
            continue  # served at any depth, so its links are absolute
        for tag, value in reader.found:
            parts = urlsplit(value)
            if parts.scheme or value.startswith("//"):
                continue
            target, fragment = urldefrag(value)
            file = (path.parent / unquote(target)).resolve() if target else path
            if not file.is_file():
                dead.append(f"{path.relative_to(site)}: {tag} {value}")
            elif (
                fragment
                and "=" not in fragment
                and file in pages
                and unquote(fragment) not in pages[file].ids
            ):
                dead.append(f"{path.relative_to(site)}: {tag} {value} (no such anchor)")
    assert dead == []


def test_nothing_is_fetched_from_another_host(site: Path, pages: dict[Path, _Reader]) -> None:
    foreign = [
        f"{path.relative_to(site)}: {tag} {value}"
        for path, reader in pages.items()
        for tag, value in reader.found
        if tag != "a"
        and urlsplit(value).netloc
        # canonical and the like are addresses that are told, not fetched
        and not (tag == "link" and "canonical" in path.read_text("utf-8"))
    ]
    assert foreign == []


def test_links_name_the_file(site: Path, pages: dict[Path, _Reader]) -> None:
    """A folder's address shows a listing when the site is opened from a stick."""
    bare = [
        f"{path.relative_to(site)}: {value}"
        for path, reader in pages.items()
        if path.name != "404.html"
        for tag, value in reader.found
        if tag == "a" and not urlsplit(value).scheme and urldefrag(value)[0].endswith(("/", ".", ".."))
    ]
    assert bare == []
