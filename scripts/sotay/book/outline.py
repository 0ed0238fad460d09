"""The outline of a Markdown body: headings, what stands under each, and quoted blocks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload

from sotay.book.finding import Place
from sotay.book.names import nfc

# The site's Markdown takes "##Dấu hiệu" for a heading too; a lone "#" may be a hashtag.
_HEADING = re.compile(r"^(#[ \t]+|#{2,6}(?!#)[ \t]*)([^#].*?|)[ \t]*#*[ \t]*(?:\{[^}]*\})?[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}(?=[^`]*$)|~{3,})")
_QUOTE = re.compile(r"^ {0,3}> ?")
_CALLOUT = re.compile(r"^ {0,3}> *\[!([\w-]+)\] *(.*)$")
_BULLET = re.compile(r"^[ \t]{0,3}[-*+][ \t]+(.*)$")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_WORD = re.compile(r"\w")


class Line(NamedTuple):
    """A line of text that knows its place; a tuple, since a large book has half a million."""

    text: str
    place: Place


class Lines(Sequence[Line]):
    """Lines that follow one another in a file; each is made when asked for, since most never are."""

    __slots__ = ("_path", "first", "texts")

    def __init__(self, path: str, first: int, texts: Sequence[str]) -> None:
        self._path, self.first, self.texts = path, first, texts

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = range(len(self))[index]
        return Line(self.texts[at], Place(self._path, self.first + at))

    def __iter__(self) -> Iterator[Line]:
        path = self._path
        return (Line(text, Place(path, number)) for number, text in enumerate(self.texts, self.first))


@dataclass
class Section:
    """A heading (level 0: what stands before the first) and the lines down to the next heading."""

    level: int
    title: str
    place: Place
    lines: Sequence[Line] = ()

    @property
    def text(self) -> str:
        """The section's own Markdown, without the heading."""
        return "\n".join(self._texts()).strip("\n")

    def _texts(self) -> Sequence[str]:
        return self.lines.texts if isinstance(self.lines, Lines) else [line.text for line in self.lines]

    @property
    def empty(self) -> bool:
        """Whether no word stands here: blank lines, rules, empty list items, comments."""
        text = "\n".join(self._texts())
        return _WORD.search(_COMMENT.sub("", text) if "<!--" in text else text) is None

    def shown(self) -> Sequence[Line]:
        """The lines with HTML comments blanked out, columns kept."""
        text = "\n".join(self._texts())
        if "<!--" not in text:
            return self.lines
        text = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
        return [Line(*pair) for pair in zip(text.split("\n"), (x.place for x in self.lines), strict=True)]

    def bullets(self) -> list[Line]:
        """The top-level list items, each with its continuation lines joined, placed at its text."""
        return self.listed()[0]

    def loose(self) -> list[Line]:
        """The lines that belong to no list item and no quotation."""
        return self.listed()[1]

    def listed(self) -> tuple[list[Line], list[Line]]:
        """The list items (`bullets`) and the lines outside them (`loose`), for who needs both."""
        found: list[Line] = []
        loose: list[Line] = []
        item = False  # whether the line above is part of an item, so that this one continues it
        path = self.place.path
        for number, written in _numbered(self.shown()):
            text = written.strip()
            if not text:
                item = False
            elif text[0] in "-*+" and (bullet := _BULLET.match(written)):
                found.append(Line(text[1:].strip(), Place(path, number, bullet.start(1) + 1)))
                item = True
            elif text[0] == ">" and _QUOTE.match(written):
                item = False
            elif found and (item or written[0] in (" ", "\t")):
                found[-1] = Line(f"{found[-1].text} {text}", found[-1].place)
            else:
                indent = len(written) - len(written.lstrip())
                loose.append(Line(text, Place(path, number, indent + 1)))
        return found, loose

    def quote(self) -> list[Line]:
        """The quoted lines, `>` taken off."""
        return [
            Line(text[found.end() :], Place(self.place.path, number))
            for number, text in _numbered(self.lines)
            if ">" in text and (found := _QUOTE.match(text))
        ]

    def holding(self, marks: str) -> Iterator[Line]:
        """Yield the lines in which one of the letters `marks` stands."""
        for number, text in _numbered(self.lines):
            if any(mark in text for mark in marks):
                yield Line(text, Place(self.place.path, number))


def _numbered(lines: Sequence[Line]) -> Iterable[tuple[int, str]]:
    """Return the numbers of `lines` in their file, and their texts."""
    if isinstance(lines, Lines):
        return enumerate(lines.texts, lines.first)
    return ((line.place.line, line.text) for line in lines)


@dataclass(frozen=True)
class Callout:
    """A box `> [!kind] title` and its quoted lines."""

    kind: str
    title: str
    place: Place
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The box's text, `>` taken off."""
        return "\n".join(line.text for line in self.lines).strip("\n")


def outline(path: str, body: list[str], first_line: int) -> list[Section]:
    """Return the sections of `body`, in order; headings inside fenced code are text."""
    sections = [Section(0, "", Place(path, first_line))]
    fence, start = "", 0  # of the open section's lines
    for index, text in enumerate(body):
        if text[:1] == "#":
            if not fence and (heading := _HEADING.match(text)):
                sections[-1].lines = Lines(path, first_line + start, body[start:index])
                place = Place(path, first_line + index, heading.start(2) + 1)
                sections.append(Section(heading[1].count("#"), nfc(heading[2].strip()), place))
                start = index + 1
        elif ("`" in text or "~" in text) and (found := _FENCE.match(text)):
            closes = bool(fence) and found[1].startswith(fence) and text.strip() == found[1]
            fence = "" if closes else fence or found[1]
    sections[-1].lines = Lines(path, first_line + start, body[start:])
    return sections


def callouts(section: Section) -> Iterator[Callout]:
    """Yield the boxes of `section`."""
    lines = section.lines
    start = 0
    while start < len(lines):
        found = _CALLOUT.match(lines[start].text)
        if not found:
            start += 1
            continue
        end = start + 1
        while end < len(lines) and _QUOTE.match(lines[end].text) and not _CALLOUT.match(lines[end].text):
            end += 1
        inner = tuple(Line(_QUOTE.sub("", x.text), x.place) for x in lines[start + 1 : end])
        yield Callout(found[1].lower(), found[2].strip(), lines[start].place, inner)
        start = end
