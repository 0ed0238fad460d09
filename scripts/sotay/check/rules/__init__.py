"""The rules, a module a subject; importing this package registers them all."""

from sotay.check.rules import (
    ageing,
    book,
    consistency,
    exercise,
    headings,
    module,
    prose,
    reading,
    registry,
    repetition,
    response,
    scenario,
    standard,
    text,
    unused,
)

__all__ = [
    "ageing",
    "book",
    "consistency",
    "exercise",
    "headings",
    "module",
    "prose",
    "reading",
    "registry",
    "repetition",
    "response",
    "scenario",
    "standard",
    "text",
    "unused",
]
