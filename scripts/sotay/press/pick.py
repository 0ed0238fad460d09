"""Tags found by CSS selectors, as BeautifulSoup's `select` finds them, many times sooner on whole books.

A selector is asked of a tag only when the tag has the name, the class or the attribute that the selector ends in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import soupsieve
from bs4 import Tag

# What a selector ends in, by one word of which tags are told apart at once.
_NAMED = re.compile(r"([a-z][a-z0-9-]*)?((?:\.[\w-]+)*)(?:\[([\w-]+)[]=^$*~|])?")
_COMMA = re.compile(r",(?![^()]*\))")
_BETWEEN = re.compile(r"[ >+~](?![^()\[\]]*[)\]])")


@dataclass(frozen=True)
class _Sought:
    """One selector: what a tag must have to be asked, and the question, which may be none."""

    name: str
    classes: frozenset[str]
    attribute: str
    ask: Any

    def of(self, tag: Tag, classes: frozenset[str]) -> bool:
        return (
            (not self.name or tag.name == self.name)
            and self.classes <= classes
            and (not self.attribute or self.attribute in tag.attrs)
            and (self.ask is None or bool(self.ask.match(tag)))
        )


@dataclass(frozen=True)
class _Plan:
    """The selectors of a group, each under the one word that is looked up first; `rest` is asked of every tag."""

    names: Mapping[str, list[_Sought]]
    classes: Mapping[str, list[_Sought]]
    rest: tuple[_Sought, ...]

    def holds(self, tag: Tag) -> bool:
        classes = _classes(tag)
        asked = [*self.names.get(tag.name, ()), *self.rest]
        for name in classes:
            asked += self.classes.get(name, ())
        return any(one.of(tag, classes) for one in asked)


def pick(root: Tag, selectors: str) -> list[Tag]:
    """Return the tags below `root` that one of the `selectors` (CSS, between commas) matches, in their order."""
    plan = _plan(selectors)
    return [tag for tag in _tags(root) if plan.holds(tag)]


def pick_one(root: Tag, selectors: str) -> Tag | None:
    """Return the first of them, or None."""
    plan = _plan(selectors)
    return next((tag for tag in _tags(root) if plan.holds(tag)), None)


def _tags(root: Tag) -> Iterator[Tag]:
    return (node for node in root.descendants if isinstance(node, Tag))


def _classes(tag: Tag) -> frozenset[str]:
    given = tag.attrs.get("class")
    if not given:
        return frozenset()
    return frozenset(given.split() if isinstance(given, str) else map(str, given))


@cache
def _plan(selectors: str) -> _Plan:
    names: dict[str, list[_Sought]] = {}
    classes: dict[str, list[_Sought]] = {}
    rest = []
    for text in _COMMA.split(selectors):
        sought = _read(text.strip())
        if sought.classes:
            classes.setdefault(min(sought.classes), []).append(sought)
        elif sought.name:
            names.setdefault(sought.name, []).append(sought)
        else:
            rest.append(sought)
    return _Plan(names, classes, tuple(rest))


def _read(text: str) -> _Sought:
    last = _BETWEEN.split(text)[-1]
    found = _NAMED.match(last)
    name, classes, attribute = found.groups() if found else (None, None, None)
    simple = found is not None and found[0] == text
    return _Sought(
        name or "",
        frozenset(filter(None, (classes or "").split("."))),
        attribute or "",
        None if simple else soupsieve.compile(text),
    )
