"""The rules, a module a subject; importing this package registers them all."""

from sotay.check.rules import (
    book,
    consistency,
    exercise,
    headings,
    module,
    prose,
    reading,
    registry,
    response,
    scenario,
    standard,
    text,
)

__all__ = [
    "book",
    "consistency",
    "exercise",
    "headings",
    "module",
    "prose",
    "reading",
    "registry",
    "response",
    "scenario",
    "standard",
    "text",
]
