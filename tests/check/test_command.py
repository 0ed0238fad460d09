"""`sotay check` as an editor, a hook and a CI job call it (DESIGN §5)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import CASES

from sotay.book.load import load
from sotay.check.rule import RULES
from sotay.check.run import check

BAD = CASES / "rules"
CAP1, CAP2 = (f"scenarios/ngo-doc-thuc-pham/cap-{n}.md" for n in (1, 2))


def paths(result) -> list[str]:
    return [finding["path"] for finding in json.loads(result.stdout)["findings"]]


def test_one_level_file_without_lead_costs_one_finding(stage, sotay):
    root = stage()
    path = root / CAP1
    path.write_text(path.read_text("utf-8").replace("lead: Sở Y tế ", "# "), encoding="utf-8")
    result = sotay("check", "--root", root)
    assert result.exit_code == 1
    assert result.stdout == (
        f"{CAP1}:1:1: lỗi thieu-chu-tri: Cấp KHTT 1 của KB05 chưa nêu đơn vị chủ trì (lead).\n"
        "  1 | ---\n    | ^\n"
        "  Cách sửa: Viết như: lead: Sở Y tế\n\n"
        "Đã đọc 23 tệp, 1 kịch bản, 4 phương án: 1 lỗi, 0 cảnh báo.\n"
    )


@pytest.mark.parametrize(
    "options",
    [
        ["--root", "khong-co"],
        ["--root", "."],
        ["--khong-co"],
        ["--as-of", "22/11/2026"],
        ["--as-of", "2026-02-30"],
        ["--format", "xml"],
        ["--root"],
    ],
)
def test_what_cannot_run_exits_2_and_says_nothing_on_stdout(options, sotay, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = sotay("check", *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


@pytest.mark.parametrize("path", ["khong-co.md", "../ngoai.md", "/etc/hostname", "scenarios/../.."])
def test_a_path_that_is_not_of_the_book_exits_2(path, stage, sotay, tmp_path):
    (tmp_path / "ngoai.md").touch()
    result = sotay("check", "--root", stage(), path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"“{path}”" in result.stderr


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ([CAP1], [CAP1]),
        ([CAP1, CAP2], [CAP1, CAP2]),
        ([f"./{CAP1}"], [CAP1]),
        (["scenarios/"], [CAP1, CAP2, CAP1[:-4] + "3.md", CAP1[:-4] + "4.md"]),
        (["scenarios/ngo-doc-thuc-pham/../ngo-doc-thuc-pham/cap-1.md"], [CAP1]),
        (["handbook"], []),
        (["."], [CAP1, CAP2, CAP1[:-4] + "3.md", CAP1[:-4] + "4.md"]),
    ],
)
def test_paths_limit_what_is_reported_never_what_is_read(limits, found, stage, sotay, monkeypatch):
    root = stage(BAD / "thieu-chu-tri")
    for result in (
        sotay("check", "--root", root, "--format", "json", *limits),
        sotay("check", "--root", root, "--format", "json", *(root / limit for limit in limits)),
    ):
        assert paths(result) == found
        assert json.loads(result.stdout)["summary"]["files"] == 23
        assert result.exit_code == (1 if found else 0)
    monkeypatch.chdir(root)
    assert paths(sotay("check", "--format", "json", *limits)) == found
    monkeypatch.chdir(root / "handbook")
    up = [f"../{limit}" for limit in limits]
    assert paths(sotay("check", "--root", "..", "--format", "json", *up)) == found


def test_a_path_from_the_root_wins_over_a_namesake_elsewhere(stage, sotay, tmp_path, monkeypatch):
    root = stage(BAD / "thieu-chu-tri")
    (tmp_path / "khac" / CAP1).parent.mkdir(parents=True)
    (tmp_path / "khac" / CAP1).touch()
    monkeypatch.chdir(tmp_path / "khac")
    assert paths(sotay("check", "--root", root, "--format", "json", CAP1)) == [CAP1]


def test_a_link_is_reported_under_its_own_name(stage, sotay):
    root = stage(BAD / "tep-ngoai-sach")
    assert paths(sotay("check", "--root", root, "--format", "json", root / "docs/loi-chao.md")) == [
        "docs/loi-chao.md"
    ]


def test_a_book_behind_a_link(stage, sotay, tmp_path):
    (tmp_path / "link").symlink_to(stage(BAD / "thieu-chu-tri"))
    for path in (CAP1, tmp_path / "link" / CAP1):
        assert paths(sotay("check", "--root", tmp_path / "link", "--format", "json", path)) == [CAP1]
    assert len(paths(sotay("check", "--root", tmp_path / "link", "--format", "json", tmp_path / "link"))) == 4


def test_the_day_decides_which_units_are_in_force(stage, sotay):
    root = stage(BAD / "don-vi-het-hieu-luc", "good")
    assert sotay("check", "--root", root, "--as-of", "2025-02-28").exit_code == 0
    later = json.loads(sotay("check", "--root", root, "--as-of", "2025-03-01", "--format", "json").stdout)
    (finding,) = later["findings"]
    assert finding["rule"] == "don-vi-het-hieu-luc"
    assert "Sở VHTTDL (báo chí, thông tin cơ sở); Sở KH&CN (bưu chính, viễn thông)" in finding["hint"]


def test_warnings_fail_only_when_strict(stage, sotay):
    root = stage(BAD / "van-ban-chua-ro")
    assert sotay("check", "--root", root).exit_code == 0
    assert sotay("check", "--root", root, "--strict").exit_code == 1


def test_every_form_tells_the_same_findings(stage, sotay):
    root = stage(BAD / "thieu-chu-tri")
    for form, count in (
        ("text", ": lỗi "),
        ("github", "::error "),
        ("sarif", '"level": "error"'),
        ("json", '"rule": '),
    ):
        result = sotay("check", "--root", root, "--format", form)
        assert (result.exit_code, result.stdout.count(count)) == (1, 4)


def test_findings_are_sorted_and_told_once(stage):
    found = check(load(stage(CASES / "broken", "book"))).findings
    assert list(found) == sorted(found, key=lambda f: f.order)
    assert len({(f.place, f.rule, f.message) for f in found}) == len(found)
    assert all(f.hint and f.message and f.severity == RULES[f.rule].severity for f in found)


def test_the_installed_command_in_any_locale(stage):
    root = stage(BAD / "thieu-chu-tri")
    command = [Path(sys.executable).parent / "sotay", "check", "--format", "json"]
    env = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    run = subprocess.run(command, cwd=root, env=env, capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (1, b"")
    assert "Cấp KHTT 1 của KB05" in run.stdout.decode("utf-8")
