"""Digests of what builds are made of: the repository's files, and the code that turns them into pages."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import sotay

PACKAGE = Path(sotay.__file__).parent
LOCK = ("requirements.lock", "pyproject.toml")


def digest(root: Path, names: Iterable[str]) -> str:
    """Return a SHA-256 over the names and contents of the files `names` below `root`, folders with all in them."""
    found = hashlib.sha256()
    for path in sorted({file for name in names for file in _files(root / name)}):
        found.update(path.relative_to(root).as_posix().encode() + b"\0")
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def code(root: Path) -> str:
    """Return a word that changes with the program that is running or its locked libraries."""
    return f"{_package()} {digest(root, LOCK)}"


@cache
def _package() -> str:
    return digest(PACKAGE, [p.name for p in PACKAGE.iterdir()])


def _files(top: Path) -> Iterator[Path]:
    for file in top.rglob("*") if top.is_dir() else [top]:
        if file.is_file() and "__pycache__" not in file.parts and ".egg-info" not in str(file):
            yield file
