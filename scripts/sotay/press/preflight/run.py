"""All checks on one file."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from sotay.press.beside import beside
from sotay.press.preflight import drawn, ink, paper, whole
from sotay.press.preflight.check import Check
from sotay.press.preflight.job import Job
from sotay.press.preflight.opened import Opened
from sotay.press.preflight.report import Found, Report, Row

CHECKS: tuple[Check, ...] = (*whole.CHECKS, *paper.CHECKS, *drawn.CHECKS, *ink.CHECKS)
APART = tuple(check for check in CHECKS if check.apart)
MANY = 48  # pages; fewer are looked at sooner than a second process starts

Seen = Sequence[Found] | str  # what a check has found, or the name of the error that stopped it


def preflight(path: Path, job: Job | None = None) -> Report:
    """Hold the PDF at ``path`` against ``job`` (a plain one by default: 3 mm bleed, pages alike).

    Raises NotReadableError for what is no PDF, is locked or broken beyond opening; a check that a strange PDF
    stops is a row that failed, never an exception.
    """
    data = path.read_bytes() if path.is_file() else b""
    with Opened(path, job or Job()) as opened:
        pages = len(opened.numbers)
        seen = _look(CHECKS, opened) if pages < MANY else _by_halves(opened, pages // 2)
        rows = tuple(map(_row, CHECKS, seen))
        return Report(path.name, hashlib.sha256(data).hexdigest(), pages, rows)


def _by_halves(opened: Opened, half: int) -> list[Seen]:
    """What all checks have found; pages after the first ``half`` of them are looked at beside these."""
    with beside(partial(_look_at_rest, opened.path, opened.job, half)) as rest:
        opened.numbers = opened.numbers[:half]
        seen = _look(CHECKS, opened)
    others = iter(rest.get())
    return [_both(one, next(others)) if check.apart else one for check, one in zip(CHECKS, seen, strict=True)]


def _look_at_rest(path: Path, job: Job, half: int) -> list[Seen]:
    with Opened(path, job) as opened:
        opened.numbers = opened.numbers[half:]
        return _look(APART, opened)


def _look(checks: Sequence[Check], opened: Opened) -> list[Seen]:
    return [_seen(check, opened) for check in checks]


def _seen(check: Check, opened: Opened) -> Seen:
    try:
        return list(check.look(opened))
    except Exception as error:  # any PDF of anyone: what stops a check is a finding too
        return type(error).__name__


def _both(one: Seen, other: Seen) -> Seen:
    if isinstance(one, str):
        return one
    return other if isinstance(other, str) else [*one, *other]


def _row(check: Check, seen: Seen) -> Row:
    if isinstance(seen, str):
        return Row(check.id, check.title, "fail", (), f"không kiểm được mục này: {seen}", check.remedy)
    return check.row(seen)
