"""What a job names is all it reads, and no more is named than it reads."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sotay.book.gathered import FOLDERS
from sotay.book.load import Book, load
from sotay.book.source import within
from sotay.build import reads
from sotay.build.guard import guarded
from sotay.build.job import Job, Task
from sotay.build.jobs import jobs
from sotay.build.store import Store
from sotay.pages.render import Renderer
from sotay.pictures.gallery import drawings
from sotay.site import nav
from sotay.views.publish import publish

ROOT = Path(__file__).resolve().parents[2]
EVERYTHING = (*FOLDERS, "mkdocs.yml")
EPOCH = 1795000000
FONTS = ROOT / "docs" / "fonts"
CHAPTER, SCENARIO = "handbook/01-nhan-dien.md", "scenarios/ngo-doc-thuc-pham"
MODULE = "training/03-soan-tin.md"
GROUP = """kind: group
title: Nhóm {nhóm}
output: nhom.pdf
binding: saddle
parts:
  - title: "{kịch bản}"
    pages: [scenarios/*/index.md]
"""
SHORT = """kind: short
title: Rút gọn
output: rut-gon.pdf
binding: saddle
parts:
  - title: Cấp
    pages: ["@levels", "@matrix"]
"""


@pytest.fixture(scope="module")
def book() -> Book:
    return load(ROOT)


def test_a_scenario_is_the_same_beside_the_others_and_alone(book: Book) -> None:
    every = {one.path: one for one in publish(book).scenarios}
    for scenario in book.scenarios:
        alone = publish(load(ROOT, within((*reads.BASE, *reads.told(scenario)))))
        assert [*alone.scenarios] == [every[scenario.path]]


def test_a_module_is_the_same_beside_the_others_and_alone(book: Book) -> None:
    every = {one.path: one for one in book.modules}
    for module in book.modules:
        alone = load(ROOT, within((*reads.BASE, *reads.lesson(book, module))))
        assert [*alone.modules] == [every[module.path]], "a response that it quotes is missing"
        assert [f for f in alone.findings if f.rule == "trich-kich-ban-sai"] == []


def test_a_modules_pictures_are_the_same(book: Book) -> None:
    """Drawn from what the module names as from the whole book."""
    seen = set()
    for module in book.modules:
        alone = load(ROOT, within(reads.deck(book, module)))
        made, whole = (drawings(publish(one), FONTS, [module.body]) for one in (alone, book))
        assert made == whole, module.path
        seen |= whole.keys()
    assert len(seen) > 3


def test_the_handbook_prints_the_same_pages_from_what_it_names(book: Book) -> None:
    for name, plan in book.volumes.items():
        if plan.kind != "handbook":
            continue
        found = []
        for one in (book, load(ROOT, within(reads.volume(book, name)))):
            pages = {page.src: page for page in Renderer(publish(one), downloads=True).pages()}
            printed = nav.printed(one.volumes[name], pages)
            found.append((printed, {src: pages[src] for src in nav.listed(printed)}))
        assert found[0] == found[1]


def with_booklets(root: Path) -> Path:
    """Add a booklet a group and a short one to the small book."""
    (root / "handbook/books/nhom.yml").write_text(GROUP, "utf-8")
    (root / "handbook/books/rut-gon.yml").write_text(SHORT, "utf-8")
    return root


@pytest.fixture
def changed(stage) -> Callable[[str], set[str]]:
    """A function that adds a line to a file of a small book and returns the jobs that run again."""
    root = with_booklets(stage())

    def keys() -> dict[str, str]:
        store, found = Store(root, 0), {}
        for job in jobs(load(root), None):
            found[job.name] = store.key(job, found)
        return found

    def change(path: str) -> set[str]:
        before, file = keys(), root / path
        file.write_text(file.read_text("utf-8") + "\nThêm một dòng.\n", "utf-8")
        after = keys()
        assert before.keys() == after.keys()
        return {name for name, key in after.items() if before[name] != key}

    return change


def test_a_chapter_touches_only_the_books_it_is_in(changed) -> None:
    assert changed(CHAPTER) == {"website", "sach-so-tay", "don-in-so-tay", "dinh-chinh"}


def test_a_level_touches_every_sheet_it_is_on(changed) -> None:
    touched = changed(f"{SCENARIO}/cap-3.md")
    assert {
        "website", "sach-so-tay", "sach-rut-gon", "sach-nhom-y-te", "kich-ban-ngo-doc-thuc-pham",
        "the-hanh-dong", "the-a6", "viec-theo-don-vi", "dien-tap-ngo-doc-thuc-pham", "hinh-chia-se",
    } <= touched  # fmt: skip
    assert "bieu-mau" not in touched


def test_an_inject_touches_the_exercise_alone(changed) -> None:
    touched = changed(f"{SCENARIO}/dien-tap.md")
    assert touched == {"website", "dinh-chinh", "dien-tap-ngo-doc-thuc-pham", "bo-lo-trinh"}


def test_a_module_touches_no_sheet(changed) -> None:
    touched = changed(MODULE)
    assert {"bai-giang-03-soan-tin", "so-hoc-vien-03-soan-tin", "sach-giang-vien-03-soan-tin"} <= touched
    assert not {"sach-so-tay", "the-hanh-dong", "dien-tap-ngo-doc-thuc-pham", "bieu-mau"} & touched


def _made(root: Path, folder: Path, chosen: list[Job], *, guard: bool) -> dict[str, dict[str, bytes]]:
    """Return by job what it makes: from the files it names, watched, or from the whole book."""
    found = {}
    for job in chosen:
        inputs = job.inputs if guard else EVERYTHING
        target = folder / job.name
        target.mkdir(parents=True)
        task = Task(root, target, EPOCH, job.given, inputs, {name: folder / name for name in job.needs})
        with guarded(root, inputs):
            job.run(task)
        files = (path for path in sorted(target.rglob("*")) if path.is_file())
        found[job.name] = {path.relative_to(target).as_posix(): path.read_bytes() for path in files}
    return found


def _same(root: Path, folder: Path, chosen: list[Job]) -> None:
    named = _made(root, folder / "named", chosen, guard=True)
    whole = _made(root, folder / "whole", chosen, guard=False)
    for name, files in whole.items():
        assert named[name].keys() == files.keys(), name
        assert [path for path in files if named[name][path] != files[path]] == [], name
    assert sum(map(bool, whole.values())) >= len(chosen) - 1, "the small book has no forms"


@pytest.fixture
def dated(monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))


@pytest.mark.slow
@pytest.mark.usefixtures("dated")
def test_every_job_of_a_small_book_makes_the_same_from_what_it_names(small_book, tmp_path: Path) -> None:
    root = with_booklets(small_book())
    chosen = [job for job in jobs(load(root), None) if job.name != "website"]  # it names everything
    _same(root, tmp_path / "made", chosen)


@pytest.mark.slow
@pytest.mark.usefixtures("dated")
def test_one_job_of_each_kind_makes_the_same_from_what_it_names(book: Book, tmp_path: Path) -> None:
    """Of the real book, whose texts quote, link and show more than the small one's; the long ones are left to it."""
    by_kind = {job.run: job for job in jobs(book, None) if job.weight <= 10 and not job.needs}
    _same(ROOT, tmp_path, list(by_kind.values()))
