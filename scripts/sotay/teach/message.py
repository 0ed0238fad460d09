"""Questions as plain text to paste into a Zalo group: the question first, its answer as a message of its own."""

from collections.abc import Iterator, Sequence

from sotay.book.question import EXAM, letter
from sotay.teach.lesson import Asked, Lesson
from sotay.teach.markup import plain

_CUT = "– – – – –"


def message(lessons: Sequence[Lesson], edition: str) -> str:
    """Return the questions of `lessons`; between two lines of dashes stands what one message holds."""
    return "\n".join(_lines(lessons, edition)) + "\n"


def _lines(lessons: Sequence[Lesson], edition: str) -> Iterator[str]:
    yield f"{edition}. Tệp của giảng viên: có đáp án. Mỗi đoạn giữa hai dòng gạch là một tin."
    for lesson in lessons:
        for one in lesson.questions:
            yield from ("", _CUT, "")
            yield from _asked(lesson, one)
            yield from ("", _CUT, "")
            yield from _answered(one)


def _asked(lesson: Lesson, one: Asked) -> Iterator[str]:
    kind = "Kiểm tra" if one.question.kind == EXAM else "Tự kiểm tra"
    yield f"{one.code} · {lesson.title} · {kind}"
    yield ""
    yield plain(one.question.text)
    for number, choice in enumerate(one.question.choices):
        yield f"{letter(number)}. {plain(choice.text)}"


def _answered(one: Asked) -> Iterator[str]:
    yield f"{one.code} · Đáp án: {one.question.right}"
    for number, choice in enumerate(one.question.choices):
        told = f"{letter(number)} {'đúng' if choice.right else 'sai'}"
        yield f"{told}: {plain(choice.why)}" if choice.why else told
    if after := plain(" ".join(one.question.after)):
        yield after
