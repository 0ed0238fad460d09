"""The whole book, each file read once."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from sotay.book import chapter, module, scenario
from sotay.book.chapter import Chapter, ChapterHead, PageHead
from sotay.book.finding import Finding, Place
from sotay.book.model import check
from sotay.book.module import Module
from sotay.book.registry import FOLDER, Registry
from sotay.book.registry import load as load_registry
from sotay.book.scenario import Scenario
from sotay.book.source import Source, read
from sotay.book.tree import Tree, parse
from sotay.book.volume import Volume

FOLDERS = ("docs", "handbook", "scenarios", "training")
BOOKS = "handbook/books"
FORMS = "handbook/forms"


@dataclass
class Book:
    """Everything the sources say, and everything that could not be read."""

    root: Path
    registry: Registry
    scenarios: list[Scenario] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    pages: list[Chapter] = field(default_factory=list)
    modules: list[Module] = field(default_factory=list)
    volumes: dict[str, Volume] = field(default_factory=dict)
    volume_trees: dict[str, Tree] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


class NoBookError(Exception):
    """There is no book in the folder."""


def load(root: Path) -> Book:
    """Read the book below `root`; raises NoBookError where there is none."""
    if not (root / FOLDER).is_dir() and not (root / "scenarios").is_dir():
        raise NoBookError(f"Không thấy sổ tay trong “{root}”: thiếu thư mục {FOLDER} và scenarios.")
    registry, findings = load_registry(root)
    book = Book(root, registry, findings=findings)
    paths = [path for folder in FOLDERS for path in _files(root / folder, root)]
    for path in paths:
        if path.endswith((".md", ".yml", ".yaml")) and not path.startswith(f"{FOLDER}/"):
            source, unread = read(root, path)
            book.findings += unread
            if not unread:
                book.sources[path] = source
        elif path.endswith((".svg", ".png", ".jpg", ".jpeg", ".webp")):
            book.pictures.append(path)
    for path in registry.trees:
        source, _ = read(root, f"{FOLDER}/{path}.yml")
        book.sources[source.path] = source
    _alike(book, paths)
    _sort(book)
    return book


def _sort(book: Book) -> None:
    """Turn sources into the typed objects they write."""
    folders: dict[str, dict[str, Source]] = {}
    for path, source in book.sources.items():
        top, *rest = path.split("/")
        if top == "scenarios" and len(rest) == 2 and path.endswith(".md"):
            folders.setdefault(rest[0], {})[rest[1]] = source
        elif path.startswith(f"{BOOKS}/") and path.endswith(".yml"):
            _volume(book, source)
        elif not path.endswith(".md"):
            continue
        elif top == "handbook" and not path.startswith(f"{FORMS}/"):
            book.chapters.append(chapter.read(source, ChapterHead))
        elif top == "docs":
            book.pages.append(chapter.read(source, PageHead))
        elif top == "training":
            book.modules.append(module.read(source))
    book.chapters.sort(key=lambda c: c.path)
    for slug in sorted(folders):
        book.scenarios.append(scenario.read(slug, f"scenarios/{slug}", folders[slug]))
    book.scenarios.sort(key=lambda s: (s.id, s.slug))
    for page in (*book.chapters, *book.pages):
        book.findings += page.findings
    for lesson in book.modules:
        book.findings += lesson.findings
    for one in book.scenarios:
        book.findings += one.findings
        for response in one.responses.values():
            book.findings += response.findings
        book.findings += one.exercise.findings if one.exercise else []


def _volume(book: Book, source: Source) -> None:
    tree = parse(source.path, source.text)
    found = check(Volume, tree) if not tree.findings else None
    book.volume_trees[source.path] = tree
    book.findings += tree.findings
    if found:
        book.volumes[source.path.rsplit("/", 1)[-1].removesuffix(".yml")] = found


def _files(folder: Path, root: Path) -> list[str]:
    """Return the files below `folder` as repository paths, sorted; hidden ones left out, links not walked."""
    found: list[str] = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        base = Path(where).relative_to(root).as_posix()
        found += [f"{base}/{name}" for name in names if not name.startswith(".")]
    return sorted(found)


def _alike(book: Book, paths: list[str]) -> None:
    """Two names that differ only in case are one file on Windows and macOS."""
    seen: dict[str, str] = {}
    for path in paths:
        if (first := seen.setdefault(path.casefold(), path)) != path:
            book.findings.append(
                Finding(
                    "ten-tep-trung",
                    Place(path),
                    f"Tên tệp chỉ khác “{first}” ở chữ hoa, chữ thường.",
                    "Đổi tên một tệp: trên Windows hai tên này là một.",
                )
            )
