"""The rules told: a list, one in full, or all of it as JSON."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from sotay.check.catalogue import Entry, Example, Group
from sotay.check.report.text import NAMES


def listed(groups: Iterable[Group]) -> str:
    """Return every rule on a line: id, severity, what it protects."""
    parts = []
    for group in groups:
        lines = [f"{one.id:<24} {NAMES[one.severity]:<9} {one.protects}" for one in group.entries]
        parts.append("\n".join([group.title, *(f"  {line}" for line in lines)]))
    return "\n\n".join([*parts, "Xem một quy tắc kèm ví dụ: sotay rules thieu-chu-tri"])


def full(entries: Iterable[Entry]) -> str:
    """Return rules with what they protect and both examples."""
    return "\n\n".join(_one(entry) for entry in entries)


def document(groups: Iterable[Group]) -> str:
    """Return groups of rules as JSON: {"groups": [{"title", "entries": [{"id", "severity", …}]}]}."""
    return json.dumps({"groups": [asdict(group) for group in groups]}, ensure_ascii=False, indent=2)


def _one(entry: Entry) -> str:
    lines = [f"{entry.id} ({NAMES[entry.severity]}): {entry.protects}", "", *_shown("Sai", entry.bad)]
    lines.append(f"  → {entry.message}")
    if entry.hint:
        lines.append(f"    Cách sửa: {entry.hint}")
    return "\n".join([*lines, "", *_shown("Đúng", entry.good)])


def _shown(title: str, example: Example) -> list[str]:
    if not example.lines:
        return [f"{title}: {example.note}"]
    width = len(str(example.line + len(example.lines)))
    return [
        f"{title}: {example.path}",
        *(
            f"  {number:>{width}} | {line}".rstrip()
            for number, line in enumerate(example.lines, example.line)
        ),
    ]
