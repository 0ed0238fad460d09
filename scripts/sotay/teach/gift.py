"""Questions as GIFT, the text format that Moodle imports (docs.moodle.org, "GIFT format")."""

import re
from collections.abc import Iterator, Sequence

from sotay.book.question import EXAM, Choice
from sotay.teach.lesson import Asked, Lesson
from sotay.teach.markup import plain

_SPECIAL = re.compile(r"[\\~=#{}:]")
_NAME = 60  # letters of the question that stand in its name


def gift(lessons: Sequence[Lesson], edition: str) -> str:
    """Return the questions of `lessons`, a category a module and a kind; `edition` is told in a comment."""
    return "\n".join(_lines(lessons, edition)) + "\n"


def _lines(lessons: Sequence[Lesson], edition: str) -> Iterator[str]:
    yield f"// {edition}. Tệp của giảng viên: có đáp án."
    for lesson in lessons:
        for kind, exam in (("Tự kiểm tra", False), ("Kiểm tra", True)):
            chosen = [one for one in lesson.questions if (one.question.kind == EXAM) == exam]
            if not chosen:
                continue
            yield ""
            title = f"{lesson.id} {lesson.title}".replace("/", "-")  # a slash opens a category below
            yield f"$CATEGORY: $course$/top/Sổ tay KHTT/{title}/{kind}"
            for one in chosen:
                yield ""
                yield from _question(one)


def _question(one: Asked) -> Iterator[str]:
    words = plain(one.question.text)
    name = words if len(words) <= _NAME else f"{words[:_NAME].rsplit(' ', 1)[0]}…"
    yield f"::{escaped(f'{one.code} {name}')}::[plain]{escaped(words)} {{"
    right = sum(choice.right for choice in one.question.choices)
    wrong = len(one.question.choices) - right
    for choice in one.question.choices:
        yield f"{_mark(choice, right, wrong)}{_answer(choice)}{_why(choice)}"
    if after := plain(" ".join(one.question.after)):
        yield f"####{escaped(after)}"
    yield "}"


def _mark(choice: Choice, right: int, wrong: int) -> str:
    """One right answer: = and ~. Several: shares of 100 %, wrong ones take theirs away."""
    if right == 1:
        return "=" if choice.right else "~"
    share = f"{100 / (right if choice.right else wrong):.5f}".rstrip("0").rstrip(".")
    return f"~%{share}%" if choice.right else f"~%-{share}%"


def _answer(choice: Choice) -> str:
    text = escaped(plain(choice.text))
    # A per cent sign in front would be read as a share, and a bracket as a format; neither can be escaped.
    return f"[plain]{text}" if text.startswith(("%", "[")) else text


def _why(choice: Choice) -> str:
    return f"#{escaped(plain(choice.why))}" if choice.why else ""


def escaped(text: str) -> str:
    r"""Return `text` with GIFT's own marks (~ = # { } : and the backslash) made harmless."""
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", text).replace("\n", "\\n")
