"""Every rule has a case that breaks it and one that only looks like it: tests/cases/rules/<rule>/{bad,good}.

A case holds only the files that differ from the good book. `expected.txt` lists every finding of the bad one, so
that one broken thing gives exactly its findings. To write it anew: SOTAY_WRITE_EXPECTED=1 pytest (then read it).
"""

import json
import os
from pathlib import Path

import pytest
from conftest import CASES, settings

from sotay.check.rule import RULES

RULE_CASES = CASES / "rules"
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
    assert result.stdout == "Đã đọc 21 tệp, 1 kịch bản, 4 phương án: không có lỗi.\n"


def test_every_rule_has_its_case_and_every_case_its_rule():
    assert {path.name for path in RULE_CASES.iterdir()} == set(RULES)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_bad_case(rule, stage, sotay):
    case = RULE_CASES / rule
    root = stage(case, "bad")
    options = settings(case).get("bad", {}).get("options", [])
    text = sotay("check", "--root", root, *options)
    document = sotay("check", "--root", root, "--format", "json", *options)
    lines = told(text.stdout)
    compare(case / "expected.txt", lines)
    assert any(f" {NAMES[RULES[rule].severity]} {rule}: " in line for line in lines), "the rule itself is not told"
    assert all(line.split(": ")[1].split()[-1] in RULES for line in lines), "a finding of no registered rule"
    errors = any(": lỗi " in line for line in lines)
    assert text.exit_code == document.exit_code == (1 if errors else 0)
    assert sotay("check", "--strict", "--root", root, *options).exit_code == 1
    agree(text.stdout, document.stdout)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_good_case(rule, stage, sotay):
    case = RULE_CASES / rule
    assert (case / "good").is_dir() or (case / "make.py").exists() or "good" in settings(case)
    options = settings(case).get("good", {}).get("options", [])
    result = sotay("check", "--strict", "--root", stage(case, "good"), *options)
    assert (result.exit_code, told(result.stdout)) == (0, [])
