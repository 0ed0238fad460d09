"""A page before it is rendered: which template, with what."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Draft:
    """`src` is its name among the sources, `source` the repository file an editor changes.

    `late` works out the values that cost something, for whoever renders the page and not for who lists it.
    """

    src: str
    title: str
    template: str
    source: str
    description: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    late: Callable[[], dict[str, Any]] = dict
