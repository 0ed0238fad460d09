"""A build is dated by its commit's day at Quảng Ngãi, unless it is told another moment."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sotay.book.load import load
from sotay.build.stamp import Stamp, stamp


@pytest.fixture
def commit(stage, monkeypatch):
    """A function that commits the good book at a moment (ISO 8601) and returns the stamp of a build then."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    root: Path = stage()
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)

    def git(*words: str, moment: str = "") -> None:
        dated = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment} if moment else {}
        who = ("-c", "user.name=Biên tập", "-c", "user.email=bien-tap@example.invalid")
        subprocess.run(
            ["git", "-C", str(root), *who, *words], check=True, capture_output=True, env=os.environ | dated
        )

    git("init", "-q")
    git("add", "-A")

    def make(moment: str) -> Stamp:
        git("commit", "-q", "--allow-empty", "-m", "Sửa", moment=moment)
        return stamp(root, load(root).registry.edition)

    return make


def _moment(found: Stamp) -> str:
    return datetime.fromtimestamp(found.epoch, UTC).isoformat()


def test_commits_of_one_day_give_one_date_but_two_builds(commit) -> None:
    morning, evening = commit("2026-11-26T08:05:00+07:00"), commit("2026-11-26T23:59:59+07:00")
    assert _moment(morning) == _moment(evening) == "2026-11-26T00:00:00+00:00"
    assert morning.key != evening.key, "the manifest names the commit"


def test_the_day_is_that_of_the_province(commit) -> None:
    """00:30 on the 27th there is 17:30 on the 26th in UTC."""
    assert _moment(commit("2026-11-26T17:30:00+00:00")) == "2026-11-27T00:00:00+00:00"
    assert _moment(commit("2026-11-26T16:59:59+00:00")) == "2026-11-26T00:00:00+00:00"


def test_a_moment_that_is_asked_for_counts_to_the_second(commit, monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000001")
    assert commit("2026-11-26T08:05:00+07:00").epoch == 1795000001


def test_without_git_the_edition_dates_it(stage, monkeypatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    root = stage()
    edition = load(root).registry.edition
    assert _moment(stamp(root, edition)) == f"{edition.as_of.isoformat()}T00:00:00+00:00"
