"""Work shared among the processor's cores: a large book is held against the rules by several processes."""

import os
from collections.abc import Callable, Iterable, Sequence
from multiprocessing import get_context
from typing import Protocol

from sotay.book.finding import Finding

Task = Callable[[], Iterable[Finding]]
SMALL = 300  # files; below, starting processes takes longer than the work (`make bench`)

_tasks: Sequence[Task] = ()


class Work(Protocol):
    """Tasks that are under way."""

    def found(self) -> list[Finding]:
        """Return the findings of all tasks, waiting for those not done; raises what a task raised."""


def begin(tasks: Sequence[Task], files: int) -> Work:
    """Begin `tasks`: in several processes where the book has many `files`, else when asked what they found."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    return _Alone(tasks) if files < SMALL or cores < 2 else _Shared(tasks, min(cores, 8))


class _Alone:
    def __init__(self, tasks: Sequence[Task]) -> None:
        self._tasks = tasks

    def found(self) -> list[Finding]:
        return [finding for task in self._tasks for finding in task()]


class _Shared:
    """The processes are forks: the book is read once and nothing of it is sent about, only findings come back."""

    def __init__(self, tasks: Sequence[Task], processes: int) -> None:
        global _tasks  # noqa: PLW0603  how a fork comes by what cannot be sent
        _tasks = tasks
        try:
            self._pool = get_context("fork").Pool(processes)
        finally:
            _tasks = ()
        self._coming = self._pool.imap_unordered(_run, range(len(tasks)))

    def found(self) -> list[Finding]:
        with self._pool:
            return [finding for found in self._coming for finding in found]


def _run(number: int) -> list[Finding]:
    return list(_tasks[number]())
