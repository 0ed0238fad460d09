"""Where a check keeps what it found: JSON files below the book, never trusted and never needed.

What is damaged, foreign, older or cannot be read counts as absent; what cannot be written is not kept.
"""

import hashlib
import json
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from stat import S_ISREG
from tempfile import mkstemp
from typing import Any

import click

import sotay

FOLDER = ".sotay/kiem"
LIMIT = 16 * 1024 * 1024  # bytes of one file; a book of a thousand scenarios needs one
KEPT = 4  # files of one kind: the days and states that are asked for in turn
_PACKAGE = Path(sotay.__file__).parent


class Shelf:
    """Values kept for one book, each of a kind and for a key; `off` keeps nothing and knows nothing."""

    def __init__(self, root: Path, *, off: bool = False) -> None:
        self._folder = root / FOLDER
        self._off = off or any(part.is_symlink() for part in (self._folder, self._folder.parent))

    def get(self, kind: str, key: str) -> Any:
        """Return what was put under `kind` and `key` by this very program, or None."""
        if self._off:
            return None
        name = _name(kind, key)
        with suppress(OSError, ValueError, RecursionError):
            seal, _, text = _read(self._folder / name).partition(b"\n")
            if seal.decode("ascii") == _seal(name, text):
                return json.loads(text)
        return None

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep `value` (plain JSON) under `kind` and `key`; the oldest of its kind leave."""
        if self._off:
            return
        name = _name(kind, key)
        text = json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii")
        if len(text) >= LIMIT:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            if not (self._folder / ".gitignore").exists():
                _write(self._folder / ".gitignore", b"*\n")
            _write(self._folder / name, _seal(name, text).encode("ascii") + b"\n" + text)
            for old in self._oldest(kind, but=name):
                old.unlink(missing_ok=True)

    def _oldest(self, kind: str, but: str) -> list[Path]:
        """Return what has to leave; never the file named `but`, whose date may be that of others."""
        dated: list[tuple[int, Path]] = []
        for file in self._folder.glob(f"{kind}-*.json"):
            with suppress(OSError):  # another check was quicker
                if file.name != but:
                    dated.append((file.lstat().st_mtime_ns, file))
        return [file for _, file in sorted(dated, reverse=True)[KEPT - 1 :]]


def _name(kind: str, key: str) -> str:
    return f"{kind}-{hashlib.sha256(f'{_program()} {key}'.encode()).hexdigest()[:32]}.json"


def _seal(name: str, text: bytes) -> str:
    return hashlib.sha256(name.encode() + b"\0" + text).hexdigest()


def _read(file: Path) -> bytes:
    """Return the bytes of `file`; raises OSError where it is no plain file of ours."""
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as stream:
        status = os.fstat(handle)
        if not S_ISREG(status.st_mode) or status.st_size > LIMIT + 100:
            raise OSError
        return stream.read()


def _write(file: Path, data: bytes) -> None:
    """Put `data` in place of `file` in one step."""
    handle, draft = mkstemp(dir=file.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(draft).replace(file)
    except OSError:
        Path(draft).unlink(missing_ok=True)
        raise


@cache
def _program() -> str:
    """Return a word that changes with this program, the libraries beside it and the Python that runs it."""
    found = hashlib.sha256(f"{sys.version}\0{sys.platform}\0".encode())
    beside = (one.name for one in Path(click.__file__).parents[1].iterdir())  # libraries, with their versions
    found.update("\0".join(sorted(name for name in beside if name.endswith(".dist-info"))).encode())
    for folder, inner, names in os.walk(_PACKAGE):
        inner[:] = sorted(name for name in inner if name not in ("__pycache__", "node_modules"))
        for name in sorted(names):
            file = Path(folder, name)
            found.update(f"\0{file.relative_to(_PACKAGE).as_posix()}\0".encode())
            found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()
