"""Work shared among the processor's cores: a large book is held against the rules by several processes."""

import os
from collections.abc import Callable, Iterable, Sequence
from multiprocessing import get_context
from typing import Any, Generic, Protocol, TypeVar

_Found = TypeVar("_Found")
_Told_co = TypeVar("_Told_co", covariant=True)
Task = Callable[[], Iterable[_Found]]
SMALL = 300  # files; below, starting processes takes longer than the work (`make bench`)

_tasks: Sequence[Task[Any]] = ()


class Work(Protocol[_Told_co]):
    """Tasks that are under way."""

    def done(self) -> Sequence[_Told_co]:
        """Return what all tasks found, waiting for those not done; raises what a task raised."""


def begin(tasks: Sequence[Task[_Found]], files: int) -> Work[_Found]:
    """Begin `tasks`: in several processes where there are many `files` to read, else when asked what they found."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    return _Alone(tasks) if files < SMALL or cores < 2 else _Shared(tasks, min(cores, 8))


class _Alone(Generic[_Found]):
    def __init__(self, tasks: Sequence[Task[_Found]]) -> None:
        self._tasks = tasks

    def done(self) -> list[_Found]:
        return [found for task in self._tasks for found in task()]


class _Shared(Generic[_Found]):
    """The processes are forks: files are gathered once and no text is sent about, only what was found comes back."""

    def __init__(self, tasks: Sequence[Task[_Found]], processes: int) -> None:
        global _tasks  # noqa: PLW0603  how a fork comes by what cannot be sent
        _tasks = tasks
        try:
            self._pool = get_context("fork").Pool(processes)
        finally:
            _tasks = ()
        self._coming = self._pool.imap_unordered(_run, range(len(tasks)))

    def done(self) -> list[_Found]:
        with self._pool:
            return [found for all_ in self._coming for found in all_]


def _run(number: int) -> list[Any]:
    return list(_tasks[number]())
