"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from typing import Any
from urllib.parse import quote

from sotay.book.finding import Finding
from sotay.check.catalogue import PAGE, entry
from sotay.check.report.rules import full
from sotay.check.result import Result
from sotay.check.rule import RULES

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def tell(result: Result, site_url: str = "") -> str:
    """Return the findings as one SARIF run; rules lead to their anchors on the site at `site_url`, if known."""
    used = sorted({finding.rule for finding in result.findings})
    driver = {"name": "sotay", "language": "vi", "rules": [_rule(id_, site_url) for id_ in used]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_one(finding, used.index(finding.rule)) for finding in result.findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(id_: str, site_url: str) -> dict[str, Any]:
    told: dict[str, Any] = {"id": id_, "shortDescription": {"text": id_}}
    if id_ in RULES:
        told["shortDescription"] = {"text": RULES[id_].protects}
        told["help"] = {"text": full([entry(id_)])}
        if site_url:
            told["helpUri"] = f"{site_url.rstrip('/')}/{PAGE}#{id_}"
    return told


def _one(finding: Finding, index: int) -> dict[str, Any]:
    text = f"{finding.message}\nCách sửa: {finding.hint}" if finding.hint else finding.message
    region = {"startLine": finding.place.line, "startColumn": finding.place.column}
    location = {"artifactLocation": {"uri": _uri(finding.place.path)}, "region": region}
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
    }


def _uri(path: str) -> str:
    return quote(path)
