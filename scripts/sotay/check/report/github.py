"""Findings as annotations of a pull request on GitHub."""

from sotay.book.finding import Finding
from sotay.check.result import Result


def tell(result: Result) -> str:
    """Return a workflow command a finding."""
    return "\n".join(_one(finding) for finding in result.findings)


def _one(finding: Finding) -> str:
    place = finding.place
    where = (
        f"file={_property(place.path)},line={place.line},col={place.column},title={_property(finding.rule)}"
    )
    text = f"{finding.message}\nCách sửa: {finding.hint}" if finding.hint else finding.message
    return f"::{finding.severity} {where}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
