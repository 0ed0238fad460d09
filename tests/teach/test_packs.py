"""A pack a path, from a small book: all a trainer needs in one folder, and the public's part apart."""

from io import BytesIO

import docx
import openpyxl
import pytest
from tests.conftest import GOOD

from sotay.book.load import load
from sotay.teach.certificate import certificate
from sotay.teach.course_test import MOST, chosen
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
    ]


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
    assert attendance(table, "Dự thảo", 0) == attendance(table, "Dự thảo", 0)


def test_the_evaluation_counts_what_is_typed_into_it(public):
    table = timetables(public)[0]
    book = openpyxl.load_workbook(BytesIO(evaluation(table, "Dự thảo", 0)))
    counted = book["Tổng hợp"]
    last = counted.max_row
    formulas = [cell.value for cell in counted[last][1:]]
    assert len(formulas) == len(STATEMENTS)
    assert formulas[0] == f'=IFERROR(ROUND(AVERAGE(B3:B{last - 1}),1),"")'
