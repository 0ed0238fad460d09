"""The outline of a Markdown body: headings, what stands under each, and quoted blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sotay.book.finding import Place

_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*(?:\{[^}]*\})?$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_QUOTE = re.compile(r"^ {0,3}> ?")
_CALLOUT = re.compile(r"^ {0,3}> *\[!([\w-]+)\] *(.*)$")
_BULLET = re.compile(r"^[ \t]{0,3}[-*+][ \t]+(.*)$")


@dataclass(frozen=True)
class Line:
    """A line of text that knows its place."""

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
        """Whether nothing but blank lines stands here."""
        return not any(line.text.strip() for line in self.lines)

    def bullets(self) -> list[Line]:
        """The top-level list items, each with its continuation lines joined, placed at its text."""
        found: list[Line] = []
        for line in self.lines:
            if bullet := _BULLET.match(line.text):
                at = Place(line.place.path, line.place.line, bullet.start(1) + 1)
                found.append(Line(bullet[1].strip(), at))
            elif found and line.text[:1] in (" ", "\t") and line.text.strip():
                found[-1] = Line(f"{found[-1].text} {line.text.strip()}", found[-1].place)
        return found

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
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        heading = None if fence else _HEADING.match(text)
        if heading:
            place = Place(path, number, heading.start(2) + 1)
            sections.append(Section(len(heading[1]), heading[2].strip(), place))
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
