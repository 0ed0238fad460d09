"""The rules, a module a subject; importing this package registers them all."""

from sotay.check.rules import (
    book,
    exercise,
    headings,
    module,
    prose,
    reading,
    registry,
    response,
    scenario,
    text,
)

__all__ = [
    "book",
    "exercise",
    "headings",
    "module",
    "prose",
    "reading",
    "registry",
    "response",
    "scenario",
    "text",
]
