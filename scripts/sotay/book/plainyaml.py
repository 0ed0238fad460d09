"""Front matter as nearly every file writes it: `key: words`, `key:` and its `- words`. Read line by line.

It is ten times as fast as YAML's own way, which reads whatever is written otherwise. Both must agree: what this
module reads, `book.yamltext` reads to the same values at the same places (tests/book/test_plainyaml.py).
"""

import datetime as dt
import re
from collections.abc import Sequence
from contextlib import suppress

from sotay.book.finding import Place
from sotay.book.names import nfc
from sotay.book.tree import INTEGER, Path, Tree, Value

_KEY = re.compile(r"([a-z_]{1,60}):(?: +(\S.*)|)")
_ITEM = re.compile(r"( *)- +(\S.*)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Keys whose value is a sentence: there a lone " #" belongs to the text.
PROSE = frozenset({"title", "summary", "confirmed", "reviewer", "subtitle", "note"})
_WORDS = {"null": None, "true": True, "false": False}


def read(path: str, lines: Sequence[str], first_line: int) -> Tree | None:  # noqa: PLR0911, PLR0912  any line ends it
    """Return the tree of `lines`, the first of which is line `first_line` of `path`; None where YAML must read."""
    data: dict[str, Value] = {}
    places: dict[Path, Place] = {}
    items: list[Value] | None = None
    name, indent, number = "", -1, first_line - 1
    for line in lines:
        number += 1
        if not line or line[0] == "#":
            continue
        if not line.isprintable():
            return None
        if found := _KEY.fullmatch(line):
            if items is not None and not items:
                return None
            items, name = None, found[1]
            if name in data:
                return None
            if not places:
                places[()] = Place(path, number, 1)
            places[name + "\0",] = Place(path, number, 1)
            written = found[2]
            if written is None or written[0] == "#":
                data[name] = items = []
                continue
            text = _bare(written, prose=name in PROSE)
            if text is None:
                return None
            data[name] = scalar(text)
            places[name,] = Place(path, number, found.start(2) + 1)
        elif items is not None and (found := _ITEM.fullmatch(line)):
            text = _bare(found[2], prose=False)
            if text is None or (items and indent != found.end(1)):
                return None
            if not items:
                indent = found.end(1)
                places[name,] = Place(path, number, indent + 1)
            places[name, len(items)] = Place(path, number, found.start(2) + 1)
            items.append(scalar(text))
        else:
            return None
    if not data or (items is not None and not items):
        return None
    return Tree(path, data, places)


def _bare(written: str, *, prose: bool) -> str | None:
    """Return what the rest of a line says, without its comment; None where it is more than plain words."""
    if not written[0].isalnum():
        return None
    end = written.find(" #")
    if end >= 0:
        if prose and written[end - 1] != " ":
            return None
        written = written[:end]
    written = written.rstrip(" ")
    return None if ": " in written or written[-1] == ":" else written


def scalar(text: str) -> Value:
    """Return the value of plain `text`: nothing, yes or no, a number, a day, else the text itself in NFC."""
    if text[0].isdigit():
        if INTEGER.fullmatch(text):
            return int(text)
        if _DAY.fullmatch(text):
            with suppress(ValueError):
                return dt.date.fromisoformat(text)
    elif text in _WORDS:
        return _WORDS[text]
    return nfc(text)
