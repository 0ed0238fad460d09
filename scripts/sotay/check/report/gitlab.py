"""Findings as a Code Quality report, which GitLab shows beside the lines of a merge request."""

import hashlib
import json
from typing import Any

from sotay.book.finding import Finding
from sotay.check.result import Result

_SEVERITIES = {"error": "major", "warning": "minor"}


def tell(result: Result) -> str:
    """Return a JSON list, an entry a finding."""
    return json.dumps([_one(finding) for finding in result.findings], ensure_ascii=False, indent=2)


def _one(finding: Finding) -> dict[str, Any]:
    place = finding.place
    # Without the line: a finding that only moved is no new one.
    named = f"{finding.rule}\n{place.path}\n{place.column}\n{finding.message}"
    return {
        "description": f"{finding.message} Cách sửa: {finding.hint}" if finding.hint else finding.message,
        "check_name": finding.rule,
        "fingerprint": hashlib.sha256(named.encode()).hexdigest()[:32],
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": place.path, "lines": {"begin": place.line}},
    }
