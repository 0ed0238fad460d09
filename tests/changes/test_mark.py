"""Marks: recorded once, read without git, the newest with its sources; what changed since is told from them."""

import shutil
import zipfile
from pathlib import Path

import pytest
from tests.changes.conftest import RESPONSE, ROOT

from sotay.book.load import load
from sotay.changes.mark import FOLDER, marks, snapshot
from sotay.changes.news import news
from sotay.changes.past import PastError
from sotay.changes.printed import places
from sotay.views.publish import publish


@pytest.fixture
def marked(repository: Path, tmp_path: Path, sotay) -> Path:
    """The book of two states, its first state recorded as 0.1, then all of git taken away."""
    root = tmp_path / "kho"
    shutil.copytree(repository, root)
    assert sotay("mark", "0.1", "--at", "HEAD~1", "--note", "Bản đầu.", "--root", root).exit_code == 0
    return root


def test_what_changed_since_a_mark_is_told_without_git(marked: Path, sotay) -> None:
    shutil.rmtree(marked / ".git")
    (mark,) = marks(marked)
    assert (mark.name, mark.order, mark.note, mark.changes) == ("0.1", 1, "Bản đầu.", ())
    assert mark.holds["phương án"] == 4
    told = sotay("changes", "--root", marked).stdout
    assert "KB05, Cấp KHTT 3: chủ trì Sở Y tế → Sở Công Thương; thời hạn 02 giờ → 90 phút" in told
    assert told == sotay("changes", "0.1", "--root", marked).stdout
    new = news(marked, publish(load(marked)))
    assert [c.about for c in new.replaced] == ["KB05, Cấp KHTT 3"]
    assert [k.title for k in new.kinds] == ["Kịch bản và phương án"]
    assert new.units["Sở Công Thương"] == ["KB05, Cấp KHTT 3"]


def test_the_next_mark_keeps_what_changed_and_lets_older_sources_go(marked: Path, sotay) -> None:
    assert sotay("mark", "0.2", "--root", marked).exit_code == 0
    newest, first = marks(marked)
    assert (newest.name, first.name) == ("0.2", "0.1")
    (change,) = newest.changes
    assert change.about == "KB05, Cấp KHTT 3" and "Sở Công Thương" in change.units
    assert [p.name for p in (marked / FOLDER).glob("*.zip")] == ["0.2.zip"]
    assert news(marked, publish(load(marked))).pending == ()
    told = sotay("changes", "0.1", "--root", marked).stdout  # its sources are git's to keep
    assert "KB05, Cấp KHTT 3: chủ trì" in told


def test_the_same_state_is_recorded_with_the_same_bytes(marked: Path, tmp_path: Path, sotay) -> None:
    other = tmp_path / "khac"
    shutil.copytree(marked, other)
    shutil.rmtree(other / FOLDER)
    sotay("mark", "0.1", "--at", "HEAD~1", "--note", "Bản đầu.", "--root", other)
    for name in ("0.1.json", "0.1.zip"):
        assert (other / FOLDER / name).read_bytes() == (marked / FOLDER / name).read_bytes()
    with zipfile.ZipFile(marked / FOLDER / "0.1.zip") as archive:
        assert RESPONSE in archive.namelist()
        assert not [n for n in archive.namelist() if n.endswith("dien-tap.md")]


@pytest.mark.parametrize(
    ("name", "why"), [("0.1", "Đã có mốc"), ("../x", "chỉ gồm chữ"), ("Bản hai", "chỉ gồm")]
)
def test_a_name_that_does_not_do(marked: Path, sotay, name: str, why: str) -> None:
    result = sotay("mark", name, "--root", marked)
    assert result.exit_code == 2 and why in result.stderr


def test_a_broken_record_is_told(marked: Path, sotay) -> None:
    (marked / FOLDER / "0.1.zip").write_bytes(b"PK")
    result = sotay("changes", "--root", marked)
    assert result.exit_code == 2 and "Không đọc được nguồn của mốc “0.1”" in result.stderr
    (marked / FOLDER / "0.1.json").write_text('{"order": 1}', encoding="utf-8")
    with pytest.raises(PastError, match="hỏng"):
        marks(marked)


def test_without_a_mark_there_is_nothing_to_tell(repository: Path, sotay) -> None:
    assert news(repository, publish(load(repository))).marks == ()
    result = sotay("changes", "--root", repository)
    assert result.exit_code == 2 and "Chưa ghi mốc nào" in result.stderr


def test_a_zip_cannot_write_outside(marked: Path) -> None:
    with zipfile.ZipFile(marked / FOLDER / "0.1.zip", "a") as archive:
        archive.writestr("../../ngoai.md", "x")
    snapshot(marked, marks(marked)[0])
    assert not list(marked.parent.rglob("ngoai.md"))


def test_the_committed_marks_are_whole() -> None:
    """Today's code still reads every scenario and level of the newest mark: none would falsely be told as new."""
    newest = marks(ROOT)[0]
    book = snapshot(ROOT, newest)
    assert len(book.scenarios) == newest.holds["kịch bản"]
    assert sum(len(s.responses) for s in book.scenarios) == newest.holds["phương án"]
    assert len(book.chapters) == newest.holds["chương"]
    assert len(book.modules) == newest.holds["mô-đun"]


def test_pages_of_the_printed_book(tmp_path: Path) -> None:
    import pikepdf

    pdf = pikepdf.new()
    for _ in range(3):
        pdf.add_blank_page()
    tree = pikepdf.NameTree.new(pdf)
    for name, index in (("kich-ban/bao/cap-3/:", 2), ("kich-ban/bao/cap-3/:việc", 2), ("so-tay/x/:", 1)):
        tree[name] = pikepdf.Array([pdf.pages[index].obj, pikepdf.Name.XYZ, 0, 0, 0])
    pdf.Root.Names = pikepdf.Dictionary(Dests=tree.obj)
    pdf.save(tmp_path / "so-tay.pdf")
    assert places(tmp_path / "so-tay.pdf") == {"kich-ban/bao/cap-3/": 3, "so-tay/x/": 2}
    assert places(tmp_path / "khong-co.pdf") == {}
