"""A job opens no file of the book but those it names: one that it forgot would leave an old product behind."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sotay.book.gathered import FOLDERS
from sotay.book.source import within

FILES = ("mkdocs.yml", "contacts.yml")


class UndeclaredError(Exception):
    """A job has opened a file of the book that is not among its inputs."""

    def __init__(self, path: str) -> None:
        super().__init__(f"đọc tệp ngoài danh mục đầu vào của việc này: {path}. Báo người giữ chương trình.")


class _Guard:
    """What the interpreter asks at each opening of a file; an audit hook cannot be taken away, only told to rest."""

    def __init__(self) -> None:
        self.top = ""
        self.allowed: Callable[[str], bool] | None = None
        self.refused: list[str] = []

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if event != "open" or self.allowed is None or not isinstance(arguments[0], str | bytes | os.PathLike):
            return
        if arguments[1] is None and not os.path.isabs(arguments[0]):  # noqa: PTH117 (called at every opening)
            return  # os.open beside a folder that only the system knows
        path = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100 (called at every opening; links stay)
        if not path.startswith(self.top):
            return
        name = path[len(self.top) :].replace(os.sep, "/")
        if name.partition("/")[0] in (*FOLDERS, *FILES) and not self.allowed(name):
            self.refused.append(name)
            raise UndeclaredError(name)


@cache
def _guard() -> _Guard:
    made = _Guard()
    sys.addaudithook(made)
    return made


@contextmanager
def guarded(root: Path, inputs: tuple[str, ...]) -> Iterator[None]:
    """Refuse, until the block ends, to open a file of the book at `root` that is not of `inputs`.

    Raises UndeclaredError, also where whoever opened it went on without it. What libraries open below Python is
    not seen: they read fonts, which every job that uses them names as a folder.
    """
    guard = _guard()
    guard.top, guard.allowed = f"{root.resolve()}{os.sep}", within(inputs)
    guard.refused.clear()
    try:
        yield
    finally:
        guard.allowed = None
    if guard.refused:
        raise UndeclaredError(guard.refused[0])
