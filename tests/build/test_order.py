"""The order waits for every book it tells of, and sees each of them in what it reads."""

from pathlib import Path

from sotay.book.load import load
from sotay.build.job import Task
from sotay.build.order import _stitched, orders

ROOT = Path(__file__).parents[2]


def test_the_order_knows_every_stitched_booklet_it_waits_for(tmp_path: Path) -> None:
    (job,) = orders(load(ROOT), None)
    task = Task(ROOT, tmp_path, 1_700_000_000, job.given, job.inputs)
    named = [f"sach-{title.name}" for title in _stitched(task.book, task.public)]
    assert ("sach-so-tay", *named) == job.needs
    assert "sach-rut-gon" in named and "sach-nhom-thien-tai" in named
