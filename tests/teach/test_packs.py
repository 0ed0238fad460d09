"""A pack a path, from a small book: all a trainer needs in one folder, and the public's part apart."""

import re
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from tests.conftest import GOOD

from sotay.book.load import load
from sotay.teach.certificate import certificate
from sotay.teach.course_test import MOST, chosen
from sotay.teach.first_page import NAME
from sotay.teach.lesson import Lesson
from sotay.teach.make import (
    make_drill,
    make_packs,
    make_paths,
    make_shared,
    make_trainer_book,
    make_workbook,
)
from sotay.teach.registers import SEATS, STATEMENTS, attendance, evaluation
from sotay.views.publish import publish
from sotay.views.timetable import timetables


@pytest.fixture(scope="module")
def packs(tmp_path_factory, paper):
    """Everything made of the good book, in the folders of the build's jobs."""
    folder = tmp_path_factory.mktemp("bo")
    small = load(GOOD)
    public = publish(small)
    make_workbook(public, "M3", folder / "a/site/tai-ve", paper)
    make_paths(public, folder / "a/site/tai-ve", paper)
    make_trainer_book(small, "M3", folder / "b/dist/giang-vien", paper)
    make_drill(small, "KB05", folder / "b/dist/giang-vien", paper)
    make_shared(small, folder / "b/dist/giang-vien", paper)
    make_packs(small, public, folder / "c/dist/giang-vien", paper, [folder / "a", folder / "b"])
    return folder


def test_the_public_gets_workbooks_and_timetables_only(packs):
    assert sorted(p.name for p in (packs / "a").rglob("*") if p.is_file()) == [
        "lo-trinh.pdf",
        "so-hoc-vien-m3.pdf",
    ]


def test_a_pack_holds_everything_for_its_path(packs):
    root = packs / "c/dist/giang-vien/lo-trinh/nguoi-phat-ngon"
    assert sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()) == [
        "00-doc-truoc.html",
        "03-soan-tin/cau-hoi-zalo.txt",
        "03-soan-tin/cau-hoi.gift.txt",
        "03-soan-tin/cau-hoi.xlsx",
        "03-soan-tin/sach-giang-vien.pdf",
        "03-soan-tin/so-hoc-vien.pdf",
        "dap-an-phieu.pdf",
        "diem-danh.xlsx",
        "giay-chung-nhan.docx",
        "lo-trinh.pdf",
        "phieu-danh-gia.xlsx",
        "phieu-truoc-sau.pdf",
        "vat-dung.pdf",
    ]


def test_a_pack_with_an_exercise_brings_its_marking_sheet(paper, stage, tmp_path):
    """The sheet is made by another job than the exercise."""
    file = stage() / "training/paths.yml"
    file.write_text(re.sub(r"(\n +)(days:)", r"\1exercise: KB05\1\2", file.read_text("utf-8")), "utf-8")
    small = load(file.parents[1])
    assert small.paths is not None
    assert small.paths.paths[0].exercise == "KB05"
    make_drill(small, "KB05", tmp_path / "a/dist/giang-vien", paper)
    make_shared(small, tmp_path / "b/dist/giang-vien", paper)
    target = tmp_path / "c/dist/giang-vien"
    make_packs(small, publish(small), target, paper, [tmp_path / "a", tmp_path / "b"])
    pack = target / "lo-trinh" / small.paths.paths[0].id
    assert sorted(p.name for p in (pack / "dien-tap").iterdir()) == [
        "cham-diem.pdf",
        "dieu-hanh.html",
        "huong-dan.pdf",
        "phieu-tinh-huong.pdf",
    ]
    page = (pack / NAME).read_text("utf-8")
    assert "Diễn tập KB05 Ngộ độc thực phẩm tập thể" in page
    assert lost(pack / NAME) == []


def lost(page: Path) -> list[str]:
    """The files that `page` leads to and that are not there."""
    return [
        href
        for href in re.findall(r'href="([^"]+)"', page.read_text("utf-8"))
        if not (page.parent / href).is_file()
    ]


def test_the_first_page_leads_to_what_is_there_and_needs_no_network(packs):
    pack = packs / "c/dist/giang-vien/lo-trinh/nguoi-phat-ngon" / NAME
    page = pack.read_text("utf-8")
    assert lost(pack) == []
    assert 'href="03-soan-tin/sach-giang-vien.pdf"' in page
    assert 'href="03-soan-tin/so-hoc-vien.pdf"' in page
    assert "bai-giang.html" not in re.findall(r'href="([^"]+)"', page), "no deck was made here"
    assert "Dự thảo" in page
    assert not re.search(r"https?://|\bsrc=", page)


def test_the_first_page_of_all_leads_to_every_pack_module_and_exercise(packs):
    page = (packs / "c/dist/giang-vien" / NAME).read_text("utf-8")
    hrefs = re.findall(r'href="([^"]+)"', page)
    assert {
        f"lo-trinh/nguoi-phat-ngon/{NAME}",
        "mo-dun/03-soan-tin/bai-giang.html",
        "mo-dun/03-soan-tin/sach-giang-vien.pdf",
        "kich-ban/kb05-ngo-doc-thuc-pham/dieu-hanh.html",
        "kich-ban/cham-diem.pdf",
        "mo-dun/cau-hoi.xlsx",
    } <= set(hrefs)
    assert not any(href.endswith((".zip", "so-hoc-vien.pdf")) for href in hrefs), "not in this folder"
    assert "KB05 Ngộ độc thực phẩm tập thể" in page


def test_an_exercise_pack_is_whole(packs):
    root = packs / "b/dist/giang-vien/kich-ban"
    assert sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()) == [
        "cham-diem.pdf",
        "kb05-ngo-doc-thuc-pham/dieu-hanh.html",
        "kb05-ngo-doc-thuc-pham/huong-dan.pdf",
        "kb05-ngo-doc-thuc-pham/phieu-tinh-huong.pdf",
    ]


def test_the_course_test_takes_turns_among_modules(lessons: list[Lesson]):
    taken = chosen(lessons)
    assert len(taken) == MOST
    assert len({lesson.id for lesson, _ in taken}) == MOST
    assert all(one.question.kind == "exam" for _, one in taken)


def test_the_certificate_is_a_draft_to_be_filled_in(public, paper):
    table = next(t for t in timetables(public) if t.path.id == "to-tham-muu-hai-ngay")
    made = certificate(table, paper.edition, paper.epoch)
    assert made == certificate(table, paper.edition, paper.epoch)
    document = docx.Document(BytesIO(made))
    text = "\n".join(p.text for p in document.paragraphs)
    assert "DỰ THẢO MẪU" in text
    assert "[họ và tên]" in text
    assert "16 tiết" in text
    assert not document.inline_shapes
    section = document.sections[0]
    assert section.page_width > section.page_height


def test_the_registers_have_a_sheet_a_half_day_and_room_to_sign(public):
    table = next(t for t in timetables(public) if t.path.id == "to-tham-muu-hai-ngay")
    book = openpyxl.load_workbook(BytesIO(attendance(table, "Dự thảo", 0)))
    assert book.sheetnames == ["Ngày 1 - Sáng", "Ngày 1 - Chiều", "Ngày 2 - Sáng", "Ngày 2 - Chiều"]
    assert [c.value for c in book["Ngày 1 - Sáng"]["A"]][-1] == str(SEATS)
    assert book["Ngày 1 - Sáng"].row_breaks.brk[0].id == 4 + SEATS // 2, "half the people on each sheet"
    assert attendance(table, "Dự thảo", 0) == attendance(table, "Dự thảo", 0)


def test_the_evaluation_counts_what_is_typed_into_it(public):
    table = timetables(public)[0]
    book = openpyxl.load_workbook(BytesIO(evaluation(table, "Dự thảo", 0)))
    counted = book["Tổng hợp"]
    last = counted.max_row
    formulas = [cell.value for cell in counted[last][1:]]
    assert len(formulas) == len(STATEMENTS)
    assert formulas[0] == f'=IFERROR(ROUND(AVERAGE(B3:B{last - 1}),1),"")'
