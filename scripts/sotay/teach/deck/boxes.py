"""Boxes as slides: activities, questions, the trainer's test, examples and grounds, and the mark `[!slide]`."""

import re
from collections.abc import Iterator, Sequence

from sotay.book.module import Module
from sotay.book.outline import Callout
from sotay.book.question import letter
from sotay.book.question import read as read_question
from sotay.pages.boxes import LABELS
from sotay.teach.deck.block import Image, Items, Paragraph, Table, inside
from sotay.teach.deck.notes import aims
from sotay.teach.deck.slide import (
    Activity,
    AnswerSlide,
    ListSlide,
    Note,
    PictureSlide,
    QuestionSlide,
    Slide,
    Statement,
    TableSlide,
)
from sotay.teach.deck.wording import sentences, sourced

_MINUTES = re.compile(r"^(.*?)\s*\((\d+)\s*phút\)$")
_AIMS = "Mục tiêu:"
_TOOLS = "Vật dụng:"
_NUMBERS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def activity(box: Callout, module: Module) -> Activity:
    """Return the slide of a box `> [!activity] Tên (15 phút)`: its steps beside a clock."""
    found = _MINUTES.match(box.title)
    title, minutes = (found[1], int(found[2])) if found else (box.title, 0)
    items: tuple[str, ...] = ()
    notes: list[Note] = []
    for block in inside(box):
        if isinstance(block, Items):
            items += block.items
        elif isinstance(block, Paragraph) and block.text.startswith(_TOOLS):
            notes.append(Note("Vật dụng", (block.text.removeprefix(_TOOLS).strip(),)))
        elif isinstance(block, Paragraph) and not block.text.startswith(_AIMS):
            notes.append(Note("Giải thích", (block.text,)))
    return Activity(
        title=title, place=box.place, kicker="Hoạt động", items=items, ordered=True, minutes=minutes,
        notes=(*notes, *aims(box, module)),
    )  # fmt: skip


def asked(box: Callout, module: Module) -> Iterator[Slide]:
    """Yield a self-test question and, after it, its answer."""
    question = read_question(box)
    many = " · chọn nhiều" if question.many else ""
    told = tuple(
        f"{letter(at)}. {'Đúng' if choice.right else 'Sai'}: {choice.why or choice.text}"
        for at, choice in enumerate(question.choices)
    )
    notes = (Note("Đáp án", told), *aims(box, module))
    yield QuestionSlide(title=f"Câu hỏi{many}", place=box.place, question=question, notes=notes)
    yield AnswerSlide(title=f"Đáp án: {question.right}", place=box.place, question=question, notes=notes)


def exam(boxes: Sequence[Callout], kicker: str, module: Module) -> Statement:
    """Return the slide that stands for the trainer's test; its questions and answers are in the notes alone."""
    notes: list[Note] = []
    for number, box in enumerate(boxes, 1):
        question = read_question(box)
        lines = [question.text]
        for at, choice in enumerate(question.choices):
            mark = "đúng" if choice.right else "sai"
            lines.append(
                f"- {letter(at)} ({mark}). {choice.text}" + (f" – {choice.why}" if choice.why else "")
            )
        notes.append(Note(f"Câu kiểm tra {number} (đáp án {question.right})", tuple(lines)))
    many = _NUMBERS[len(boxes)] if len(boxes) < len(_NUMBERS) else str(len(boxes))
    text = f"{many.capitalize()} câu, mỗi người tự làm, không hỏi người bên cạnh."
    return Statement(title="Bài kiểm tra", place=boxes[0].place, kicker=kicker, text=text, notes=tuple(notes))


def boxed(box: Callout) -> Slide:
    """Return the slide of an example, a case, a ground or a proposal: its points, its sources in the kicker."""
    items: list[str] = []
    marks: list[str] = []

    def put(text: str) -> None:
        words, source = sourced(text)
        if source and source not in marks:
            marks.append(source)
        if words:
            items.append(words)

    notes: list[Note] = []
    for block in inside(box):
        if isinstance(block, Items):
            for item in block.items:
                put(item)
        elif isinstance(block, Paragraph):
            *whole, last = sentences(block.text)
            for sentence in whole:
                put(sentence)
            if last.endswith(":"):  # it only leads to the list below
                notes.append(Note("Giải thích", (last,)))
            else:
                put(last)
        elif isinstance(block, Table):
            kicker = " · ".join([LABELS.get(box.kind, ""), *marks])
            return TableSlide(
                title=box.title, place=box.place, kicker=kicker, head=block.head, rows=block.rows
            )
    kicker = " · ".join([LABELS.get(box.kind, ""), *marks])
    title = box.title or LABELS.get(box.kind, "")
    return ListSlide(title=title, place=box.place, kicker=kicker, items=tuple(items), notes=tuple(notes))


def shown(box: Callout, section: str, path: str) -> Slide | None:
    """Return the slide that a box `> [!slide]` writes, titled by itself or its section; None if it has no line."""
    title = box.title or section
    for block in inside(box):
        if isinstance(block, Items):
            return ListSlide(title=title, place=box.place, items=block.items, ordered=block.ordered)
        if isinstance(block, Table):
            return TableSlide(title=title, place=box.place, head=block.head, rows=block.rows)
        if isinstance(block, Image):
            name = block.target.rsplit("/", 1)[-1].removesuffix(".svg")
            return PictureSlide(title=title, place=block.place, name=name, alt=block.alt, top=0, height=0)
        if isinstance(block, Paragraph):
            return Statement(title=title, place=box.place, text=block.text)
    return None
