"""Jobs of training: what participants may have goes to the website, all else to `dist/giang-vien`."""

from collections.abc import Iterator
from pathlib import Path

from sotay.book.contacts import Contacts
from sotay.book.load import Book
from sotay.build import archive
from sotay.build.job import Job, Task
from sotay.teach.make import MODULES, PATHS, make_drills, make_packs, make_trainer_books, make_workbooks
from sotay.teach.paper import Paper

__all__ = ["MODULES", "TRAINERS", "training"]
READ = ("training", "scenarios", "handbook/registry", "docs/fonts")
TRAINERS = "dist/giang-vien"
PARTS = ("so-hoc-vien", "sach-giang-vien", "dien-tap")


def training(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """Workbooks, trainers' books, exercise packs; then a pack a path, which holds what they and the decks made."""
    if not book.modules:
        return
    yield Job(PARTS[0], "Sổ học viên, lộ trình", _workbooks, READ, weight=10)
    yield Job(PARTS[1], "Sách giảng viên, ngân hàng câu hỏi", _trainer_books, READ, weight=12)
    yield Job(PARTS[2], "Bộ diễn tập", _drills, READ, weight=22)
    decks = [f"bai-giang-{Path(module.path).stem}" for module in book.modules]
    yield Job("bo-lo-trinh", "Bộ tài liệu từng lộ trình", _packs, READ, needs=(*PARTS, *decks), weight=6)


def _workbooks(task: Task) -> None:
    make_workbooks(task.public, task.folder / "site" / "tai-ve", _paper(task))


def _trainer_books(task: Task) -> None:
    make_trainer_books(task.book, task.folder / TRAINERS, _paper(task))


def _drills(task: Task) -> None:
    make_drills(task.book, task.folder / TRAINERS, _paper(task))


def _packs(task: Task) -> None:
    folder = task.folder / TRAINERS
    make_packs(task.book, task.public, folder, _paper(task), task.made.values())
    for one in sorted((folder / PATHS).iterdir()) if (folder / PATHS).is_dir() else []:
        archive.pack(one, one.with_name(f"{one.name}.zip"), task.epoch, prefix=f"{one.name}/")


def _paper(task: Task) -> Paper:
    return Paper(task.root / "docs" / "fonts", task.book.registry.edition, task.epoch)
