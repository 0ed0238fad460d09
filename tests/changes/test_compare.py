"""Changes are told by meaning: who leads, by when, which steps."""

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from sotay.changes import report
from sotay.changes.compare import compare, units_touched
from sotay.changes.past import PastError, at
from sotay.cli import main

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


def test_lead_deadline_and_steps_are_told(repository: Path) -> None:
    changes = compare(at(repository, "HEAD~1"), at(repository, "HEAD"))
    assert [c.about for c in changes] == ["KB05, Cấp KHTT 3"]
    told = changes[0].told
    assert "chủ trì Sở Y tế → Sở Công Thương" in told
    assert "thời hạn 02 giờ → 90 phút" in told
    assert "thêm việc “05 giờ · Sở Y tế: đọc lại nhật ký.”" in told
    assert {"Sở Y tế", "Sở Công Thương"} <= set(units_touched(changes))


def test_every_form_tells_the_same(repository: Path) -> None:
    changes = compare(at(repository, "HEAD~1"), at(repository, "HEAD"))
    for told in (report.text(changes), report.markdown(changes), report.html(changes, "Thay đổi")):
        assert "KB05, Cấp KHTT 3" in told
        assert "Sở Công Thương" in told
    assert "<script" not in report.html(changes, "<script>")


def test_nothing_changed(repository: Path) -> None:
    assert report.text(compare(at(repository, "HEAD"), at(repository, "HEAD"))) == report.NOTHING


def test_the_command(repository: Path) -> None:
    done = CliRunner().invoke(main, ["changes", "HEAD~1", "HEAD", "--root", str(repository)])
    assert done.exit_code == 0
    assert "KB05, Cấp KHTT 3" in done.output


@pytest.mark.parametrize("revision", ["khong-co", "--output=x", "HEAD~99"])
def test_a_revision_that_is_none(repository: Path, revision: str) -> None:
    with pytest.raises(PastError):
        at(repository, revision)
