"""How findings are told: to people, to tools, to code hosts."""

import json
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote

import jsonschema
import pytest

from sotay.book.finding import Finding, Place
from sotay.book.source import Source
from sotay.check.report import github, gitlab, sarif, text
from sotay.check.report import json as json_report
from sotay.check.result import Result

DATA = Path(__file__).parents[1] / "data"
PLACE = Place("scenarios/x/cap-3.md", 2, 7)
ERROR = Finding("don-vi-khong-co", PLACE, "Không có đơn vị “Sở Y tê”.", "Có phải: Sở Y tế?")
WARNING = Finding("van-ban-chua-ro", Place("a.md"), "Chưa rõ.", "", "warning")


def result(*findings: Finding) -> Result:
    return Result(findings, 3, 1, 4)


def caret(line: str, column: int) -> tuple[str, str]:
    """The shown source line and the letter above the caret."""
    found = text.one(Finding("r", Place("x.md", 1, column), "m"), {"x.md": Source("x.md", line)}).split("\n")
    shown = found[1].removeprefix("  1 | ")
    return shown, shown[len(found[2]) - len("    | ^") :][:1]


def test_text_to_the_letter():
    sources = {PLACE.path: Source(PLACE.path, "---\nlead: Sở Y tê\n---\n")}
    assert text.tell(result(ERROR, WARNING), sources) == (
        "scenarios/x/cap-3.md:2:7: lỗi don-vi-khong-co: Không có đơn vị “Sở Y tê”.\n"
        "  2 | lead: Sở Y tê\n"
        "    |       ^\n"
        "  Cách sửa: Có phải: Sở Y tế?\n\n"
        "a.md:1:1: cảnh báo van-ban-chua-ro: Chưa rõ.\n\n"
        "Đã đọc 3 tệp, 1 kịch bản, 4 phương án: 1 lỗi, 1 cảnh báo."
    )
    assert text.tell(result(), {}) == "Đã đọc 3 tệp, 1 kịch bản, 4 phương án: không có lỗi."


@pytest.mark.parametrize(
    ("line", "column", "letter"),
    [
        ("đơn vị: Sở Y tế", 9, "S"),
        ("a: b", 1, "a"),
        ("a: b", 4, "b"),
        ("x" * 500 + "đây", 501, "đ"),
        ("\x07\u200b: b", 4, " "),
    ],
)
def test_the_caret_stands_under_the_letter(line, column, letter):
    assert caret(line, column)[1] == letter


def test_the_caret_is_not_moved_by_marks_of_their_own():
    line = normalize("NFD", "Sở Y tế: b")
    found = text.one(Finding("r", Place("x.md", 1, len(line)), "m"), {"x.md": Source("x.md", line)})
    assert found.split("\n")[2] == "    | " + " " * len("Sở Y tế: ") + "^"


def test_a_tab_before_the_caret_stays_a_tab():
    found = text.one(Finding("r", Place("x.md", 1, 3), "m"), {"x.md": Source("x.md", "\ta: b")})
    assert found.split("\n")[2] == "    | \t ^"


def test_a_long_line_is_cut_and_what_cannot_be_seen_is_shown():
    shown, letter = caret("a" * 400 + "\x1b[31m" + "b" * 400, 401)
    assert (len(shown), letter) == (160, "\ufffd")


def test_a_place_beyond_the_file_shows_no_line():
    assert (
        text.one(Finding("r", Place("x.md", 9), "m"), {"x.md": Source("x.md", "a")}) == "x.md:9:1: lỗi r: m"
    )


def test_json_is_the_contract():
    document = json.loads(json_report.tell(result(ERROR, WARNING)))
    assert document == {
        "findings": [
            {
                "rule": "don-vi-khong-co",
                "severity": "error",
                "path": "scenarios/x/cap-3.md",
                "line": 2,
                "column": 7,
                "message": "Không có đơn vị “Sở Y tê”.",
                "hint": "Có phải: Sở Y tế?",
            },
            {
                "rule": "van-ban-chua-ro",
                "severity": "warning",
                "path": "a.md",
                "line": 1,
                "column": 1,
                "message": "Chưa rõ.",
                "hint": "",
            },
        ],
        "summary": {"files": 3, "scenarios": 1, "levels": 4, "errors": 1, "warnings": 1},
    }


def test_github_escapes_what_its_commands_are_made_of():
    finding = Finding("r", Place("a,b:c%\n.md", 2, 7), "50%\r\ntin: x, y", "sửa")
    assert github.tell(result(finding)) == (
        "::error file=a%2Cb%3Ac%25%0A.md,line=2,col=7,title=r::50%25%0D%0Atin: x, y%0ACách sửa: sửa"
    )
    assert github.tell(result(WARNING)).startswith("::warning file=a.md,line=1,col=1,title=van-ban-chua-ro::")
    assert github.tell(result()) == ""


def test_sarif_is_valid_and_says_the_same():
    schema = json.loads((DATA / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    odd = Finding("khong-dang-ky", Place("thư mục/a b#c.md", 3, 1), "m")
    for findings in ((ERROR, WARNING, odd, ERROR), ()):
        document = json.loads(sarif.tell(result(*findings)))
        jsonschema.validate(document, schema, jsonschema.Draft7Validator)
        (run,) = document["runs"]
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        assert rules == sorted({finding.rule for finding in findings})
        assert run["columnKind"] == "unicodeCodePoints"
        for finding, told in zip(findings, run["results"], strict=True):
            place = told["locations"][0]["physicalLocation"]
            assert rules[told["ruleIndex"]] == told["ruleId"] == finding.rule
            assert told["level"] == finding.severity
            assert unquote(place["artifactLocation"]["uri"]) == finding.place.path
            assert place["region"] == {"startLine": finding.place.line, "startColumn": finding.place.column}


def test_sarif_leads_to_the_rule_on_the_site():
    schema = json.loads((DATA / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    one = Finding("dau-thanh", Place("a.md", 1, 1), "m")
    document = json.loads(sarif.tell(result(one), "https://sotay.example.vn/"))
    jsonschema.validate(document, schema, jsonschema.Draft7Validator)
    (told,) = document["runs"][0]["tool"]["driver"]["rules"]
    assert told["helpUri"] == "https://sotay.example.vn/huong-dan/quy-tac/#dau-thanh"
    assert "Đúng: handbook/01-nhan-dien.md" in told["help"]["text"]


def test_gitlab_shows_each_finding_at_its_line_and_knows_it_again():
    (first, second) = json.loads(gitlab.tell(result(ERROR, WARNING)))
    assert first["location"] == {"path": ERROR.place.path, "lines": {"begin": ERROR.place.line}}
    assert (first["severity"], second["severity"]) == ("major", "minor")
    assert first["check_name"] == ERROR.rule and ERROR.message in first["description"]
    moved = Finding(ERROR.rule, Place(ERROR.place.path, 99, ERROR.place.column), ERROR.message, ERROR.hint)
    assert json.loads(gitlab.tell(result(moved)))[0]["fingerprint"] == first["fingerprint"]
    assert second["fingerprint"] != first["fingerprint"]
    assert json.loads(gitlab.tell(result())) == []
