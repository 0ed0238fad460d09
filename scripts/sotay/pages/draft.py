"""A page before it is rendered: which template, with what."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Draft:
    """`src` is its name among the sources, `source` the repository file an editor changes."""

    src: str
    title: str
    template: str
    source: str
    description: str = ""
    values: dict[str, Any] = field(default_factory=dict)
