"""Work shared among the processor's cores: a large book is held against the rules by several processes."""

import os
from collections.abc import Callable, Iterable, Sequence
from multiprocessing import get_context

from sotay.book.finding import Finding

Task = Callable[[], Iterable[Finding]]
SMALL = 300  # files; below, starting processes takes longer than the work (`make bench`)

_tasks: Sequence[Task] = ()


def gather(tasks: Sequence[Task], files: int) -> list[Finding]:
    """Return the findings of all `tasks`; in several processes where the book has many `files`.

    The processes are forks: the book is read once and nothing of it is sent about, only findings come back.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    if files < SMALL or cores < 2:
        return [finding for task in tasks for finding in task()]
    global _tasks  # noqa: PLW0603  how a fork comes by what cannot be sent
    _tasks = tasks
    try:
        with get_context("fork").Pool(min(cores, 8)) as pool:
            return [finding for found in pool.imap_unordered(_run, range(len(tasks))) for finding in found]
    finally:
        _tasks = ()


def _run(number: int) -> list[Finding]:
    return list(_tasks[number]())
