"""Jobs of a build: side by side, made once, and nothing half made when one fails."""

from pathlib import Path

import pytest
from tests.build import small_jobs

from sotay.build.job import Job
from sotay.build.make import make
from sotay.build.progress import BuildError
from sotay.build.store import Store


def _run(root: Path, *jobs: Job, epoch: int = 0) -> dict[str, str]:
    """Make `jobs` and return what stands in the build, by path."""
    folder = root / "ban-dung"
    for old in sorted(folder.rglob("*"), reverse=True):
        old.rmdir() if old.is_dir() else old.unlink()
    make(jobs, Store(root, epoch), folder)
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}


def _ran(root: Path) -> list[str]:
    log = root / "chay.log"
    lines = log.read_text().splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    return sorted(line.split()[0] for line in lines)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"chữ {name}", "utf-8")
    return tmp_path


def test_only_what_changed_is_made_again(root: Path) -> None:
    both = (small_jobs.copying("a.txt"), small_jobs.copying("b.txt"))
    assert _run(root, *both) == {"site/a.txt": "CHỮ A", "site/b.txt": "CHỮ B"}
    assert _ran(root) == ["a.txt", "b.txt"]
    (root / "a.txt").write_text("khác", "utf-8")
    assert _run(root, *both) == {"site/a.txt": "KHÁC", "site/b.txt": "CHỮ B"}
    assert _ran(root) == ["a.txt"]
    (root / "a.txt").write_text("chữ a", "utf-8")
    assert _run(root, *both)["site/a.txt"] == "CHỮ A"
    assert _ran(root) == [], "a change taken back is found again"
    _run(root, *both, epoch=1)
    assert _ran(root) == ["a.txt", "b.txt"], "another date is in every file"


def test_what_is_kept_cannot_be_spoilt_from_outside(root: Path) -> None:
    job = small_jobs.copying("a.txt")
    _run(root, job)
    (root / "ban-dung/site/a.txt").write_text("ai đó sửa", "utf-8")
    assert _run(root, job) == {"site/a.txt": "CHỮ A"}


def test_a_job_that_needs_another_waits_for_it_and_changes_with_it(root: Path) -> None:
    counted = Job("dem", "Đếm", small_jobs.count, (), needs=("a",), weight=99)
    jobs = (small_jobs.copying("a.txt"), counted)
    assert _run(root, *jobs)["dist/dem.txt"] == "5"
    (root / "a.txt").write_text("dài hơn", "utf-8")
    assert _run(root, *jobs)["dist/dem.txt"] == "7"


def test_jobs_run_at_one_time(root: Path, monkeypatch) -> None:
    monkeypatch.setattr("sotay.build.make.cores", lambda: 2)
    _run(
        root,
        Job("mot", "Một", small_jobs.meet, (), ("x", "y")),
        Job("hai", "Hai", small_jobs.meet, (), ("y", "x")),
    )


@pytest.mark.parametrize(
    ("run", "told"),
    [
        (small_jobs.refuse, ["Việc hỏng", "“0”", "“1”", "“2”", "handbook/01.md (trang 3)", "Cách sửa"]),
        (small_jobs.break_down, ["Việc hỏng", "khong-ngo-toi", ".sotay/hong.txt"]),
        (small_jobs.vanish, ["Việc hỏng", "dừng giữa chừng"]),
    ],
)
def test_a_failure_is_told_whole_and_leaves_nothing(root: Path, run, told) -> None:
    (root / ".sotay").mkdir()
    with pytest.raises(BuildError) as error:
        _run(root, Job("hong", "Việc hỏng", run, ()))
    for words in told:
        assert words in str(error.value)
    assert not (root / "ban-dung").exists()
    Store(root, 0)
    assert not list((root / ".sotay/kho").glob("hong/*"))


def test_a_source_saved_during_the_build_stops_it(root: Path) -> None:
    with pytest.raises(BuildError, match="nguồn thay đổi trong lúc dựng"):
        _run(root, Job("a", "Chép", small_jobs.edit, ("a.txt",)))
    assert _run(root, small_jobs.copying("a.txt")) == {"site/a.txt": "MỚI"}


def test_two_jobs_may_not_make_one_file(root: Path) -> None:
    twin = Job("khac", "Chép lần nữa", small_jobs.copy, ("a.txt",), ("a.txt",))
    with pytest.raises(BuildError, match=r"site/a\.txt đã do việc khác dựng ra"):
        _run(root, small_jobs.copying("a.txt"), twin)


def test_old_results_do_not_pile_up(root: Path) -> None:
    for number in range(4):
        (root / "a.txt").write_text(str(number), "utf-8")
        _run(root, small_jobs.copying("a.txt"))
    assert len(list((root / ".sotay/kho/a").iterdir())) == 2
