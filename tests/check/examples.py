"""A rule's bad and good example, cut from its case files: the lines around a finding, and how they should be.

What a file cannot show is told in words by `example` in case.yml: `bad` and `good`, each a sentence, or a
path and the first and last line to show instead of what the differences suggest; `at` is the file whose
finding is told.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from sotay.book.finding import Finding

MOST = 6  # lines of an example
Hunk = tuple[int, int, int, int]  # lines [i1, i2) of one side, [j1, j2) of the other
Lines = Sequence[str]


def example(finding: Finding, case: Path, base: Path, root: Path, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return what examples.json says of the rule of `finding`, found in `root`, the staged bad case."""
    bad, good = _pair(finding, case, base, root)
    return {
        "message": finding.message,
        "hint": finding.hint,
        "bad": _asked(wanted.get("bad"), root) or bad,
        "good": _asked(wanted.get("good"), case / "good", base) or good,
    }


def _asked(told: Any, *folders: Path) -> dict[str, Any] | None:
    """What case.yml asks for: a sentence, or lines of a file in the first of `folders` that has it."""
    if told is None:
        return None
    if isinstance(told, str):
        return _shown("", [], 0, 0, told)
    path, first, last = told
    file = next(folder / path for folder in folders if (folder / path).exists())
    return _shown(path, _read(file), first - 1, last)


def _pair(finding: Finding, case: Path, base: Path, root: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    path, at = finding.place.path, finding.place.line - 1
    bad, right = _read(root / path), _read(base / path)
    hunk = _nearest(_hunks(right, bad), at)
    i1, i2, j1, j2 = hunk or (at, at + 1, at, at + 1)
    if j2 - j1 > MOST:  # only what stands around the finding
        j1 = max(j1, min(at - 1, j2 - MOST))
        j2 = min(j2, j1 + MOST)
    elif j2 - j1 < 2:
        j1, j2 = max(0, j1 - 1), j2 + 1
    shown = _shown(path, bad, j1, j2)
    good = _better(case, base, path, (i1, i2))
    good = None if good and good["lines"] == shown["lines"] else good
    if good is None and i1 == i2:  # what the bad one adds is right where another file says more
        other = _elsewhere(case, base, path)
        good = other if other["lines"] else None
    if good is None and right and bad[j1:j2] != right[slice(*_widened(i1, i2))]:
        good = _shown(path, right, *_widened(i1, i2))
    return shown, good or _elsewhere(case, base, path)


def _better(case: Path, base: Path, path: str, where: tuple[int, int]) -> dict[str, Any] | None:
    """Return what the good case has in the place where the bad one went wrong; None where it is the base's."""
    right, fixed = _read(base / path), _read(case / "good" / path)
    if not (case / "good" / path).exists():
        return None
    start, end = where
    near = [h for h in _hunks(right, fixed) if h[0] <= end + 1 and h[1] >= start - 1]
    return _shown(path, fixed, *_widened(near[0][2], near[0][3])) if near else None


def _elsewhere(case: Path, base: Path, path: str) -> dict[str, Any]:
    """Return what the good case says in another file."""
    for file in sorted((case / "good").rglob("*")):
        name = file.relative_to(case / "good").as_posix()
        hunks = _hunks(_read(base / name), _read(file)) if file.is_file() and name != path else []
        if hunks:
            return _shown(name, _read(file), *_widened(*hunks[0][2:]))
    return _shown("", [], 0, 0)


def _widened(start: int, end: int) -> tuple[int, int]:
    return (max(0, start - 1), end + 1) if end - start < 2 else (start, min(end, start + MOST))


def _hunks(one: Lines, other: Lines) -> list[Hunk]:
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _nearest(hunks: list[Hunk], at: int) -> Hunk | None:
    return min(
        hunks, key=lambda h: 0 if h[2] <= at < h[3] else min(abs(h[2] - at), abs(h[3] - at)), default=None
    )


def _read(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").split("\n") if path.is_file() and path.stat().st_size < 60_000 else []
    except UnicodeDecodeError:
        return []


def _shown(path: str, lines: Lines, start: int, end: int, note: str = "") -> dict[str, Any]:
    """Return lines [start, end), blank ones at the edges left out, control characters made visible."""
    end = min(end, len(lines))
    while start < end and not lines[start].strip():
        start += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    return {"path": path, "line": start + 1, "lines": [_visible(x) for x in lines[start:end]], "note": note}


def _visible(line: str) -> str:
    """Return `line` without control characters, its comment drawn near: it must fit a phone."""
    told = "".join(c if c.isprintable() else "→   " if c == "\t" else "\ufffd" for c in line)
    return re.sub(r"(?<=\S) {3,}#", "  #", told)
