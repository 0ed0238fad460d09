"""Every rule told to people: what it protects, and a bad and a good example from its case files.

The examples lie in examples.json beside this module, so that an installed checker has them; tests/check/
test_catalogue.py makes that file from tests/cases/rules and proves that it is current.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sotay.book.finding import Severity
from sotay.check import rules as _registered  # noqa: F401 (importing registers every rule)
from sotay.check.rule import RULES

EXAMPLES = "examples.json"
PAGE = "huong-dan/quy-tac/"  # the page of the site that shows the catalogue; a rule's id is its anchor
# Title of a group of rules → the subjects in it, in the order an editor meets them.
GROUPS = {
    "Phương án: ai làm gì, hạn nào": ("response", "consistency"),
    "Kịch bản đủ và rõ": ("scenario", "headings", "repetition", "standard"),
    "Lời văn": ("prose", "text"),
    "Diễn tập và tập huấn": ("exercise", "module", "path", "slides"),
    "Sổ đăng ký và hiệu lực": ("registry", "distribution", "triage", "unused", "ageing"),
    "Sách in và website": ("book",),
    "Tệp máy đọc được": ("reading", "order"),
    "Lệnh bỏ qua": ("silence",),
}


@dataclass(frozen=True)
class Example:
    """A piece of a source: repository path, the number of its first line, its lines.

    What a file cannot show (a link, a file too big) has no lines; `note` then says it in words.
    """

    path: str
    line: int
    lines: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Entry:
    """One rule; `message` and `hint` are what the checker says to the bad example."""

    id: str
    severity: Severity
    protects: str
    message: str
    hint: str
    bad: Example
    good: Example


@dataclass(frozen=True)
class Group:
    """Rules that look at the same part of the book."""

    title: str
    entries: tuple[Entry, ...]


def entry(id_: str) -> Entry:
    """Return the rule `id_`; raises KeyError for one that is not registered.

    A rule whose case has not been recorded yet has empty examples: a check must not fail for want of one.
    """
    rule, told = RULES[id_], _examples().get(id_, _UNRECORDED)
    return Entry(
        id_,
        rule.severity,
        rule.protects,
        told["message"],
        told["hint"],
        _example(told["bad"]),
        _example(told["good"]),
    )


def groups() -> list[Group]:
    """Return every rule once, errors before warnings in each group, in the order they are registered."""
    found: list[Group] = []
    for title, subjects in GROUPS.items():
        ids = [id_ for id_, rule in RULES.items() if rule.subject in subjects]
        entries = sorted(map(entry, ids), key=lambda one: (one.severity != "error", one.id not in _FIXED))
        found.append(Group(title, tuple(entries)))
    return found


_FIXED = ("thieu-chu-tri", "thieu-phoi-hop", "thieu-thoi-han")  # DESIGN §5: they stand first

_NOTHING = {"path": "", "line": 1, "lines": [], "note": ""}
_UNRECORDED = {"message": "", "hint": "", "bad": _NOTHING, "good": _NOTHING}


@cache
def _examples() -> dict[str, dict[str, Any]]:
    text = (files("sotay.check") / EXAMPLES).read_text(encoding="utf-8")
    made: dict[str, dict[str, Any]] = json.loads(text)
    return made


def _example(told: dict[str, Any]) -> Example:
    return Example(told["path"], told["line"], tuple(told["lines"]), told["note"])
