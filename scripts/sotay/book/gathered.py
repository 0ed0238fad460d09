"""The files of a book as they lie in its folders: read, nothing made of them yet."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sotay.book.finding import Finding
from sotay.book.source import Source, files, read

FOLDERS = ("docs", "handbook", "scenarios", "training")
REGISTRY = "handbook/registry"


class NoBookError(Exception):
    """There is no book in the folder."""


@dataclass
class Gathered:
    """What was found below `root`: all paths, the texts that could be read, what is wrong with the others."""

    root: Path
    paths: list[str] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    @cached_property
    def digests(self) -> dict[str, str]:
        """A digest of the text of each source."""
        return {path: digest(source.text) for path, source in self.sources.items()}

    def told(self, path: str) -> str:
        """Return a word that changes with what could be read at `path`."""
        return self.digests.get(path) or str(path in self.unread)

    def state(self, folder: str = "") -> str:
        """Return a digest of all that was found (only what lies in `folder`, if given)."""
        told = [f"{path}\0{self.told(path)}" for path in self.paths]
        inside = [one for one in told if one.startswith(folder)]
        return digest("\0".join([*inside, *(repr(f) for f in self.findings)]))


def digest(text: str) -> str:
    """Return a digest of `text`."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def gathered(root: Path, within: Callable[[str], bool] | None = None) -> Gathered:
    """Return the files of the book below `root`; raises NoBookError where there is none.

    `within` tells which files, by repository path, are read at all; without it all are.
    """
    if not (root / REGISTRY).is_dir() and not (root / "scenarios").is_dir():
        raise NoBookError(f"Không thấy sổ tay trong “{root}”: thiếu thư mục {REGISTRY} và scenarios.")
    paths, findings = files(root, FOLDERS)
    if within:
        paths = [path for path in paths if within(path)]
    found = Gathered(root, paths, findings=findings)
    for path in paths:
        if path.endswith((".md", ".yml", ".yaml")):
            source, faults = read(root, path)
            found.findings += faults
            if faults:
                found.unread.add(path)
            else:
                found.sources[path] = source
    return found
