"""A build becomes current by one step; what was there before stays until then."""

from pathlib import Path

import pytest

from sotay.build import swap
from sotay.build.progress import BuildError


def _made(root: Path, text: str) -> Path:
    folder = swap.fresh(root)
    for name in swap.LINKS:
        (folder / name).mkdir()
        (folder / name / "a.txt").write_text(text)
    return folder


def test_the_new_build_is_current(tmp_path: Path) -> None:
    with swap.alone(tmp_path):
        swap.publish(tmp_path, _made(tmp_path, "một"))
        swap.publish(tmp_path, _made(tmp_path, "hai"))
    assert (tmp_path / "site" / "a.txt").read_text() == "hai"
    assert (tmp_path / "dist" / "a.txt").read_text() == "hai"


def test_an_unfinished_build_changes_nothing_and_is_cleared(tmp_path: Path) -> None:
    with swap.alone(tmp_path):
        swap.publish(tmp_path, _made(tmp_path, "một"))
        left = _made(tmp_path, "dở")
        assert (tmp_path / "site" / "a.txt").read_text() == "một"
        swap.fresh(tmp_path)
    assert not (left / "site" / "a.txt").exists()


def test_old_builds_do_not_pile_up(tmp_path: Path) -> None:
    with swap.alone(tmp_path):
        for number in range(6):
            swap.publish(tmp_path, _made(tmp_path, str(number)))
    kept = [p.name for p in (tmp_path / swap.STORE).iterdir() if p.name.isdigit()]
    assert len(kept) == swap.KEPT


def test_one_build_at_a_time(tmp_path: Path) -> None:
    with swap.alone(tmp_path), pytest.raises(BuildError, match="đang chạy"), swap.alone(tmp_path):
        pass


def test_an_ordinary_folder_named_site_is_not_thrown_away(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("x")
    with swap.alone(tmp_path), pytest.raises(BuildError, match="site"):
        swap.publish(tmp_path, _made(tmp_path, "một"))
    assert (tmp_path / "site" / "mine.txt").read_text() == "x"
