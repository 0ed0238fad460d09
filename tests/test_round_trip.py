"""The way of an edit through a code host: the same two commands everywhere, words an editor and a reviewer need."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from sotay.cli import main

ROOT = Path(__file__).resolve().parents[1]
GITHUB, WEEKLY = ROOT / ".github/workflows/kiem-tra.yml", ROOT / ".github/workflows/hang-tuan.yml"
GITLAB, HOOKS = ROOT / ".gitlab-ci.yml", ROOT / ".pre-commit-config.yaml"
CALLED = re.compile(r"\.venv/bin/sotay (\w+)([^\n|>;}]*)")


def words(node: Any) -> Iterator[str]:
    """Every text of a YAML document."""
    if isinstance(node, str):
        yield node
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from words(value)


def told(path: Path) -> str:
    return "\n".join(words(yaml.safe_load(path.read_text("utf-8"))))


@pytest.mark.parametrize("path", [GITHUB, WEEKLY, GITLAB, HOOKS], ids=lambda p: p.name)
def test_what_they_call_is_there(path) -> None:
    calls = CALLED.findall(told(path))
    assert calls
    for name, rest in calls:
        known = {option for param in main.commands[name].params for option in param.opts}
        assert set(re.findall(r"(--[a-z-]+)", rest)) <= known, (name, rest)


@pytest.mark.parametrize("path", [GITHUB, GITLAB], ids=lambda p: p.name)
def test_both_hosts_run_the_same_two_commands_annotate_and_keep_the_preview(path) -> None:
    text = told(path)
    assert "make build" in text and "make test" in text
    assert text.index("check --no-cache --format") < text.index("make build")
    assert "changes " in text and "--format markdown" in text and "--format html" in text
    assert "dist/usb.zip" in text


def test_the_readme_names_the_same_two_commands() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "make build" in readme and "make test" in readme


@pytest.mark.parametrize("path", [WEEKLY, GITLAB], ids=lambda p: p.name)
def test_every_week_the_day_itself_is_asked(path) -> None:
    assert re.search(r"check [^\n]*--aged[^\n]*--as-of \"\$\(date \+%F\)\"", told(path))


def test_no_text_from_outside_is_put_into_a_script() -> None:
    for path in (GITHUB, WEEKLY):
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            assert not [step for step in job["steps"] if "${{" in step.get("run", "")]


def test_owners_are_asked_for_what_there_is() -> None:
    lines = (ROOT / ".github/CODEOWNERS.sample").read_text("utf-8").splitlines()
    paths = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert paths[0] == "*"
    assert [path for path in paths[1:] if not (ROOT / path.strip("/")).exists()] == []


def test_the_request_asks_for_what_a_reviewer_looks_at() -> None:
    text = (ROOT / ".github/pull_request_template.md").read_text("utf-8")
    assert text.count("- [ ]") >= 6
    assert (ROOT / "docs/huong-dan/ra-soat.md").is_file() and "docs/huong-dan/ra-soat.md" in text


def test_the_guides_pictures_are_small_used_and_told_in_words() -> None:
    guide = (ROOT / "docs/huong-dan/bien-tap.md").read_text("utf-8")
    shown = dict(re.findall(r"!\[([^\]]+)\]\(\.\./hinh/huong-dan/([\w-]+\.png)\)", guide))
    files = sorted((ROOT / "docs/hinh/huong-dan").iterdir())
    assert sorted(shown.values()) == [file.name for file in files]
    assert [file.name for file in files if file.stat().st_size > 60_000] == []
    assert all(len(alt.split()) > 6 for alt in shown)
    # A drawing of a code host says that it is one.
    assert all(
        alt.startswith("Hình vẽ") for alt, name in shown.items() if name.startswith(("ba-buoc", "ghi-chu"))
    )
