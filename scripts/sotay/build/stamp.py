"""What a build is made of: the commit, its date, and a key that changes when any input does."""

import hashlib
import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sotay.book.edition import Edition
from sotay.build import sources

HERE = timedelta(hours=7)  # Asia/Ho_Chi_Minh
INPUTS = (
    "docs",
    "handbook",
    "scenarios",
    "training",
    "mkdocs.yml",
    "contacts.yml",
)


@dataclass(frozen=True)
class Stamp:
    """The commit a build is made from (empty without git), the build's date as epoch seconds, its key."""

    commit: str
    epoch: int
    key: str


def stamp(root: Path, edition: Edition) -> Stamp:
    """Return the stamp of the tree at `root`; its date is the commit's day, so that builds repeat.

    A second commit of one day leaves the products dated as they were, and only what changed is made again.
    SOURCE_DATE_EPOCH counts before it, to the second.
    """
    commit = _git(root, "rev-parse", "HEAD")
    dated = _git(root, "log", "-1", "--format=%ct")
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    epoch = int(given or _midnight(_day(int(dated)) if dated else edition.as_of))
    key = hashlib.sha256(f"{commit} {epoch} {sources.code(root)} {sources.digest(root, INPUTS)}".encode())
    return Stamp(commit, epoch, key.hexdigest())


def _day(moment: int) -> date:
    """Return the day that `moment` (seconds since 1970 UTC) is in at Quảng Ngãi."""
    return (datetime.fromtimestamp(moment, UTC) + HERE).date()


def _midnight(day: date) -> int:
    """Return `day` at 00:00 UTC, 07:00 here: the day reads the same in UTC, as zips and Office files tell it."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _git(root: Path, *words: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *words], capture_output=True, text=True, check=False, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
