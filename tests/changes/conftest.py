"""A repository with two states of a small book."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RESPONSE = "scenarios/ngo-doc-thuc-pham/cap-3.md"


def _git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True)


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> Path:
    """A repository with two states of a small book: a lead, a deadline and two steps differ."""
    root = tmp_path_factory.mktemp("kho")
    shutil.copytree(ROOT / "handbook/registry", root / "handbook/registry")
    shutil.copytree(ROOT / "scenarios/ngo-doc-thuc-pham", root / "scenarios/ngo-doc-thuc-pham")
    _git(root, "init", "-q")
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", "một")
    path = root / RESPONSE
    text = path.read_text("utf-8")
    assert "lead: Sở Y tế" in text and "deadline: 2 giờ" in text
    text = text.replace("lead: Sở Y tế", "lead: Sở Công Thương").replace(
        "  - Sở Công Thương\n", "  - Sở Y tế\n"
    )
    text = text.replace("deadline: 2 giờ", "deadline: 90 phút")
    text = text.replace(
        "## Tuyên bố ban đầu", "- **5 giờ** · Sở Y tế: đọc lại nhật ký.\n\n## Tuyên bố ban đầu"
    )
    path.write_text(text, "utf-8")
    _git(root, "commit", "-qam", "hai")
    return root
