"""Everything of training but the decks: what the public may have, what only trainers may, and a pack a path."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from shutil import copyfile

from sotay.book.load import Book
from sotay.teach import first_page
from sotay.teach.books import trainer_book, workbook
from sotay.teach.certificate import certificate
from sotay.teach.course_test import course_test
from sotay.teach.drill import drills
from sotay.teach.drill_papers import guide, injects, marking
from sotay.teach.gift import gift
from sotay.teach.lesson import Lesson, participants, trainers
from sotay.teach.message import message
from sotay.teach.paper import Paper
from sotay.teach.path_paper import path_paper
from sotay.teach.props import NAME as PROPS
from sotay.teach.props import props
from sotay.teach.registers import attendance, evaluation
from sotay.teach.runner import runner
from sotay.teach.spreadsheet import bank
from sotay.views.public import PublicBook
from sotay.views.timetable import Timetable, timetables

MODULES, SCENARIOS, PATHS = "mo-dun", "kich-ban", "lo-trinh"  # folders below dist/giang-vien


def workbook_name(code: str) -> str:
    """Return the file name of a module's workbook: "so-hoc-vien-m3.pdf"."""
    return f"so-hoc-vien-{code.lower()}.pdf"


def make_workbook(book: PublicBook, code: str, downloads: Path, paper: Paper) -> None:
    """Write the workbook of the module `code` below `downloads`: the public's."""
    for module in book.modules:
        if module.id == code:
            workbook(participants(module), _made(downloads) / workbook_name(code), paper)


def make_paths(book: PublicBook, downloads: Path, paper: Paper) -> None:
    """Write the timetables of all paths below `downloads`: the public's."""
    if book.paths:
        path_paper(timetables(book), book.paths, _made(downloads) / "lo-trinh.pdf", paper)


def make_trainer_book(book: Book, code: str, folder: Path, paper: Paper) -> None:
    """Write the trainer's book and the questions of the module `code` below `folder`/mo-dun."""
    for lesson in _lessons(book):
        if lesson.id == code:
            target = _made(folder / MODULES / Path(lesson.path).stem)
            trainer_book(lesson, target / "sach-giang-vien.pdf", paper)
            _questions([lesson], target, paper)


def make_drill(book: Book, code: str, folder: Path, paper: Paper) -> None:
    """Write the exercise pack of the scenario `code` below `folder`/kich-ban."""
    for drill in drills(book):
        if drill.id == code:
            target = _made(folder / SCENARIOS / f"{drill.id.lower()}-{drill.slug}")
            injects(drill, target / "phieu-tinh-huong.pdf", paper)
            guide(drill, target / "huong-dan.pdf", paper)
            page = runner(drill, paper.edition)
            (target / "dieu-hanh.html").write_text(page, encoding="utf-8", newline="\n")


def make_shared(book: Book, folder: Path, paper: Paper) -> None:
    """Write what all share: every question in one bank, what is cut out or put up, the sheets to mark with."""
    _questions(_lessons(book), _made(folder / MODULES), paper)
    props(book, folder / MODULES / PROPS, paper)
    if book.marking:
        marking(book.marking, _made(folder / SCENARIOS) / "cham-diem.pdf", paper)


def make_packs(book: Book, public: PublicBook, folder: Path, paper: Paper, made: Iterable[Path]) -> None:
    """Write a folder a path below `folder`/lo-trinh: its own papers, and all that its modules need.

    Each begins with a page that says what is what; another in `folder` itself leads to all.

    `made` are the folders of earlier jobs, each with `site/tai-ve` or `dist/giang-vien` inside.
    """
    sources = list(made)
    lessons = {lesson.id: lesson for lesson in _lessons(book)}
    exercises = {one.id: f"{one.id} {one.head.title}" for one in book.scenarios if one.head}
    for table in timetables(public):
        target = _made(folder / PATHS / table.path.id)
        taught = [lessons[module.id] for module in table.modules if module.id in lessons]
        _own(table, public, taught, target, paper)
        for source in sources:
            _copy_one(source / "dist" / "giang-vien" / MODULES / PROPS, target / PROPS)
        for module in table.modules:
            stem = Path(module.path).stem
            for source in sources:
                _copy(source / "dist" / "giang-vien" / MODULES / stem, target / stem)
                _copy_one(
                    source / "site" / "tai-ve" / workbook_name(module.id), target / stem / "so-hoc-vien.pdf"
                )
        if table.path.exercise:
            for source in sources:
                _exercise(
                    source / "dist" / "giang-vien" / SCENARIOS, table.path.exercise, target / "dien-tap"
                )
        about = exercises.get(table.path.exercise or "", "")
        first_page.of_path(table, target, paper.edition, about)
    if public.paths:
        tables, taught = timetables(public), list(lessons.values())
        named = dict(_folders(sources, exercises))
        first_page.of_all(folder, paper.edition, tables=tables, lessons=taught, exercises=named)


def _folders(sources: Iterable[Path], exercises: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the folders of exercises that were made, each with what it is about."""
    made = (source / "dist" / "giang-vien" / SCENARIOS for source in sources)
    for name in sorted({folder.name for top in made for folder in top.glob("kb*-*") if folder.is_dir()}):
        code = name.partition("-")[0].upper()
        yield name, exercises.get(code, code)


def _own(table: Timetable, public: PublicBook, lessons: list[Lesson], target: Path, paper: Paper) -> None:
    edition, epoch = paper.edition, paper.epoch
    if public.paths:
        path_paper([table], public.paths, target / "lo-trinh.pdf", paper)
    title = f"{table.path.title}, {table.path.length}"
    course_test(title, lessons, target / "phieu-truoc-sau.pdf", target / "dap-an-phieu.pdf", paper)
    (target / "diem-danh.xlsx").write_bytes(attendance(table, edition.line, epoch))
    (target / "phieu-danh-gia.xlsx").write_bytes(evaluation(table, edition.line, epoch))
    (target / "giay-chung-nhan.docx").write_bytes(certificate(table, edition, epoch))


def _questions(lessons: list[Lesson], target: Path, paper: Paper) -> None:
    line = paper.edition.line
    (target / "cau-hoi.gift.txt").write_text(gift(lessons, line), encoding="utf-8", newline="\n")
    (target / "cau-hoi-zalo.txt").write_text(message(lessons, line), encoding="utf-8", newline="\n")
    (target / "cau-hoi.xlsx").write_bytes(bank(lessons, line, paper.epoch))


def _lessons(book: Book) -> list[Lesson]:
    return [lesson for module in book.modules if (lesson := trainers(module))]


def _exercise(scenarios: Path, code: str, target: Path) -> None:
    for folder in sorted(scenarios.glob(f"{code.lower()}-*")):
        _copy(folder, target)
    _copy_one(scenarios / "cham-diem.pdf", target / "cham-diem.pdf")


def _copy(folder: Path, target: Path) -> None:
    if folder.is_dir():
        for file in sorted(p for p in folder.rglob("*") if p.is_file()):
            _copy_one(file, target / file.relative_to(folder))


def _copy_one(file: Path, target: Path) -> None:
    if file.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        copyfile(file, target)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
