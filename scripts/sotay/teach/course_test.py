"""The test before and after a path: the same questions on both sides of the course, and the trainer's key."""

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from sotay.book.paths import PATHS
from sotay.book.question import EXAM
from sotay.teach.lesson import Asked, Lesson
from sotay.teach.paper import A4, Leaf, Paper, make
from sotay.teach.template import environment

MOST = 10  # questions: what people answer in ten minutes


def chosen(lessons: Sequence[Lesson]) -> list[tuple[Lesson, Asked]]:
    """Return up to ten exam questions, the modules taking turns, so that a long module does not fill the sheet."""
    columns = [
        [(lesson, one) for one in lesson.questions if one.question.kind == EXAM and one.question.choices]
        for lesson in lessons
    ]
    taken = [pair for row in zip_longest(*columns) for pair in row if pair][:MOST]
    order = {lesson.id: number for number, lesson in enumerate(lessons)}
    return sorted(taken, key=lambda pair: order[pair[0].id])


def course_test(title: str, lessons: Sequence[Lesson], sheet: Path, key: Path, paper: Paper) -> int:
    """Write the participants' sheet and the trainer's key; return how many questions they hold."""
    asked = chosen(lessons)
    for target, answers, name in ((sheet, False, "phiếu trước và sau khóa học"), (key, True, "đáp án phiếu")):
        html = environment().get_template("test.html.j2").render(title=title, asked=asked, answers=answers)
        make(
            target,
            paper,
            title=f"{title}: {name}",
            subject="Cùng một phiếu làm trước và sau khóa học",
            size=A4,
            styles=("parts", "test"),
            leaves=[Leaf("phieu", html, PATHS)],
        )
    return len(asked)
