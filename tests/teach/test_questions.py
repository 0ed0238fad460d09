"""Question banks read back by parsers that share nothing with their writers."""

from io import BytesIO

import openpyxl
import pytest
from tests.teach.gift_reader import read

from sotay.book.finding import Place
from sotay.book.question import EXAM, SELF_TEST, Choice, Question, letter
from sotay.teach.gift import gift
from sotay.teach.lesson import Asked, Lesson, Part
from sotay.teach.markup import plain
from sotay.teach.message import message
from sotay.teach.spreadsheet import bank

LINE = "Dự thảo 0.1"


def lesson(*questions: Question, title: str = "Bài thử") -> Lesson:
    """A lesson of these questions."""
    asked = tuple(Asked(f"M1-K{number}", one) for number, one in enumerate(questions, 1))
    part = Part(2, "Phần", 0, 10, asked)
    return Lesson("M1", "training/m01.md", title, "", 10, ("A",), (), (), (), (part,))


def question(text: str, *choices: tuple[bool, str, str], kind: str = EXAM) -> Question:
    """A question with these choices."""
    return Question(kind, text, tuple(Choice(*one) for one in choices), (), (1,), Place("m.md", 1))


def test_every_question_of_the_book_comes_back_from_gift(lessons):
    back = {one.name.split(" ")[0]: one for one in read(gift(lessons, LINE))}
    asked = [one for whole in lessons for one in whole.questions]
    assert set(back) == {one.code for one in asked}
    assert len(asked) == sum(len(whole.questions) for whole in lessons) >= 60
    for one in asked:
        found = back[one.code]
        assert found.text == plain(one.question.text)
        assert [a.text for a in found.answers] == [plain(c.text) for c in one.question.choices]
        assert [a.share > 0 for a in found.answers] == [c.right for c in one.question.choices]
        assert [a.feedback for a in found.answers] == [plain(c.why) for c in one.question.choices]
        assert found.category.endswith("/Kiểm tra" if one.question.kind == EXAM else "/Tự kiểm tra")


def test_marks_of_gift_in_a_text_are_only_text():
    wild = r'Giá ~ 5 = {10} #1: "nháy" \ ‘đơn’ %50%'
    whole = lesson(
        question(
            wild,
            (True, wild, "vì = {a}"),
            (False, "::tên::", "~ sai"),
            (False, "// không", ""),
            (False, "%50% người", ""),
            (False, "[giờ]", ""),
        ),
        title='Tên "có" : nháy / chéo',
    )
    (found,) = read(gift([whole], LINE))
    assert found.text == wild
    assert [a.text for a in found.answers] == [wild, "::tên::", "// không", "%50% người", "[giờ]"]
    assert found.answers[0].feedback == "vì = {a}"
    assert [a.share for a in found.answers] == [100, 0, 0, 0, 0]
    assert found.category.count("/") == 4  # a slash in a title would open a category of its own


def test_several_right_answers_share_the_points_and_wrong_ones_take_theirs():
    choices = [(True, "a", ""), (True, "b", ""), (True, "c", ""), (False, "d", "")]
    (found,) = read(gift([lesson(question("Chọn nhiều?", *choices))], LINE))
    assert [a.share for a in found.answers] == [33.33333, 33.33333, 33.33333, -100]


def test_the_spreadsheet_holds_what_the_module_holds(lessons):
    sheet = openpyxl.load_workbook(BytesIO(bank(lessons, LINE, 0))).active
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    asked = [one for whole in lessons for one in whole.questions]
    assert [row[0] for row in rows] == [one.code for one in asked]
    for row, one in zip(rows, asked, strict=True):
        assert row[3] == plain(one.question.text)
        assert [cell for cell in row[4:-2] if cell] == [plain(c.text) for c in one.question.choices]
        assert row[-2] == one.question.right


@pytest.mark.parametrize("text", ["=1+1", "+84 000", "-5 độ", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1"])
def test_a_cell_that_looks_like_a_formula_stays_text(text):
    made = bank([lesson(question(text, (True, text, text), (False, "khác", "")))], LINE, 0)
    sheet = openpyxl.load_workbook(BytesIO(made)).active
    for cell in (sheet["D2"], sheet["E2"]):
        assert cell.data_type == "s"
        assert cell.value.strip() == plain(text)
        assert cell.quotePrefix or not plain(text).startswith(("=", "+", "-", "@"))
    assert b"<f>" not in made
    assert sheet["E2"].hyperlink is None


def test_messages_never_put_the_answer_beside_its_question(lessons):
    parts = [part.strip() for part in message(lessons, LINE).split("– – – – –")][1:]
    assert len(parts) == 2 * sum(len(whole.questions) for whole in lessons)
    for asked, answered in zip(parts[::2], parts[1::2], strict=True):
        assert "Đáp án" not in asked
        assert " đúng" not in asked.split("\n")[0]
        assert answered.split(" ")[0] == asked.split(" ")[0]
        assert len(asked) < 1500
        assert "**" not in asked + answered


def test_the_same_bytes_every_time(lessons):
    assert bank(lessons, LINE, 5) == bank(lessons, LINE, 5)
    assert gift(lessons, LINE) == gift(lessons, LINE)


def test_letters():
    assert [letter(n) for n in range(3)] == ["A", "B", "C"]
    assert {SELF_TEST, EXAM} == {"self-test", "exam"}
