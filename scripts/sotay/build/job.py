"""A piece of a build that can be made by itself: what it is called, what it is made of, who makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sotay.book.contacts import Contacts, read
from sotay.book.load import Book, load
from sotay.book.source import within
from sotay.views.public import PublicBook
from sotay.views.publish import publish


@dataclass(frozen=True)
class Job:
    """One product, or several that one layout gives.

    name: stable ASCII slug; its files are kept under it. title: what the editor reads while it is made.
    run: a function of a module (another process calls it) that writes below ``Task.folder``.
    inputs: files and folders of the repository it reads, relative paths; code, lock and date are always counted.
    It sees no other file of the book: the worker shows it only these, and stops it when it opens another.
    given: words for ``run``. needs: names of jobs whose files it reads. weight: about how many seconds it
    takes; the heaviest start first.
    """

    name: str
    title: str
    run: Callable[[Task], None]
    inputs: tuple[str, ...]
    given: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    weight: int = 1


@dataclass(frozen=True)
class Task:
    """What a job's function receives.

    root: the repository. folder: empty, becomes part of the build: `site/…`, `dist/…` below it.
    epoch: the build's date, seconds since 1970 UTC. made: folders of the jobs it needs, by name.
    inputs: the job's. The book below holds what they write and nothing else, so that no file can be forgotten
    in them and leave an old product behind.
    """

    root: Path
    folder: Path
    epoch: int
    given: tuple[str, ...]
    inputs: tuple[str, ...]
    made: Mapping[str, Path] = field(default_factory=dict)

    @cached_property
    def book(self) -> Book:
        """The book as written in the job's inputs."""
        return load(self.root, within(self.inputs))

    @cached_property
    def public(self) -> PublicBook:
        """The public's book, of the job's inputs."""
        return publish(self.book)

    @cached_property
    def contacts(self) -> Contacts | None:
        """The office's own numbers, where it keeps a list: never for a file below `site/`."""
        return read(self.root, self.book.registry)[0]

    def file(self, path: str) -> Path:
        """Return where the build's file `path` goes, its folder made."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        return target
