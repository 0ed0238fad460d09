"""The page a trainer opens first: what each file of a folder is for, in the order of the work, without a network."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sotay.book.edition import Edition
from sotay.teach.lesson import Lesson
from sotay.teach.template import environment
from sotay.views.timetable import Timetable

NAME = "00-doc-truoc.html"  # stands first in any file manager
OF_MODULES: Mapping[str, str] = {
    "bai-giang.html": "Chiếu bài",
    "sach-giang-vien.pdf": "Sách giảng viên",
    "so-hoc-vien.pdf": "Sổ học viên",
    "trang-chieu.pptx": "PowerPoint",
    "trang-chieu.pdf": "Trang chiếu PDF",
    "cau-hoi.xlsx": "Câu hỏi Excel",
    "cau-hoi.gift.txt": "Câu hỏi Moodle",
    "cau-hoi-zalo.txt": "Câu hỏi Zalo",
}
OF_EXERCISES: Mapping[str, str] = {
    "dieu-hanh.html": "Màn hình điều hành",
    "huong-dan.pdf": "Hướng dẫn điều hành",
    "phieu-tinh-huong.pdf": "Phiếu tình huống",
}


@dataclass(frozen=True)
class Link:
    """A file beside the page, and what it is called."""

    href: str
    label: str


@dataclass(frozen=True)
class Entry:
    """A module or an exercise, and its files."""

    title: str
    about: str
    links: tuple[Link, ...]


def of_path(table: Timetable, folder: Path, edition: Edition, exercise: str) -> None:
    """Write the page of the pack in `folder`; it names the files that are there, and what `exercise` is about."""
    modules = [
        Entry(f"{one.id} {one.title}", f"{one.minutes} phút", _links(folder, Path(one.path).stem, OF_MODULES))
        for one in table.modules
    ]
    drill = _links(folder, "dien-tap", {**OF_EXERCISES, "cham-diem.pdf": "Phiếu chấm, phiếu quan sát"})
    exercises = [Entry(exercise, "", drill)] if drill else []
    title = f"{table.path.title}, {table.path.length}"
    _write(folder, edition, title=title, path=table.path, modules=modules, exercises=exercises)


def of_all(
    folder: Path,
    edition: Edition,
    *,
    tables: Sequence[Timetable],
    lessons: Sequence[Lesson],
    exercises: Mapping[str, str],
) -> None:
    """Write the page of all that trainers have into `folder`; it names what the build makes beside it.

    `exercises` are the folders' names below kich-ban, with what each is about.
    """
    paths = [Entry(f"{t.path.title}, {t.path.length}", t.path.summary, (_pack(t.path.id),)) for t in tables]
    modules = [
        Entry(f"{one.id} {one.title}", f"{one.minutes} phút", tuple(_all(f"mo-dun/{Path(one.path).stem}", OF_MODULES)))
        for one in lessons
    ]  # fmt: skip
    drills = [
        Entry(about, "", tuple(_all(f"kich-ban/{name}", OF_EXERCISES))) for name, about in exercises.items()
    ]
    _write(
        folder, edition, title="Tài liệu giảng viên", path=None, paths=paths, modules=modules, exercises=drills
    )  # fmt: skip


def _pack(name: str) -> Link:
    return Link(f"lo-trinh/{name}/{NAME}", "Mở bộ tài liệu")


def _all(folder: str, names: Mapping[str, str]) -> Iterator[Link]:
    """Yield the links of a folder of the whole; a workbook stands on the website, not in it."""
    for name, label in names.items():
        if name != "so-hoc-vien.pdf":
            yield Link(f"{folder}/{name}", label)


def _links(top: Path, folder: str, names: Mapping[str, str]) -> tuple[Link, ...]:
    found = ((f"{folder}/{name}", label) for name, label in names.items())
    return tuple(Link(href, label) for href, label in found if (top / href).is_file())


def _write(folder: Path, edition: Edition, **values: object) -> None:
    page = environment().get_template("first.html.j2").render(edition=edition, **{"paths": (), **values})
    (folder / NAME).write_text(page, encoding="utf-8", newline="\n")
