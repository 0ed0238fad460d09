"""A job that opens a file of the book it did not name is stopped."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from tests.build import small_jobs

from sotay.build.guard import UndeclaredError, guarded
from sotay.build.job import Job
from sotay.build.make import make
from sotay.build.progress import BuildError
from sotay.build.store import Store


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("handbook/hinh/a.svg", "handbook/01.md", "khac/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("chữ", "utf-8")
    return tmp_path


def test_what_is_named_and_what_is_no_part_of_the_book_is_open(root: Path) -> None:
    with guarded(root, ("handbook/hinh",)):
        assert (root / "handbook/hinh/a.svg").read_text("utf-8") == "chữ"
        assert (root / "khac/b.txt").read_text("utf-8") == "chữ"
    assert (root / "handbook/01.md").read_text("utf-8") == "chữ", "afterwards all is open"


def test_another_file_is_refused_by_name(root: Path) -> None:
    with pytest.raises(UndeclaredError, match=r"handbook/01\.md"), guarded(root, ("handbook/hinh",)):
        (root / "handbook/01.md").read_bytes()
    with pytest.raises(UndeclaredError, match=r"handbook/01\.md"), guarded(root, ("handbook/0",)):
        (root / "handbook/../handbook/01.md").open().close()


def test_a_folder_of_the_same_name_elsewhere_may_be_cleared(
    root: Path, tmp_path_factory, monkeypatch
) -> None:
    """Clearing a copy opens "handbook" beside a folder that only the system knows."""
    copy = tmp_path_factory.mktemp("ban-chep")
    shutil.copytree(root, copy, dirs_exist_ok=True)
    monkeypatch.chdir(root)
    with guarded(root, ()):
        shutil.rmtree(copy)
    with pytest.raises(UndeclaredError), guarded(root, ()):
        Path("handbook/01.md").read_bytes()


def test_a_job_that_goes_on_without_it_is_stopped_all_the_same(root: Path) -> None:
    with pytest.raises(UndeclaredError), guarded(root, ()), suppress(Exception):
        (root / "handbook/01.md").read_bytes()


def test_the_build_tells_which_file(root: Path) -> None:
    (root / ".sotay").mkdir()
    job = Job("chep", "Chép", small_jobs.copy, ("handbook/hinh",), ("handbook/01.md",))
    with pytest.raises(BuildError, match=r"Chép: hỏng.*\n.*ngoài danh mục.*handbook/01\.md"):
        make([job], Store(root, 0), root / "ban-dung")
