"""A deck written into the template, slide by slide."""

import io
from datetime import UTC, datetime
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

from sotay.archive import repacked
from sotay.teach.deck.page import BOTTOM, GAP, LEFT, PICTURE, RIGHT, TITLE_LEADING, UNITS, WIDTH, height
from sotay.teach.deck.powerpoint import grid
from sotay.teach.deck.powerpoint.layouts import BODY, KICKER, LAYOUTS, MORE
from sotay.teach.deck.powerpoint.template import EDITION, FOOTER, LANGUAGE, template
from sotay.teach.deck.powerpoint.text import lettered, numbered, paragraph, put
from sotay.teach.deck.raster import Images
from sotay.teach.deck.slide import (
    Activity,
    AnswerSlide,
    Deck,
    ListSlide,
    PictureSlide,
    QuestionSlide,
    SectionSlide,
    Slide,
    Statement,
    TableSlide,
    TitleSlide,
)
from sotay.teach.deck.wording import plain


def written(deck: Deck, images: Images, *, epoch: int, author: str = "") -> bytes:
    """Return the deck as a .pptx dated `epoch`; `images` holds the drawings it shows as PNG."""
    made = Presentation(io.BytesIO(template()))
    for shape in made.slide_master.shapes:
        if shape.name in (FOOTER, EDITION):
            run = shape.text_frame.paragraphs[0].runs[0]
            run.text = deck.footer if shape.name == FOOTER else deck.edition
    layouts = dict(zip(LAYOUTS, made.slide_layouts, strict=True))
    for slide in deck.slides:
        page = made.slides.add_slide(layouts[slide.kind])
        _fill(page, slide, images)
        _notes(page, slide)
    _about(made, deck, epoch, author)
    target = io.BytesIO()
    made.save(target)
    return repacked(target.getvalue(), epoch)


def _fill(page: Any, slide: Slide, images: Images) -> None:
    holders = {holder.placeholder_format.idx: holder for holder in page.placeholders}
    parts = getattr(slide, "parts", 1)
    title = f"{slide.title} ({getattr(slide, 'part', 1)}/{parts})" if parts > 1 else slide.title
    put(holders[0].text_frame, [title], slide.title_size)
    if slide.kind != "title":
        put(holders[KICKER].text_frame, [slide.kicker], 0)
    body = holders[BODY]
    if slide.body_top and not isinstance(slide, PictureSlide):
        _place(body, LEFT, slide.body_top, RIGHT - LEFT, BOTTOM - slide.body_top)
    if isinstance(slide, TitleSlide):
        _title(holders, slide)
    elif isinstance(slide, SectionSlide):
        _section(page, holders, slide)
    elif isinstance(slide, Statement):
        _place(body, LEFT + 36, slide.body_top + 20, RIGHT - LEFT - 36, BOTTOM - 20 - slide.body_top)
        put(body.text_frame, [slide.text], slide.size)
    elif isinstance(slide, TableSlide):
        grid.fill(body, slide)
    elif isinstance(slide, PictureSlide):
        _picture(body, slide, images)
    elif isinstance(slide, QuestionSlide):
        _question(body.text_frame, slide)
    elif isinstance(slide, ListSlide):
        _points(body.text_frame, slide)
        if isinstance(slide, Activity) and slide.minutes:
            _clock(page, slide)


def _title(holders: dict[int, Any], slide: TitleSlide) -> None:
    put(holders[KICKER].text_frame, [slide.code], 0)
    put(holders[BODY].text_frame, [slide.summary], slide.size)
    put(holders[MORE].text_frame, [slide.facts, f"**{slide.edition}**"], 0, gap=6)


def _section(page: Any, holders: dict[int, Any], slide: SectionSlide) -> None:
    frame = holders[MORE].text_frame
    paragraph(frame, str(slide.number), 115, first=True, bold=True)
    paragraph(frame, f"{slide.minutes} phút", 28)
    title, body = holders[0], holders[BODY]
    tall = height(slide.title, title.width.pt, slide.title_size, bold=True, leading=TITLE_LEADING)
    _place(title, title.left.pt, 140, title.width.pt, tall + 4)
    if slide.key:
        _place(body, body.left.pt, 140 + tall + 22, body.width.pt, 350 - tall)
        put(body.text_frame, [slide.key], slide.size)
    else:
        page.shapes._spTree.remove(body._element)


def _points(frame: Any, slide: ListSlide) -> None:
    for at, item in enumerate(slide.items):
        made = paragraph(frame, item, slide.size, first=at == 0, gap=GAP)
        if slide.ordered:
            numbered(made, slide.start)


def _question(frame: Any, slide: QuestionSlide) -> None:
    answer = isinstance(slide, AnswerSlide)
    paragraph(
        frame,
        slide.question.text,
        slide.size,
        first=True,
        gap=16,
        bold=not answer,
        colour="tx2" if answer else "",
    )
    for letter, choice in slide.right if isinstance(slide, AnswerSlide) else slide.choices:
        made = paragraph(frame, f"{letter}.\t{choice.text}", slide.size, gap=GAP, bold=answer)
        lettered(made)
        if answer and choice.why:
            why = choice.why[:1].upper() + choice.why[1:]
            lettered(paragraph(frame, f"\t{why}", slide.size, gap=GAP))


def _picture(holder: Any, slide: PictureSlide, images: Images) -> None:
    placed = holder.insert_picture(io.BytesIO(images[slide.name, slide.top]))
    placed.crop_left = placed.crop_right = placed.crop_top = placed.crop_bottom = 0
    _place(placed, PICTURE[0], slide.body_top, PICTURE[2], slide.height * PICTURE[2] / UNITS)
    told = placed._element.nvPicPr.cNvPr
    told.set("descr", slide.alt)
    told.set("name", plain(slide.title))


def _clock(page: Any, slide: Activity) -> None:
    """Draw the activity's minutes where the browser's deck has its clock."""
    shape = page.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, Pt(RIGHT - 178), Pt(28), Pt(178), Pt(72))
    shape.name = "Thời gian"
    shape.adjustments[0] = 0.1
    shape.fill.background()
    shape.shadow.inherit = False
    shape.line.width = Pt(3)
    paragraph(shape.text_frame, f"{slide.minutes} phút", 32, first=True, bold=True, colour="accent1")


def _notes(page: Any, slide: Slide) -> None:
    frame = page.notes_slide.notes_text_frame
    first = True
    for note in slide.notes:
        for at, line in enumerate((f"**{note.label}**", *note.lines)):
            paragraph(frame, line, 0, first=first and at == 0)
        first = False
    for holder in page.notes_slide.placeholders:
        for properties in holder._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}rPr"):
            properties.set("lang", LANGUAGE)


def _place(shape: Any, left: float, top: float, width: float, tall: float) -> None:
    shape.left, shape.top, shape.width, shape.height = Pt(left), Pt(top), Pt(min(width, WIDTH)), Pt(tall)


def _about(made: Any, deck: Deck, epoch: int, author: str) -> None:
    about, now = made.core_properties, datetime.fromtimestamp(epoch, UTC).replace(tzinfo=None)
    about.title, about.subject, about.author = deck.footer, deck.edition, author
    about.language, about.last_modified_by, about.revision = LANGUAGE, author, 1
    about.comments = about.keywords = about.category = ""
    about.created = about.modified = now
