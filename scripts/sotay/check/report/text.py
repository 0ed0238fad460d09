"""Findings as text: one line, the source with a caret, the remedy (DESIGN §5)."""

import unicodedata
from collections.abc import Mapping

from sotay.book.finding import Finding
from sotay.book.source import Source
from sotay.check.result import Result

NAMES = {"error": "lỗi", "warning": "cảnh báo"}
_WIDEST = 160  # columns of source shown


def tell(result: Result, sources: Mapping[str, Source]) -> str:
    """Return the findings and a closing line as text."""
    parts = [one(finding, sources) for finding in result.findings]
    return "\n\n".join([*parts, closing(result)])


def one(finding: Finding, sources: Mapping[str, Source]) -> str:
    """Return one finding: headline, source line with caret, remedy."""
    lines = [f"{finding.place}: {NAMES[finding.severity]} {finding.rule}: {finding.message}"]
    lines += _excerpt(finding, sources.get(finding.place.path))
    if finding.hint:
        lines.append(f"  Cách sửa: {finding.hint}")
    return "\n".join(lines)


def _excerpt(finding: Finding, source: Source | None) -> list[str]:
    if source is None or finding.place.line > len(source.lines):
        return []
    text = source.lines[finding.place.line - 1]
    start = max(0, finding.place.column - 1 - _WIDEST // 2) if len(text) > _WIDEST else 0
    shown = text[start : start + _WIDEST]
    number = str(finding.place.line)
    before = shown[: finding.place.column - 1 - start]
    pad = "".join(" " if c != "\t" else "\t" for c in before if not unicodedata.combining(c))
    visible = "".join(c if c == "\t" or c.isprintable() else "\ufffd" for c in shown)
    return [f"  {number} | {visible}", f"  {' ' * len(number)} | {pad}^"]


def closing(result: Result) -> str:
    """Return the line that sums up."""
    read = f"Đã đọc {result.files} tệp, {result.scenarios} kịch bản, {result.levels} phương án"
    if not result.findings:
        return f"{read}: không có lỗi."
    return f"{read}: {result.errors} lỗi, {result.warnings} cảnh báo."
