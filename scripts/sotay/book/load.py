"""The whole book, each file read once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sotay.book import chapter, form, module
from sotay.book.chapter import Chapter, ChapterHead, PageHead
from sotay.book.excerpt import Excerpts
from sotay.book.finding import Finding, Place
from sotay.book.folder import folder_of, folders
from sotay.book.form import Form
from sotay.book.gathered import REGISTRY, Gathered, gathered
from sotay.book.model import check
from sotay.book.module import Module
from sotay.book.names import nfc
from sotay.book.paths import MARKING, PATHS, MarkingFile, PathFile
from sotay.book.registry import FILES, Registry
from sotay.book.registry import load as load_registry
from sotay.book.scenario import Scenario
from sotay.book.source import Source
from sotay.book.tree import Tree
from sotay.book.volume import Volume
from sotay.book.yamltext import parse

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
    forms: list[Form] = field(default_factory=list)
    volumes: dict[str, Volume] = field(default_factory=dict)
    volume_trees: dict[str, Tree] = field(default_factory=dict)
    paths: PathFile | None = None
    marking: MarkingFile | None = None
    trees: dict[str, Tree] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    pictures: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def leaves(self) -> list[Module | Form]:
        """The modules and forms: pages with a head of their own and sections below it."""
        return [*self.modules, *self.forms]


def load(root: Path, within: Callable[[str], bool] | None = None) -> Book:
    """Read the book below `root`; raises NoBookError where there is none.

    `within` tells which files, by repository path, are read at all; without it all are.
    """
    book = opened(gathered(root, within))
    sort(book)
    return book


def opened(found: Gathered) -> Book:
    """Return the book whose files were `found`: its registry is read, no more."""
    registry, faults = load_registry(found.sources, found.unread)
    pictures = [path for path in found.paths if path.endswith((".svg", ".png", ".jpg", ".jpeg", ".webp"))]
    book = Book(
        found.root,
        registry,
        sources=found.sources,
        unread=found.unread,
        pictures=pictures,
        findings=found.findings + faults,
    )
    _alike(book, found.paths)
    return book


def sort(book: Book) -> None:
    """Turn the sources of `book`, as gathered, into the typed objects they write."""
    arrange(book)
    found = [folder.read() for folder in folders(book.sources, book.unread)]
    book.scenarios = sorted(found, key=lambda one: (one.id, one.slug))
    quote(book, {one.id: one for one in book.scenarios})
    for one in book.scenarios:
        book.findings += one.wrong


def arrange(book: Book) -> None:
    """Turn all sources of `book` but the scenarios into the typed objects they write."""
    tables = {f"{REGISTRY}/{name}.yml" for name in FILES}
    for path, source in book.sources.items():
        top = path.split("/")[0]
        if path in tables or folder_of(path):
            continue
        if path.startswith(f"{BOOKS}/") and path.endswith(".yml"):
            _volume(book, source)
        elif path in (PATHS, MARKING):
            _training_table(book, source)
        elif not path.endswith(".md"):
            book.findings += parse(path, source.text).findings
        elif path.startswith(f"{FORMS}/"):
            book.forms.append(form.read(source))
        elif top == "handbook" and not path.startswith(f"{REGISTRY}/"):
            book.chapters.append(chapter.read(source, ChapterHead))
        elif top == "docs":
            book.pages.append(chapter.read(source, PageHead))
        elif top == "training":
            book.modules.append(module.read(source))
    book.chapters.sort(key=lambda c: c.path)
    book.forms.sort(key=lambda f: (f.tree.text("id") or "", f.path))
    for page in (*book.chapters, *book.pages):
        book.findings += page.findings
    for lesson in book.leaves:
        book.findings += lesson.findings


def quote(book: Book, scenarios: Mapping[str, Scenario]) -> None:
    """Put what `scenarios`, by code, say into the modules that quote them."""
    excerpts = Excerpts(scenarios)
    for lesson in book.modules:
        for section in lesson.sections:
            section.lines = excerpts.put(section.lines)
    book.findings += excerpts.findings


def _volume(book: Book, source: Source) -> None:
    tree = parse(source.path, source.text)
    found = check(Volume, tree) if tree.data is not None or not tree.findings else None
    book.volume_trees[source.path] = tree
    book.findings += tree.findings
    if found:
        book.volumes[source.path.rsplit("/", 1)[-1].removesuffix(".yml")] = found


def _training_table(book: Book, source: Source) -> None:
    tree = book.trees[source.path] = parse(source.path, source.text)
    if tree.data is not None or not tree.findings:
        if source.path == PATHS:
            book.paths = check(PathFile, tree)
        else:
            book.marking = check(MarkingFile, tree)
    book.findings += tree.findings


def _alike(book: Book, paths: list[str]) -> None:
    """Two names that differ only in case are one file on Windows and macOS."""
    seen: dict[str, str] = {}
    for path in paths:
        if (first := seen.setdefault(nfc(path).casefold(), path)) != path:
            book.findings.append(
                Finding(
                    "ten-tep-trung",
                    Place(path),
                    f"Tên tệp chỉ khác “{first}” ở chữ hoa, chữ thường.",
                    "Đổi tên một tệp: trên Windows hai tên này là một.",
                )
            )
