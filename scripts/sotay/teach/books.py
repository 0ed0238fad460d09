"""A module's two books: the participant's workbook (A5) and the trainer's book (A4)."""

from pathlib import Path

from sotay.book.question import EXAM
from sotay.teach.lesson import Lesson
from sotay.teach.paper import A4, A5, Leaf, Paper, make
from sotay.teach.template import environment


def workbook(lesson: Lesson, target: Path, paper: Paper) -> int:
    """Write the participant's workbook of a public `lesson`; return how many pages."""
    if any(one.question.kind == EXAM for one in lesson.questions):
        raise ValueError("a workbook is made of a participant's lesson")
    html = environment().get_template("workbook.html.j2").render(lesson=lesson)
    layout = make(
        target,
        paper,
        title=f"{lesson.id} {lesson.title}: sổ học viên",
        subject="Sổ học viên khổ A5, có dòng để viết",
        size=A5,
        styles=("parts", "workbook"),
        leaves=[Leaf(lesson.id.lower(), html, lesson.path)],
    )
    return len(layout.pages)


def trainer_book(lesson: Lesson, target: Path, paper: Paper) -> int:
    """Write the trainer's book of a whole `lesson`: notes, answers, minutes in the margin; return its pages."""
    html = environment().get_template("trainer.html.j2").render(lesson=lesson, exam=EXAM)
    layout = make(
        target,
        paper,
        title=f"{lesson.id} {lesson.title}: sách giảng viên",
        subject="Sách giảng viên khổ A4: lời giảng viên, đáp án, phút ở lề",
        size=A4,
        styles=("parts", "trainer"),
        leaves=[Leaf(lesson.id.lower(), html, lesson.path)],
    )
    return len(layout.pages)
