"""Where a link can lead: the files of the book and the headings of its pages."""

import re
import unicodedata
from functools import cached_property
from posixpath import basename, dirname

from sotay.book.load import Book
from sotay.book.names import nearest
from sotay.book.outline import outline

_OFFERS = 10  # comparing takes time; a page with more dead links has lost a folder
_COMPARED = 100  # names; a comparison of all files of a large book takes a second
_GIVEN = re.compile(r"\{[^{}\n]*#([\w-]+)[^{}\n]*\}|<\w+ [^<>]*\bid=[\"']([\w-]+)")
_MARKUP = re.compile(r"[*`]|\]\([^()]*\)|<[^<>]+>|\{[^{}]*\}")
_NO_SLUG = re.compile(r"[^\w\- ]")


class Places:
    """The files and headings of one book; a page's headings are read when first asked for."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._files = {*book.sources, *book.unread, *book.pictures}
        self._offers = _OFFERS
        self._near: dict[str, list[str]] = {}
        self._anchors: dict[str, frozenset[str]] = {}

    def turn(self) -> None:
        """Go on to another page: what is offered there does not rest on the pages before."""
        self._offers = _OFFERS

    def holds(self, path: str) -> bool:
        """Whether `path` is a file of the book."""
        return path in self._files

    def near(self, path: str) -> list[str]:
        """Return the file most like `path`: of that name elsewhere, or in that folder by another name."""
        if self._offers <= 0:
            return []
        self._offers -= 1
        if path not in self._near:  # a page that moved is asked for by many
            self._near[path] = self._like(path)
        return self._near[path]

    def _like(self, path: str) -> list[str]:
        name, folder = basename(path), dirname(path)
        sisters = (one for one in self._by_folder if dirname(one) == dirname(folder))
        index = [f"{one}/{name}" for one in sisters if f"{one}/{name}" in self._files]
        found = [*self._by_name.get(name, []), *self._by_folder.get(folder, []), *index]
        return nearest(path, found[:_COMPARED], 1)

    def near_anchors(self, path: str, anchor: str) -> list[str]:
        """Return the headings of page `path` most like `anchor`."""
        if self._offers <= 0:
            return []
        self._offers -= 1
        return nearest(anchor, sorted(self.anchors(path)), 3)

    def anchors(self, path: str) -> frozenset[str]:
        """Return the anchors of page `path`: its headings as the website names them, and those given."""
        if path not in self._anchors:
            self._anchors[path] = self._read(path)
        return self._anchors[path]

    def _read(self, path: str) -> frozenset[str]:
        source = self._book.sources.get(path)
        if source is None:
            return frozenset()
        found = {one or other for one, other in _GIVEN.findall(source.text)}
        for section in outline(path, source.lines, 1):
            if section.level:
                found.add(_free(slug(section.title), found))
        return frozenset(found)

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in sorted(self._files):
            found.setdefault(basename(path), []).append(path)
        return {name: paths for name, paths in found.items() if len(paths) < 20}  # index.md says nothing

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in sorted(self._files):
            found.setdefault(dirname(path), []).append(path)
        return found


def _free(name: str, taken: set[str]) -> str:
    """Return `name`, numbered as the website does where a heading stands twice."""
    number, free = 0, name
    while free in taken:
        number += 1
        free = f"{name}_{number}"
    return free


def slug(title: str) -> str:
    """Return the anchor of a heading as the website makes it: small letters, Vietnamese ones kept."""
    plain = unicodedata.normalize("NFC", _MARKUP.sub("", title))
    return re.sub(r"\s", "-", _NO_SLUG.sub("", plain).strip().lower())
