"""Bundles each app into one committed classic script, since module imports are blocked on file://.

After a change: python scripts/sotay/apps/bundle.py [esbuild]. Whoever only builds the book needs no Node: the
bundle's first line tells which sources it was made from, and a test holds the sources against it.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

APPS = Path(__file__).parent
TARGET = APPS.parent / "site" / "theme" / "assets" / "javascripts"
NAMES = ("triage", "clock", "statement", "form", "search", "offline", "keeper", "timetable", "selftest")
# Not for the website: a trainer's file has it inside.
ELSEWHERE = {"exercise": APPS.parent / "teach" / "runner"}
# Names are kept: a stack trace a reader sends in can be read.
_FLAGS = (
    "--bundle",
    "--format=iife",
    "--target=es2020",
    "--minify-whitespace",
    "--minify-syntax",
    "--charset=utf8",
)
_IMPORT = re.compile(r'^(?:import|export)\b[^"\n]*"(\.[^"]+\.js)"', re.MULTILINE)


def sources(name: str) -> list[Path]:
    """Return the modules that the app `name` is made of, sorted."""
    return sorted(set(_reached(APPS / name / "main.js", set())))


def _reached(path: Path, seen: set[Path]) -> Iterator[Path]:
    if path in seen:
        return
    seen.add(path)
    yield path
    for target in _IMPORT.findall(path.read_text("utf-8")):
        yield from _reached((path.parent / target).resolve(), seen)


def stamp(name: str) -> str:
    """Return the first line of the app's bundle: its name and a digest of its sources."""
    digest = sha256()
    for path in sources(name):
        digest.update(f"{path.relative_to(APPS).as_posix()}\n".encode() + path.read_bytes())
    return f"/* apps/{name}, {digest.hexdigest()[:16]} */"


def place(name: str) -> Path:
    """Return where the bundle of the app `name` stands."""
    return ELSEWHERE.get(name, TARGET) / f"{name}.js"


def bundle(name: str, esbuild: str) -> str:
    """Return the app `name` as one classic script."""
    command = [*esbuild.split(), str(APPS / name / "main.js"), *_FLAGS]
    made = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stdout
    return f"{stamp(name)}\n{made}"


if __name__ == "__main__":
    for app in (*NAMES, *ELSEWHERE):
        script = bundle(app, sys.argv[1] if len(sys.argv) > 1 else "npx --yes esbuild")
        place(app).write_text(script, encoding="utf-8")
        print(f"{app}.js: {len(script.encode())} bytes")
