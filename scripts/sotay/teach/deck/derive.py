"""A module read as slides: its headings, key sentences, lists, tables, pictures and boxes (plan III.4).

Prose is for the trainer's notes. A box `> [!slide] Tiêu đề` says in its own lines what to show: right after a
list, a table or a box it stands for that block's slide; a picture, or a mark anywhere else, is a slide more. With
the title "Không chiếu" the block before it is not shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sotay.book.finding import Finding
from sotay.book.module import ANSWER_LINES, Module, timed
from sotay.book.outline import Callout, Section
from sotay.teach.deck.block import Image, Items, Paragraph, Table, blocks, inside
from sotay.teach.deck.boxes import activity, asked, boxed, exam, shown
from sotay.teach.deck.notes import paragraphs, spread
from sotay.teach.deck.slide import (
    Closing,
    Deck,
    ListSlide,
    Note,
    Objectives,
    PictureSlide,
    SectionSlide,
    Slide,
    Statement,
    TableSlide,
    TitleSlide,
)
from sotay.teach.deck.unfit import BAD_MARK
from sotay.teach.deck.wording import points, sentences

SLIDE, TRAINER, QUESTION, ACTIVITY = "slide", "trainer", "question", "activity"
HIDDEN = "không chiếu"
AFTER_CLASS = "Việc làm sau lớp"


@dataclass
class Derived:
    """The slides of one module as they are found."""

    module: Module
    slides: list[Slide] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def derive(module: Module, edition: str, audience: tuple[str, ...]) -> tuple[Deck | None, list[Finding]]:
    """Return the module's deck, not yet fitted, and what is wrong with its marks; None where its head is broken.

    `edition` is the edition's line, `audience` the names of those it is for.
    """
    head = module.head
    if head is None:
        return None, []
    made = Derived(module)
    made.slides += _opening(module, edition, audience)
    sections = [section for section in module.sections if section.level]
    count = sum(1 for section in sections if section.level == 2)
    number = at = 0
    for section in sections:
        title, minutes = timed(section.title)
        if section.level == 2:
            number += 1
            kicker = f"Phần {number}/{count} · {title}"
            here = _Section(made, section, kicker)
            found = here.slides(SectionSlide(
                title=title, place=section.place, kicker=f"Phần {number}/{count}", number=number,
                minutes=minutes or 0, key="",
            ))  # fmt: skip
            made.slides += spread(found, (minutes or 0) * 60, number, count, at)
            at += minutes or 0
        elif title == AFTER_CLASS:
            made.slides += _closing(section, title)
        elif made.slides:
            note = Note(title, paragraphs(list(blocks(section))))
            made.slides[-1] = replace(made.slides[-1], notes=(*made.slides[-1].notes, note))
    return Deck(
        head.id, module.path, head.title, module.minutes or 0, edition, tuple(made.slides)
    ), made.findings


def _opening(module: Module, edition: str, audience: tuple[str, ...]) -> Iterator[Slide]:
    head = module.head
    assert head
    place = module.tree.place("title")
    listed = ", ".join(audience)
    facts = f"{module.minutes or 0} phút · Dành cho {listed}"
    notes = (
        Note("Chuẩn bị", tuple(f"- {x}" for x in head.materials)),
        Note("Kịch bản dùng trong bài", (", ".join(head.scenarios),) if head.scenarios else ()),
    )
    yield TitleSlide(
        title=head.title, place=place, code=head.id, summary=head.summary, facts=facts, edition=edition,
        notes=tuple(note for note in notes if note.lines),
    )  # fmt: skip
    rows = [timed(section.title) for section in module.sections if section.level == 2]
    yield Objectives(
        title="Học xong, anh chị làm được", place=module.tree.place("objectives"), items=tuple(head.objectives),
        ordered=True, kicker=f"Mô-đun {head.id}",
        notes=(Note("Lịch của bài", tuple(f"- {minutes or 0} phút: {title}" for title, minutes in rows)),),
    )  # fmt: skip


def _closing(section: Section, title: str) -> Iterator[Slide]:
    found = list(blocks(section))
    items: list[str] = []
    for block in found:
        if isinstance(block, Items):
            items += block.items
        elif isinstance(block, Paragraph):
            items += sentences(block.text)
        elif isinstance(block, Callout) and block.kind == SLIDE:
            items = [item for part in inside(block) if isinstance(part, Items) for item in part.items]
    if items:
        prose = [block for block in found if not isinstance(block, Callout)]
        notes = (Note(title, paragraphs(prose)),)
        yield Closing(title=title, place=section.place, kicker="Sau lớp", items=tuple(items), notes=notes)


class _Section:
    """Goes down one section, block by block."""

    def __init__(self, made: Derived, section: Section, kicker: str) -> None:
        self.made, self.section, self.kicker = made, section, kicker
        self.title = timed(section.title)[0]
        self.found: list[Slide] = []
        self.run = 0  # where the slides begin that no trainer's box has spoken about yet
        self.lead = ""  # a paragraph that ends in a colon: the title of what follows
        self.shown = False  # whether the last slide is the one of the block right above
        self.exams: list[Callout] = []

    def slides(self, opening: SectionSlide) -> list[Slide]:
        """Return the section's slides, `opening` first."""
        self.found = [opening]
        for block in blocks(self.section):
            if isinstance(block, Callout):
                self._box(block)
            elif isinstance(block, Paragraph):
                self._paragraph(block)
            elif isinstance(block, Items):
                self._add(ListSlide(
                    title=self._named(), place=block.place, items=points(block.items), ordered=block.ordered
                ))  # fmt: skip
            elif isinstance(block, Table):
                self._add(TableSlide(
                    title=self._named(), place=block.place, head=block.head, rows=block.rows
                ))  # fmt: skip
            else:
                self._add(self._picture(block, self._named()))
        if self.exams:
            self.found.append(exam(self.exams, self.kicker, self.made.module))
        return self.found

    def _named(self) -> str:
        lead, self.lead = self.lead, ""
        return lead or self.title

    def _add(self, slide: Slide) -> None:
        kicker = slide.kicker or self.kicker
        self.found.append(replace(slide, kicker=kicker))
        self.shown = True

    def _paragraph(self, block: Paragraph) -> None:
        opening = self.found[0]
        if block.key and len(self.found) == 1 and isinstance(opening, SectionSlide) and not opening.key:
            self.found[0] = replace(opening, key=block.text)
        elif block.key:
            self._add(Statement(title=self.title, place=block.place, text=block.text))
        elif block.text.endswith(":"):
            self.lead = block.text.removesuffix(":")
        else:
            self._note(-1, Note("Giải thích", (block.text,)))
            self.lead = ""
        self.shown = self.shown and block.key

    def _note(self, at: int, note: Note) -> None:
        slide = self.found[at]
        notes = list(slide.notes)
        if notes and notes[-1].label == note.label:
            notes[-1] = Note(note.label, (*notes[-1].lines, *note.lines))
        else:
            notes.append(note)
        self.found[at] = replace(slide, notes=tuple(notes))

    def _box(self, box: Callout) -> None:
        if box.kind == TRAINER:
            self._trainer(box)
        elif box.kind == SLIDE:
            self._marked(box)
        elif box.kind == QUESTION and box.title.startswith("exam"):
            self.exams.append(box)
        elif box.kind == QUESTION:
            for slide in asked(box, self.made.module):
                self._add(slide)
        elif box.kind == ACTIVITY:
            self._add(activity(box, self.made.module))
        elif box.kind == ANSWER_LINES:
            what = f"{box.title} dòng để viết. {' '.join(paragraphs(inside(box)))}"
            self._note(-1, Note("Trong sổ của người học", (what,)))
        else:
            self._add(boxed(box))
        self.lead = ""

    def _trainer(self, box: Callout) -> None:
        """Give the trainer's words where the run they speak about begins, and again beside its activity."""
        note = Note("Lời giảng viên", paragraphs(inside(box)))
        first = min(self.run, len(self.found) - 1)
        places = {first, *(at for at in range(first, len(self.found)) if self.found[at].kind == ACTIVITY)}
        for at in sorted(places)[:1] + sorted(places)[1:][-1:]:
            self._note(at, note)
        self.run = len(self.found)
        self.shown = False

    def _marked(self, box: Callout) -> None:
        stands_for = self.found[-1] if self.shown else None
        if box.title.casefold() == HIDDEN:
            if stands_for is None or len(self.found) == 1:
                self.made.findings.append(_unread(box, "không có khối nào ngay trước để thôi chiếu"))
                return
            self.found.pop()
            for note in stands_for.notes:
                self._note(-1, note)
            self.run = min(self.run, len(self.found) - 1)
            self.shown = False
            return
        slide = shown(box, self.title, self.made.module.path)
        if slide is None:
            self.made.findings.append(_unread(box, "không có dòng nào để chiếu"))
        elif stands_for is None or len(self.found) == 1 or isinstance(slide, PictureSlide):
            self._add(slide)
        else:
            self.found[-1] = _in_place(stands_for, replace(slide, kicker=stands_for.kicker))
        self.shown = False

    def _picture(self, block: Image, title: str) -> PictureSlide:
        name = block.target.rsplit("/", 1)[-1].removesuffix(".svg")
        return PictureSlide(title=title, place=block.place, name=name, alt=block.alt, top=0, height=0)


def _in_place(old: Slide, new: Slide) -> Slide:
    """Return `new` with all that `old` had to say; an activity keeps its clock."""
    if old.kind == ACTIVITY and isinstance(new, ListSlide) and isinstance(old, ListSlide):
        steps = Note("Các bước", tuple(f"{n}. {item}" for n, item in enumerate(old.items, 1)))
        return replace(old, items=new.items, ordered=new.ordered, notes=(steps, *old.notes))
    notes = old.notes
    if isinstance(old, ListSlide):
        notes = (Note(old.title, tuple(f"- {item}" for item in old.items)), *notes)
    return replace(new, notes=(*new.notes, *notes))


def _unread(box: Callout, why: str) -> Finding:
    hint = "Viết: > [!slide] Tiêu đề, rồi các dòng “> - …”; hoặc > [!slide] Không chiếu ngay sau khối cần bỏ."
    return Finding(BAD_MARK, box.place, f"Khối [!slide] {why}.", hint)
