"""The outline of a Markdown body: headings, what stands under each, and quoted blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

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


@dataclass
class Section:
    """A heading (level 0: what stands before the first) and the lines down to the next heading."""

    level: int
    title: str
    place: Place
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The section's own Markdown, without the heading."""
        return "\n".join(line.text for line in self.lines).strip("\n")

    @property
    def empty(self) -> bool:
        """Whether no word stands here: blank lines, rules, empty list items, comments."""
        return not any(_WORD.search(line.text) for line in self.shown())

    def shown(self) -> list[Line]:
        """The lines with HTML comments blanked out, columns kept."""
        text = "\n".join(line.text for line in self.lines)
        if "<!--" not in text:
            return self.lines
        text = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
        return [Line(*pair) for pair in zip(text.split("\n"), (x.place for x in self.lines), strict=True)]

    def bullets(self) -> list[Line]:
        """The top-level list items, each with its continuation lines joined, placed at its text."""
        return self._list()[0]

    def loose(self) -> list[Line]:
        """The lines that belong to no list item and no quotation."""
        return self._list()[1]

    def _list(self) -> tuple[list[Line], list[Line]]:
        found: list[Line] = []
        loose: list[Line] = []
        item = False  # whether the line above is part of an item, so that this one continues it
        for line in self.shown():
            text = line.text.strip()
            if bullet := _BULLET.match(line.text):
                at = Place(line.place.path, line.place.line, bullet.start(1) + 1)
                found.append(Line(text[1:].strip(), at))
                item = True
            elif not text or _QUOTE.match(line.text):
                item = False
            elif found and (item or line.text[:1] in (" ", "\t")):
                found[-1] = Line(f"{found[-1].text} {text}", found[-1].place)
            else:
                indent = len(line.text) - len(line.text.lstrip())
                loose.append(Line(text, Place(line.place.path, line.place.line, indent + 1)))
        return found, loose

    def quote(self) -> list[Line]:
        """The quoted lines, `>` taken off."""
        return [Line(_QUOTE.sub("", x.text), x.place) for x in self.lines if _QUOTE.match(x.text)]


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
    fence = ""
    for number, text in enumerate(body, first_line):
        if found := _FENCE.match(text):
            closes = bool(fence) and found[1].startswith(fence) and text.strip() == found[1]
            fence = "" if closes else fence or found[1]
        heading = None if fence else _HEADING.match(text)
        if heading:
            place = Place(path, number, heading.start(2) + 1)
            sections.append(Section(heading[1].count("#"), nfc(heading[2].strip()), place))
        else:
            sections[-1].lines.append(Line(text, Place(path, number)))
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
