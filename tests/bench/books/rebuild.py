"""What an editor waits for: the whole build, the same again, and again with one chapter changed."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.books.measure import Cost, measure
from tests.bench.books.tree import copied

CHAPTER = "handbook/12-phoi-hop.md"
SCENARIO = "scenarios/sat-lo-co-lap/index.md"
SCRIPT = "from sotay.cli import main; main()"
_MADE = re.compile(r"^Dựng (\d+) phần", re.MULTILINE)
Row = tuple[str, Cost, str]


def rebuilds(folder: Path) -> Iterator[Row]:
    """Yield what was done, its cost, and how many jobs ran; in a copy of the book below `folder`."""
    tree = _committed(copied(folder / "tree"))
    yield (first := _row("dựng từ đầu", tree))
    if not first[1].ok:
        return
    yield _row("không đổi gì", tree)
    yield _changed("sửa một chương", tree, CHAPTER)
    yield _changed("sửa một kịch bản", tree, SCENARIO)
    shutil.rmtree(tree)


def _changed(told: str, tree: Path, name: str) -> Row:
    path = tree / name
    text = path.read_text("utf-8")
    lines = text.splitlines(keepends=True)
    last = max(n for n, line in enumerate(lines) if re.match(r"[A-ZĐÀ-Ỹ].*\.$", line.strip()))
    lines[last] = lines[last].rstrip("\n").removesuffix(".") + ", ghi rõ giờ.\n"
    path.write_text("".join(lines), "utf-8")
    return _row(f"{told} ({name})", tree)


def _row(told: str, tree: Path) -> Row:
    cost = measure([sys.executable, "-c", SCRIPT, "build"], tree, {"PYTHONUNBUFFERED": "1"})
    ran = _MADE.search(cost.told)
    return told, cost, ran[1] if ran else "0"


def _committed(tree: Path) -> Path:
    """Put `tree` under git, as an editor's is."""
    (tree / ".gitignore").write_text(".sotay\nsite\ndist\nscripts\n", "utf-8")
    who = ("-c", "user.name=bench", "-c", "user.email=bench@example.org")
    for words in (("init", "-q"), ("add", "-A"), (*who, "commit", "-q", "-m", "Sổ tay")):
        subprocess.run(["git", *words], cwd=tree, check=True)
    return tree
