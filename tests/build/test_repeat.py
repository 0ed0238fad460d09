"""Two builds give the same bytes; a killed build changes nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
DATE = "1795000000"


def _build(root: Path, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "sotay.cli", "build", "--root", str(root)],
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def _manifest(root: Path) -> dict[str, object]:
    files: dict[str, object] = json.loads((root / "dist/manifest.json").read_text("utf-8"))["files"]
    return files


def test_two_folders_two_days_same_bytes(small_book) -> None:
    """Another folder, another hash seed, another time zone: the same files."""
    found = []
    for name, seed, zone in (("mot", "1", "UTC"), ("hai-dai-hon", "2", "Asia/Ho_Chi_Minh")):
        root = small_book(name)
        process = _build(root, SOURCE_DATE_EPOCH=DATE, PYTHONHASHSEED=seed, TZ=zone)
        output, _ = process.communicate(timeout=300)
        assert process.returncode == 0, output
        found.append(_manifest(root))
    different = [path for path in found[0] if found[0][path] != found[1].get(path)]
    assert different == []
    assert found[0].keys() == found[1].keys()


def test_a_killed_build_leaves_the_last_good_one(small_book) -> None:
    """Killed at several moments; what was there answers as before, and the next build works."""
    root = small_book()
    process = _build(root, SOURCE_DATE_EPOCH=DATE)
    output, _ = process.communicate(timeout=300)
    assert process.returncode == 0, output
    before = _manifest(root)
    page = (root / "site/index.html").read_bytes()
    chapter = next((root / "handbook").glob("0*.md"))
    chapter.write_text(chapter.read_text("utf-8") + "\nThêm một dòng.\n", "utf-8")
    for seconds in (0.6, 1.5, 3.0, 4.5):
        process = _build(root, SOURCE_DATE_EPOCH=DATE)
        time.sleep(seconds)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        if process.returncode == 0:
            break  # a quick machine had finished by then
        assert _manifest(root) == before
        assert (root / "site/index.html").read_bytes() == page
    process = _build(root, SOURCE_DATE_EPOCH=DATE)
    output, _ = process.communicate(timeout=300)
    assert process.returncode == 0, output
    left = [p.name for p in (root / ".sotay").iterdir() if p.name.endswith(".dang-dung")]
    assert left == []
