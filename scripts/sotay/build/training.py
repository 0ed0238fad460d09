"""Jobs of training: what participants may have goes to the website, all else to `dist/giang-vien`."""

from collections.abc import Iterator
from pathlib import Path

from sotay import archive
from sotay.book.contacts import Contacts
from sotay.book.load import Book
from sotay.book.paths import MARKING
from sotay.book.paths import PATHS as PATH_FILE
from sotay.build import reads
from sotay.build.job import Job, Task
from sotay.teach.make import (
    MODULES,
    PATHS,
    make_drill,
    make_packs,
    make_paths,
    make_shared,
    make_trainer_book,
    make_workbook,
)
from sotay.teach.paper import Paper

__all__ = ["MODULES", "TRAINERS", "training"]
TRAINERS, DOWNLOADS = "dist/giang-vien", "site/tai-ve"


def training(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """A job a module and a scenario; then a pack a path, which holds what they and the decks made."""
    if not book.modules:
        return
    jobs = [*_of_modules(book), *_of_scenarios(book)]
    yield from jobs
    decks = [f"bai-giang-{Path(module.path).stem}" for module in book.modules]
    needs = (*(job.name for job in jobs), *decks)
    inputs = (*reads.lessons(book), PATH_FILE)
    yield Job("tap-huan-lo-trinh", "Lộ trình (PDF)", _paths, inputs, weight=2)
    inputs += tuple(one.path for one in book.scenarios)  # exercises are listed by their scenarios' titles
    yield Job("bo-lo-trinh", "Bộ tài liệu từng lộ trình", _packs, inputs, needs=needs, weight=6)


def _of_modules(book: Book) -> Iterator[Job]:
    for module in book.modules:
        stem, inputs = Path(module.path).stem, (*reads.BASE, *reads.lesson(book, module))
        yield Job(f"so-hoc-vien-{stem}", f"Sổ học viên {module.id}", _workbook, inputs, (module.id,))
        title = f"Sách giảng viên {module.id}"
        yield Job(f"sach-giang-vien-{stem}", title, _trainer_book, inputs, (module.id,))
    inputs = (*reads.lessons(book), MARKING)
    yield Job("tap-huan-chung", "Ngân hàng câu hỏi, phiếu chấm", _shared, inputs)


def _of_scenarios(book: Book) -> Iterator[Job]:
    for scenario in book.scenarios:
        inputs = (*reads.BASE, scenario.path.rsplit("/", 1)[0], MARKING)
        yield Job(f"dien-tap-{scenario.slug}", f"Bộ diễn tập {scenario.id}", _drill, inputs, (scenario.id,))


def _workbook(task: Task) -> None:
    make_workbook(task.public, task.given[0], task.folder / DOWNLOADS, _paper(task))


def _trainer_book(task: Task) -> None:
    make_trainer_book(task.book, task.given[0], task.folder / TRAINERS, _paper(task))


def _shared(task: Task) -> None:
    make_shared(task.book, task.folder / TRAINERS, _paper(task))


def _drill(task: Task) -> None:
    make_drill(task.book, task.given[0], task.folder / TRAINERS, _paper(task))


def _paths(task: Task) -> None:
    make_paths(task.public, task.folder / DOWNLOADS, _paper(task))


def _packs(task: Task) -> None:
    folder = task.folder / TRAINERS
    make_packs(task.book, task.public, folder, _paper(task), task.made.values())
    for one in sorted((folder / PATHS).iterdir()) if (folder / PATHS).is_dir() else []:
        archive.pack(one, one.with_name(f"{one.name}.zip"), task.epoch, prefix=f"{one.name}/")


def _paper(task: Task) -> Paper:
    return Paper(task.root / "docs" / "fonts", task.book.registry.edition, task.epoch)
