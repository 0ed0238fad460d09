"""A step done in a second process while this one goes on: two files from one layout, two halves of one book."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, NoReturn, TypeVar

from sotay.press.fault import BookError, Fault

LOST = Fault(
    "dung-giua-chung",
    "một tiến trình con dừng giữa chừng (thiếu bộ nhớ, hoặc có lệnh dừng).",
    remedy="Dựng lại khi máy rảnh hơn.",
)


Answer = TypeVar("Answer")


@dataclass
class Told(Generic[Answer]):
    """Holds what a step has returned, once the block beside it has ended."""

    answer: Answer | None = None

    def get(self) -> Answer:
        """Return the step's answer."""
        assert self.answer is not None, "the block beside the step has not ended"
        return self.answer


class BesideError(Exception):
    """What the second process raised that is no fault of a book; the message is its traceback."""


def can_fork() -> bool:
    """Return whether a second process can start as a copy of this one, on a core of its own."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


@contextmanager
def beside(step: Callable[[], Answer]) -> Iterator[Told[Answer]]:
    """Do ``step`` beside the block, which may not depend on it; where that cannot be, after the block.

    ``step`` sees what there is now and leaves nothing but files and what it returns, which is pickled. Raises at
    the block's end the BookError that it raised, or that it was lost, or BesideError. When the block fails or this
    process dies, ``step`` ends at once.
    """
    told = Told[Answer]()
    if not can_fork():
        yield told
        told.answer = step()
        return
    answers, answer = os.pipe()
    alive, living = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if not child:
        os.close(answers)
        os.close(living)
        _work(step, answer, alive)
    os.close(answer)
    os.close(alive)
    try:
        yield told
        with os.fdopen(answers, "rb", closefd=False) as stream:
            data = stream.read()
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(living)
        os.close(answers)
        os.waitpid(child, 0)
    error, told.answer = pickle.loads(data) if data else (BookError([LOST]), None)
    if error is not None:
        raise error


def _work(step: Callable[[], object], answer: int, alive: int) -> NoReturn:
    """Do ``step``, write what came of it to ``answer``, and end without the first process's endings."""
    try:
        threading.Thread(target=_end_with_first, args=(alive,), daemon=True).start()
        with os.fdopen(answer, "wb") as stream:
            stream.write(_outcome(step))
    finally:
        os._exit(0)


def _outcome(step: Callable[[], object]) -> bytes:
    """Do ``step`` and return its error, or None, and its answer, pickled."""
    try:
        return pickle.dumps((None, step()))
    except BookError as error:
        return pickle.dumps((error, None))
    except Exception:
        return pickle.dumps((BesideError(traceback.format_exc()), None))


def _end_with_first(alive: int) -> None:
    os.read(alive, 1)
    os._exit(1)
