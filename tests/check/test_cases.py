"""Every rule has a case that breaks it and one that only looks like it: tests/cases/rules/<rule>/{bad,good}.

A case holds only the files that differ from the good book; case.yml and make.py say what files cannot (see
conftest.py). `expected.txt` lists every finding of the bad one, so that one broken thing gives exactly its
findings. To write it anew: SOTAY_WRITE_EXPECTED=1 pytest tests/check/test_cases.py (and read what it wrote).
"""

import json
import os
from pathlib import Path

import pytest
from tests.conftest import CASES, settings

from sotay.check.rule import RULES

RULE_CASES = CASES / "rules"
HAVE_CASES = sorted(path.name for path in RULE_CASES.iterdir())
NAMES = {"error": "lỗi", "warning": "cảnh báo"}


def told(output: str) -> list[str]:
    """The first line of every finding of a text report."""
    return [block.split("\n")[0] for block in output.rstrip("\n").split("\n\n")[:-1]]


def agree(output: str, document: str) -> None:
    """The JSON says what the text says, nothing more and nothing less."""
    found = json.loads(document)
    lines = [
        f"{f['path']}:{f['line']}:{f['column']}: {NAMES[f['severity']]} {f['rule']}: {f['message']}"
        for f in found["findings"]
    ]
    assert lines == told(output)
    assert [f["hint"] for f in found["findings"]] == [
        line.removeprefix("  Cách sửa: ") for line in output.split("\n") if line.startswith("  Cách sửa: ")
    ]
    for severity, total in (("error", "errors"), ("warning", "warnings")):
        assert found["summary"][total] == sum(f["severity"] == severity for f in found["findings"])


def compare(path: Path, lines: list[str]) -> None:
    if os.environ.get("SOTAY_WRITE_EXPECTED"):
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert lines == path.read_text(encoding="utf-8").splitlines()


def test_the_good_book_is_good(stage, sotay):
    result = sotay("check", "--strict", "--root", stage())
    assert result.exit_code == 0, result.output
    assert result.stdout == "Đã đọc 23 tệp, 1 kịch bản, 4 phương án: không có lỗi.\n"


def test_every_rule_has_its_case_and_every_case_its_rule():
    assert sorted(set(RULES) - set(HAVE_CASES)) == [], "rules without a case in tests/cases/rules"
    assert sorted(set(HAVE_CASES) - set(RULES)) == [], "cases of no rule"
    assert [x for x in HAVE_CASES if not (RULE_CASES / x / "expected.txt").exists()] == []


@pytest.mark.parametrize("rule", HAVE_CASES)
def test_bad_case(rule, stage, sotay):
    case = RULE_CASES / rule
    root = stage(case, "bad")
    options = settings(case).get("bad", {}).get("options", [])
    text = sotay("check", "--root", root, *options)
    document = sotay("check", "--root", root, "--format", "json", *options)
    lines = told(text.stdout)
    compare(case / "expected.txt", lines)
    assert any(f" {NAMES[RULES[rule].severity]} {rule}: " in line for line in lines), (
        "the rule itself is not told"
    )
    assert all(line.split(": ")[1].split()[-1] in RULES for line in lines), "a finding of no registered rule"
    errors = any(": lỗi " in line for line in lines)
    assert text.exit_code == document.exit_code == (1 if errors else 0)
    assert sotay("check", "--strict", "--root", root, *options).exit_code == 1
    agree(text.stdout, document.stdout)


@pytest.mark.parametrize("rule", HAVE_CASES)
def test_good_case(rule, stage, sotay):
    case = RULE_CASES / rule
    assert (case / "good").is_dir() or (case / "make.py").exists() or "good" in settings(case)
    options = settings(case).get("good", {}).get("options", [])
    result = sotay("check", "--strict", "--root", stage(case, "good"), *options)
    assert (result.exit_code, told(result.stdout)) == (0, [])


NOT_AT_ONCE = {
    "dia-chi-mat": "only the built site knows its addresses",
    "phan-cap-thua": "a triage table that names what does not exist is not tried out",
    "phan-cap-thieu": "the same",
}


def test_a_book_with_every_rule_broken_at_once(stage, sotay):
    """All of it in one report, word for word; a new rule joins by being broken here too."""
    root = stage(CASES / "broken", "book")
    result = sotay("check", "--root", root)
    compare(CASES / "broken" / "expected.txt", result.stdout.splitlines())
    agree(result.stdout, sotay("check", "--root", root, "--format", "json").stdout)
    assert result.exit_code == 1
    assert {line.split(": ")[1].split()[-1] for line in told(result.stdout)} == set(RULES) - set(NOT_AT_ONCE)
