"""Findings as JSON, the contract of DESIGN §5."""

import json
from typing import Any

from sotay.book.finding import Finding
from sotay.check.result import Result


def tell(result: Result) -> str:
    """Return the findings and the summary as a JSON document."""
    document: dict[str, Any] = {
        "findings": [_one(finding) for finding in result.findings],
        "summary": {
            "files": result.files,
            "scenarios": result.scenarios,
            "levels": result.levels,
            "errors": result.errors,
            "warnings": result.warnings,
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _one(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "message": finding.message,
        "hint": finding.hint,
    }
