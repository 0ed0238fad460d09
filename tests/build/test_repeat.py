"""Two builds give the same bytes; a killed build changes nothing."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
DATE = "1795000000"
TIMEOUT = 900  # seconds; only what hangs takes as long
MOMENTS = ("Kiểm tra sổ tay", " xong 1/", "Lập danh sách", "Đóng gói", "Đổi sang bản mới")


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


def _pages(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted((root / "site").rglob("*.html"))}


def test_two_folders_two_days_same_bytes(small_book) -> None:
    """Another folder, another hash seed, another time zone: the same files."""
    found = []
    for name, seed, zone in (("mot", "1", "UTC"), ("hai-dai-hon", "2", "Asia/Ho_Chi_Minh")):
        root = small_book(name)
        process = _build(root, SOURCE_DATE_EPOCH=DATE, PYTHONHASHSEED=seed, TZ=zone)
        output, _ = process.communicate(timeout=TIMEOUT)
        assert process.returncode == 0, output
        found.append(_manifest(root))
    different = [path for path in found[0] if found[0][path] != found[1].get(path)]
    assert different == []
    assert found[0].keys() == found[1].keys()


def test_a_killed_build_leaves_the_last_good_one(small_book) -> None:
    """Killed as each of several steps begins; what was there answers as before, and the next build works.

    A kill that comes late, when the new build has taken the old one's place, finds the new one whole.
    """
    root = small_book()
    process = _build(root, SOURCE_DATE_EPOCH=DATE)
    output, _ = process.communicate(timeout=TIMEOUT)
    assert process.returncode == 0, output
    before = _manifest(root), _pages(root)
    chapter = next((root / "handbook").glob("0*.md"))
    chapter.write_text(chapter.read_text("utf-8") + "\nThêm một dòng.\n", "utf-8")
    found = []
    for moment in MOMENTS:
        process = _build(root, SOURCE_DATE_EPOCH=DATE)
        seen = b""
        while moment.encode() not in seen and (more := os.read(process.stdout.fileno(), 4096)):
            seen += more
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        found.append((_manifest(root), _pages(root)))
    process = _build(root, SOURCE_DATE_EPOCH=DATE)
    output, _ = process.communicate(timeout=TIMEOUT)
    assert process.returncode == 0, output
    after = _manifest(root), _pages(root)
    assert before[0] != after[0] and before[1] != after[1]
    assert [state for state in found if state not in (before, after)] == []
    assert found[0] == before, "killed at the very first step it had changed what was there"
    left = [p.name for p in (root / ".sotay").iterdir() if p.name.endswith(".dang-dung")]
    assert left == []
