"""A step done in a second process while this one goes on: two files from one layout, two halves of one text."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from sotay.press.fault import BookError, Fault

LOST = Fault(
    "dung-giua-chung",
    "tiến trình ghi tệp in dừng giữa chừng (thiếu bộ nhớ, hoặc có lệnh dừng).",
    remedy="Dựng lại khi máy rảnh hơn.",
)


class BesideError(Exception):
    """What the second process raised that is no fault of a book; the message is its traceback."""


def can_fork() -> bool:
    """Return whether a second process can start as a copy of this one, on a core of its own."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


@contextmanager
def beside(step: Callable[[], object]) -> Iterator[None]:
    """Do ``step`` beside the block, which may not depend on it; where that cannot be, after the block.

    ``step`` sees what there is now and leaves nothing but files. Raises at the block's end the BookError that it
    raised, or that it was lost, or BesideError. When the block fails or this process dies, ``step`` ends at once.
    """
    if not can_fork():
        yield
        step()
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
        yield
        with os.fdopen(answers, "rb", closefd=False) as stream:
            told = stream.read()
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(living)
        os.close(answers)
        os.waitpid(child, 0)
    error = pickle.loads(told) if told else BookError([LOST])
    if error is not None:
        raise error


def _work(step: Callable[[], object], answer: int, alive: int) -> NoReturn:
    """Do ``step``, write its error or None to ``answer``, and end without the first process's endings."""
    try:
        threading.Thread(target=_end_with_first, args=(alive,), daemon=True).start()
        with os.fdopen(answer, "wb") as stream:
            pickle.dump(_error(step), stream)
    finally:
        os._exit(0)


def _error(step: Callable[[], object]) -> Exception | None:
    try:
        step()
    except BookError as error:
        return error
    except Exception:
        return BesideError(traceback.format_exc())
    return None


def _end_with_first(alive: int) -> None:
    os.read(alive, 1)
    os._exit(1)
