"""All checks on one file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sotay.press.preflight import drawn, ink, paper, whole
from sotay.press.preflight.check import Check
from sotay.press.preflight.job import Job
from sotay.press.preflight.opened import Opened
from sotay.press.preflight.report import Report, Row

CHECKS: tuple[Check, ...] = (*whole.CHECKS, *paper.CHECKS, *drawn.CHECKS, *ink.CHECKS)


def preflight(path: Path, job: Job | None = None) -> Report:
    """Hold the PDF at ``path`` against ``job`` (a plain one by default: 3 mm bleed, pages alike).

    Raises NotReadableError for what is no PDF, is locked or broken beyond opening; a check that a strange PDF
    stops is a row that failed, never an exception.
    """
    data = path.read_bytes() if path.is_file() else b""
    with Opened(path, job or Job()) as opened:
        rows = tuple(_row(check, opened) for check in CHECKS)
        return Report(path.name, hashlib.sha256(data).hexdigest(), len(opened.sheets), rows)


def _row(check: Check, opened: Opened) -> Row:
    try:
        return check.row(opened)
    except Exception as error:  # any PDF of anyone: what stops a check is a finding too
        why = f"không kiểm được mục này: {type(error).__name__}"
        return Row(check.id, check.title, "fail", (), why, check.remedy)
