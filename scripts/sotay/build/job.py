"""A piece of a build that can be made by itself: what it is called, what it is made of, who makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sotay.book.contacts import Contacts, read
from sotay.book.load import Book, load
from sotay.views.public import PublicBook
from sotay.views.publish import publish


@dataclass(frozen=True)
class Job:
    """One product, or several that one layout gives.

    name: stable ASCII slug; its files are kept under it. title: what the editor reads while it is made.
    run: a function of a module (another process calls it) that writes below ``Task.folder``.
    inputs: files and folders of the repository it reads, relative paths; code, lock and date are always counted.
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
    """

    root: Path
    folder: Path
    epoch: int
    given: tuple[str, ...]
    desk: Desk
    made: Mapping[str, Path] = field(default_factory=dict)

    @property
    def book(self) -> Book:
        """The book as written."""
        return self.desk.book

    @property
    def public(self) -> PublicBook:
        """The public's book."""
        return self.desk.public

    @property
    def contacts(self) -> Contacts | None:
        """The office's own numbers, where it keeps a list: never for a file below `site/`."""
        return self.desk.contacts

    def file(self, path: str) -> Path:
        """Return where the build's file `path` goes, its folder made."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        return target


@dataclass(frozen=True)
class Desk:
    """The book below `root`, read once by each process that makes jobs."""

    root: Path

    @cached_property
    def book(self) -> Book:
        """The book as written."""
        return load(self.root)

    @cached_property
    def public(self) -> PublicBook:
        """The public's book."""
        return publish(self.book)

    @cached_property
    def contacts(self) -> Contacts | None:
        """The office's own numbers."""
        return read(self.root, self.book.registry)[0]
