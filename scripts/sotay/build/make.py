"""All jobs of a build: what is kept is taken, the rest made side by side, and all of it put together."""

import shutil
import time
from collections.abc import Sequence
from pathlib import Path

from sotay.build.job import Job
from sotay.build.progress import BuildError, say, seconds
from sotay.build.store import Store
from sotay.build.workers import Order, Team, cores, team

CHANGED = "nguồn thay đổi trong lúc dựng. Lưu xong rồi chạy lại."


class _Work:
    """The state of one round of jobs."""

    def __init__(self, jobs: Sequence[Job], store: Store) -> None:
        self.jobs = {job.name: job for job in jobs}
        if len(self.jobs) != len(jobs):
            raise BuildError("Hai việc dựng trùng tên; báo người giữ chương trình.")
        self.store = store
        self.keys: dict[str, str] = {}
        for job in jobs:  # whoever needs another stands after it
            self.keys[job.name] = store.key(job, self.keys)
        self.made: dict[str, Path] = {}
        self.drafts: dict[str, Path] = {}
        self.started: dict[str, float] = {}
        for job in jobs:
            if (kept := store.find(job, self.keys[job.name])) is not None:
                self.made[job.name] = kept
        self.waiting = sorted((j for j in jobs if j.name not in self.made), key=lambda j: -j.weight)

    def order(self) -> Order | None:
        """Return the heaviest job whose needs are met, or None."""
        for job in self.waiting:
            if all(name in self.made for name in job.needs):
                self.waiting.remove(job)
                self.started[job.name] = time.perf_counter()
                self.drafts[job.name] = self.store.draft(job, self.keys[job.name])
                return Order(job, self.drafts[job.name], {name: self.made[name] for name in job.needs})
        return None

    def finish(self, job: Job, error: str) -> float:
        """Keep what `job` made and return its seconds; raises BuildError when it failed or its inputs moved."""
        spent = time.perf_counter() - self.started[job.name]
        if not error and self.store.key(job, self.keys) != self.keys[job.name]:
            error = CHANGED
        if error:
            raise BuildError(f"{job.title}: hỏng sau {seconds(spent)}.\n{error}")
        self.made[job.name] = self.store.keep(self.drafts[job.name])
        return spent


def make(jobs: Sequence[Job], store: Store, folder: Path) -> None:
    """Fill `folder` with the files of all `jobs`; raises BuildError at the first that fails."""
    work = _Work(jobs, store)
    total, kept = len(jobs), len(work.made)
    if kept:
        say(f"Giữ lại {kept}/{total} phần không đổi từ bản dựng trước.")
    if work.waiting:
        size = min(cores(), len(work.waiting))
        say(f"Dựng {len(work.waiting)} phần, {size} phần cùng lúc:")
        with team(store.root, store.epoch, size) as workers:
            _run(work, workers, total)
    for job in jobs:
        _gather(job, work.made[job.name], folder)


def _run(work: _Work, workers: Team, total: int) -> None:
    running = 0
    while True:
        while workers.free and (order := work.order()):
            say(f"→ {order.job.title} …")
            workers.give(order)
            running += 1
        if not running:
            break
        for done in workers.take():
            running -= 1
            spent = work.finish(done.job, done.error)
            say(f"  xong {len(work.made)}/{total}: {done.job.title}, {seconds(spent)}")
    if work.waiting:
        raise BuildError("Có việc dựng chờ một việc không có; báo người giữ chương trình.")


def _gather(job: Job, result: Path, folder: Path) -> None:
    for file in sorted(p for p in result.rglob("*") if p.is_file()):
        target = folder / file.relative_to(result)
        if target.exists():
            raise BuildError(f"{job.title}: tệp {file.relative_to(result)} đã do việc khác dựng ra.")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
