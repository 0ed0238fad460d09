"""Processes that make jobs side by side, one a core; they end with the build, however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from sotay.build.guard import guarded
from sotay.build.job import Job, Task
from sotay.press.fault import BookError
from sotay.site.engine import SiteError

TOLD = (BookError, SiteError, MkDocsException)  # their words are for the editor
LOG = ".sotay/hong.txt"


@dataclass(frozen=True)
class Order:
    """A job to make into `folder`; `made` holds the folders of the jobs it needs."""

    job: Job
    folder: Path
    made: Mapping[str, Path]


@dataclass(frozen=True)
class Done:
    """A job's end; `error` is empty when all is well."""

    job: Job
    error: str


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Team:
    """Workers for one build."""

    def __init__(self, root: Path, epoch: int, size: int) -> None:
        # A server without threads forks the workers: quick, and safe where forking this process is not.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["sotay.build.jobs"])
        self._free: list[Connection] = []
        self._busy: dict[Connection, Order] = {}
        self._processes = []
        for _ in range(size):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, root, epoch), daemon=True)
            process.start()
            theirs.close()
            self._processes.append(process)
            self._free.append(ours)

    @property
    def free(self) -> bool:
        """True when a worker waits for an order."""
        return bool(self._free)

    def give(self, order: Order) -> None:
        """Hand `order` to a free worker."""
        worker = self._free.pop()
        worker.send(order)
        self._busy[worker] = order

    def take(self) -> list[Done]:
        """Wait until a worker ends its job; return all that have ended by then."""
        found = []
        for worker in [one for one in self._busy if one in wait(list(self._busy))]:
            order = self._busy.pop(worker)
            try:
                error = worker.recv()
                self._free.append(worker)
            except EOFError:
                error = "tiến trình dừng giữa chừng (thiếu bộ nhớ, hoặc có lệnh dừng)."
            found.append(Done(order.job, error))
        return found

    def end(self) -> None:
        """Stop all workers, whatever they do."""
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join()


@contextmanager
def team(root: Path, epoch: int, size: int) -> Iterator[Team]:
    """Start `size` workers and end them with the block."""
    made = Team(root, epoch, size)
    try:
        yield made
    finally:
        made.end()


def _serve(orders: Connection, root: Path, epoch: int) -> None:
    """Make what is ordered until the build ends or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the build hears it, and ends us
    threading.Thread(target=_die_with_parent, daemon=True).start()
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    while True:
        try:
            order: Order = orders.recv()
        except EOFError:
            return
        orders.send(_make(order, root, epoch))


def _make(order: Order, root: Path, epoch: int) -> str:
    job = order.job
    try:
        with guarded(root, job.inputs):
            job.run(Task(root, order.folder, epoch, job.given, job.inputs, order.made))
    except TOLD as error:
        return str(error)
    except Exception as error:
        (root / LOG).write_text(traceback.format_exc(), "utf-8")
        return f"{type(error).__name__}: {error}\nChi tiết cho người giữ chương trình: {LOG}"
    return ""


def _die_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
