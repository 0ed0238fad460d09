"""Workbook and trainer's book of one module, read back with another program than the one that wrote them."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from sotay.book.question import EXAM
from sotay.teach.books import trainer_book, workbook
from sotay.teach.lesson import Box, Lines, participants, trainers
from sotay.teach.markup import html, plain


def letters(text: str) -> str:
    """Only letters and digits: line breaks and hyphens of the print are not the text's."""
    return re.sub(r"\W+", "", text).casefold()


def read(path):
    """All text of a PDF, and its first page's size in mm."""
    with pypdfium2.PdfDocument(path) as pdf:
        text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
        return text, tuple(round(x * 25.4 / 72) for x in pdf[0].get_size())


@pytest.fixture(scope="module")
def made(tmp_path_factory, book, public, paper):
    """Both books of M7."""
    folder = tmp_path_factory.mktemp("sach")
    module = next(m for m in book.modules if m.id == "M7")
    whole = trainers(module)
    shown = participants(next(m for m in public.modules if m.id == "M7"))
    workbook(shown, folder / "so.pdf", paper)
    trainer_book(whole, folder / "gv.pdf", paper)
    return folder, whole, shown


def test_the_workbook_is_a5_and_holds_everything_for_participants(made):
    folder, _, shown = made
    text, size = read(folder / "so.pdf")
    assert size == (148, 210)
    assert "Dự thảo" in text
    told = letters(text)
    for aim in shown.objectives:
        assert letters(plain(aim)) in told
    for one in shown.questions:
        assert letters(plain(one.question.text)) in told
        assert f"{one.code}" in text
    assert any(isinstance(block, Lines) for part in shown.parts for block in part.blocks)


def test_the_workbook_has_nothing_of_the_trainers(made):
    folder, whole, shown = made
    told = letters(read(folder / "so.pdf")[0])
    assert not [one for one in shown.questions if one.question.kind == EXAM]
    boxes = [b for part in whole.parts for b in part.blocks if isinstance(b, Box) and b.kind == "trainer"]
    assert boxes
    for box in boxes:
        for line in box.text.split("\n"):
            assert len(letters(line)) < 20 or letters(plain(line)) not in told
    for one in whole.questions:
        if one.question.kind == EXAM:
            assert letters(plain(one.question.text)) not in told


def test_a_workbook_of_a_whole_lesson_is_refused(made, paper):
    folder, whole, _ = made
    with pytest.raises(ValueError, match="participant"):
        workbook(whole, folder / "sai.pdf", paper)
    assert not (folder / "sai.pdf").exists()


def test_the_trainers_book_has_notes_answers_and_minutes(made):
    folder, whole, _ = made
    text, size = read(folder / "gv.pdf")
    assert size == (210, 297)
    told = letters(text)
    for part in whole.parts:
        for block in part.blocks:
            if isinstance(block, Box):
                assert letters(plain(block.text.split("\n")[0])) in told
    for one in whole.questions:
        for choice in one.question.choices:
            assert letters(plain(choice.why)) in told
    timed = [part for part in whole.parts if part.minutes]
    assert sum(part.minutes for part in timed) == whole.minutes
    for part in timed:
        assert f"{part.start // 60:02d}:{part.start % 60:02d}" in text
    assert "không phát cho học viên" in text


def test_the_same_bytes_every_time(made, paper, tmp_path):
    folder, whole, shown = made
    workbook(shown, tmp_path / "so.pdf", paper)
    trainer_book(whole, tmp_path / "gv.pdf", paper)
    for name in ("so.pdf", "gv.pdf"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_a_picture_becomes_its_words_on_paper():
    """A picture that is missing cannot break a book: paper says what it shows."""
    assert "(hình: Sơ đồ báo cáo)" in html("Xem ![Sơ đồ báo cáo](khong-co.png) rồi vẽ.")
    assert "<a" not in html("[chương 3](../handbook/03.md)")


def test_a_table_that_is_too_wide_is_refused_with_its_place(made, paper, tmp_path):
    _, _, shown = made
    wide = "| " + " | ".join("Khôngcóchỗngắtdòng" * 3 for _ in range(9)) + " |"
    block = type(shown.parts[1].blocks[0])(f"{wide}\n|{'---|' * 9}\n{wide}")
    part = replace(shown.parts[1], blocks=(block,))
    with pytest.raises(Exception, match="ra ngoài bề rộng"):
        workbook(replace(shown, parts=(part,)), tmp_path / "so.pdf", paper)
    assert list(tmp_path.iterdir()) == []


def test_what_only_a_slide_shows_is_in_neither_book(book, public):
    for module, shown in zip(book.modules, public.modules, strict=True):
        for lesson in (trainers(module), participants(shown)):
            kinds = {b.kind for part in lesson.parts for b in part.blocks if isinstance(b, Box)}
            assert "slide" not in kinds
    assert any(module.boxes("slide") for module in book.modules)
