"""`sotay preflight`: what it is given, and what it answers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

from sotay.press.preflight.job import Binding, Job
from sotay.press.preflight.opened import NotReadableError
from sotay.press.preflight.run import preflight

_TRIM = re.compile(r"(\d+(?:[.,]\d+)?)\s*[xX×*]\s*(\d+(?:[.,]\d+)?)")


def run(file: Path, trim: str | None, bleed: float, binding: str, *, as_json: bool) -> tuple[str, int]:
    """Return what to print and the exit code: 0 fit to print, 1 a check failed, 2 not looked at (text says why)."""
    given = _TRIM.fullmatch(trim.strip()) if trim is not None else None
    if trim is not None and given is None:
        return f"Không hiểu khổ “{trim}”. Viết rộng x cao theo mm, ví dụ: --trim 148x210", 2
    size = tuple(float(part.replace(",", ".")) for part in given.groups()) if given else None
    if not file.is_file():
        return f"Không có tệp “{file}”.", 2
    job = Job(trim=(size[0], size[1]) if size else None, bleed=bleed, binding=cast("Binding", binding))
    try:
        report = preflight(file, job)
    except NotReadableError as error:
        return f"“{file.name}”: {error}", 2
    except OSError as error:
        return f"“{file.name}”: không đọc được ({error.strerror}).", 2
    return report.json() if as_json else report.text(), 1 if report.fails else 0
