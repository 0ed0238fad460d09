"""Questions of a module."""

from pathlib import Path

import pytest

from sotay.book.load import load
from sotay.book.module import QUESTION
from sotay.book.outline import callouts, outline
from sotay.book.question import EXAM, SELF_TEST, read

BOX = """> [!question] exam
> Chọn nhiều. Câu nào đúng?
> Dòng nữa.
>
> - [x] Có chữ = và {ngoặc} — vì — thế.
> - [ ] Sai — nhầm.
> - [X] Cũng đúng
>
> Xem lại chương 3.
> Mục tiêu: 1, 3
"""
ROOT = Path(__file__).resolve().parents[2]
MODULES = load(ROOT).modules


def test_a_question_is_read_whole():
    (box,) = callouts(outline("m.md", BOX.split("\n"), 1)[0])
    one = read(box)
    assert (one.kind, one.text, one.aims) == ("exam", "Chọn nhiều. Câu nào đúng? Dòng nữa.", (1, 3))
    assert [(c.right, c.text, c.why) for c in one.choices] == [
        (True, "Có chữ = và {ngoặc}", "vì — thế."),
        (False, "Sai", "nhầm."),
        (True, "Cũng đúng", ""),
    ]
    assert (one.after, one.many, one.right) == (("Xem lại chương 3.",), True, "A, C")


@pytest.mark.parametrize("module", MODULES, ids=[m.id for m in MODULES])
def test_a_module_of_the_book_has_six_explained_questions_of_both_kinds(module):
    questions = module.questions()
    assert len(questions) >= 6
    assert {q.kind for q in questions} == {SELF_TEST, EXAM}
    for one in questions:
        assert one.text.strip()
        assert len(one.choices) >= 3
        assert all(choice.why for choice in one.choices), one.text
        assert one.many == one.text.startswith("Chọn nhiều"), one.text
        assert one.aims


@pytest.mark.parametrize("module", MODULES, ids=[m.id for m in MODULES])
def test_the_right_answer_is_not_always_the_first(module):
    firsts = [one.choices[0].right for one in module.questions() if not one.many]
    assert not all(firsts)
    assert len({[c.right for c in one.choices].index(True) for one in module.questions()}) >= 3


@pytest.mark.parametrize("module", MODULES, ids=[m.id for m in MODULES])
def test_an_activity_has_its_material_steps_and_minutes(module):
    boxes = module.boxes("activity")
    assert boxes
    for box in boxes:
        assert "phút)" in box.title, box.title
        assert box.lines[0].text.startswith("Vật dụng:"), box.title
        assert "1. " in box.text
    titles = [section.title for section in module.sections]
    assert {"Việc làm sau lớp", "Nguồn và đọc thêm"} <= set(titles)
    assert module.boxes(QUESTION)
