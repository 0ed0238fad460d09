"""What a build is made of: the commit, its date, and a key that changes when any input does."""

import hashlib
import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sotay.book.edition import Edition
from sotay.build import sources

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
    """Return the stamp of the tree at `root`; its date is the commit's, so that builds repeat."""
    commit = _git(root, "rev-parse", "HEAD")
    dated = _git(root, "log", "-1", "--format=%ct")
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    midnight = datetime(edition.as_of.year, edition.as_of.month, edition.as_of.day, tzinfo=UTC)
    epoch = int(given or dated or midnight.timestamp())
    key = hashlib.sha256(f"{commit} {epoch} {sources.code(root)} {sources.digest(root, INPUTS)}".encode())
    return Stamp(commit, epoch, key.hexdigest())


def _git(root: Path, *words: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *words], capture_output=True, text=True, check=False, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
