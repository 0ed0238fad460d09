"""Makes slides fit: measures the type, chooses its size, parts what is too long. What will not fit is told."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from sotay.book.finding import Finding
from sotay.teach.deck.columns import table
from sotay.teach.deck.measure import line_count, widest, width
from sotay.teach.deck.page import (
    BOTTOM,
    CLOCK,
    GAP,
    INDENT,
    MOST,
    OPTION,
    PART,
    PICTURE,
    ROOM,
    SECTION_ROOM,
    SIZES,
    SMALLEST,
    STATEMENT,
    TITLE_LEADING,
    TITLE_TOP,
    UNITS,
    height,
)
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
from sotay.teach.deck.unfit import UnfitError, short
from sotay.teach.deck.wording import plain, runs, syllables

S = TypeVar("S", bound=Slide)


def fitted(deck: Deck) -> tuple[Deck, list[Finding]]:
    """Return the deck with every slide sized, long ones parted, and what does not fit; that is left out."""
    made: list[Slide] = []
    findings: list[Finding] = []
    for slide in deck.slides:
        try:
            made += _fit(slide)
        except UnfitError as fault:
            findings.append(fault.finding)
    return replace(deck, slides=tuple(made)), findings


def _fit(slide: Slide) -> Iterator[Slide]:
    if isinstance(slide, TitleSlide):
        yield _title(slide)
    elif isinstance(slide, SectionSlide):
        yield _section(slide)
    elif isinstance(slide, Statement):
        yield _statement(slide)
    elif isinstance(slide, PictureSlide):
        yield _picture(slide)
    else:
        slide = _headed(slide)
        if isinstance(slide, Activity):
            yield _one(slide, _list_height)
        elif isinstance(slide, ListSlide):
            yield from _list(slide)
        elif isinstance(slide, TableSlide):
            yield from table(slide)
        elif isinstance(slide, AnswerSlide):
            yield _one(slide, _answer_height)
        elif isinstance(slide, QuestionSlide):
            yield _one(slide, _question_height)


def _picture(slide: PictureSlide) -> PictureSlide:
    size = _sized(slide, slide.title, PICTURE[0] - 56, 300, (26.0, 24.0))
    free = PICTURE[3] - slide.height * PICTURE[2] / UNITS
    return replace(
        slide, title_size=size, body_top=PICTURE[1] + free / 2, kicker=slide.kicker.split(" · ")[0]
    )


def _sized(
    slide: Slide, text: str, room: float, tall: float, sizes: Sequence[float], *, bold: bool = True
) -> float:
    """Return the largest of `sizes` at which `text` stands in `room` × `tall`; raises UnfitError."""
    for size in sizes:
        fits = widest(runs(text), size, bold=bold) <= room
        if fits and height(text, room, size, bold=bold, leading=TITLE_LEADING) <= tall:
            return size
    raise UnfitError(slide, f"Chữ quá dài cho trang chiếu: “{short(text)}”.")


def _title(slide: TitleSlide) -> TitleSlide:
    size = _sized(slide, slide.title, ROOM, 130, (50.0, 46.0, 42.0, 38.0))
    _sized(slide, slide.summary, ROOM - 60, 100, (26.0, 24.0), bold=False)
    return replace(slide, title_size=size, size=24)


def _section(slide: SectionSlide) -> SectionSlide:
    title = _sized(slide, slide.title, SECTION_ROOM, 150, (44.0, 40.0, 36.0, 32.0))
    size = _sized(slide, slide.key, SECTION_ROOM, 200, SIZES, bold=False) if slide.key else SMALLEST
    return replace(slide, title_size=title, size=size)


def _statement(slide: Statement) -> Statement:
    slide = _headed(slide)
    return replace(slide, size=_sized(slide, slide.text, ROOM - 36, BOTTOM - slide.body_top - 20, STATEMENT))


def _headed(slide: S) -> S:
    """Return the slide with its title on one line if it can be, on two if not."""
    room = ROOM - CLOCK if isinstance(slide, Activity) else ROOM
    if isinstance(slide, ListSlide | TableSlide) and not isinstance(slide, Activity):
        room -= PART
    for size in (32.0, 30.0, 28.0):
        if width(plain(slide.title), size, True) <= room:
            return replace(slide, title_size=size, body_top=TITLE_TOP + 32 * TITLE_LEADING + 22)
    if line_count(runs(slide.title), room, 28, bold=True) > 2:
        raise UnfitError(slide, f"Tiêu đề trang chiếu dài quá hai dòng: “{short(slide.title)}”.")
    return replace(slide, title_size=28, body_top=TITLE_TOP + 2 * 28 * TITLE_LEADING + 18)


def _one(slide: S, tall: Callable[[S, float], float]) -> S:
    for size in SIZES:
        if tall(slide, size) <= BOTTOM - slide.body_top:
            return replace(slide, size=size)
    raise UnfitError(
        slide, f"Trang chiếu “{short(slide.title)}” nhiều chữ quá, ở cỡ {SMALLEST:.0f} vẫn tràn."
    )


def item_height(text: str, size: float) -> float:
    """Return how high an item of a list stands, with the gap below it."""
    return height(text, ROOM - INDENT, size) + GAP


def _list_height(slide: ListSlide, size: float) -> float:
    return sum(item_height(item, size) for item in slide.items) - GAP


def _list(slide: ListSlide) -> Iterator[ListSlide]:
    """Yield the slide, or as few as can show its items, about equally full."""
    room = BOTTOM - slide.body_top
    for item in slide.items:
        if item_height(item, SMALLEST) - GAP > room or syllables(item) > MOST:
            raise UnfitError(slide, f"Một mục của trang chiếu dài quá: “{short(item)}”.")
    total = sum(syllables(item) for item in slide.items)
    parts = max(1, -(-total // MOST))
    while True:
        pages = _parted(slide.items, parts)
        if all(
            sum(item_height(x, SMALLEST) for x in page) - GAP <= room and sum(map(syllables, page)) <= MOST
            for page in pages
        ):
            break
        parts += 1
    start = slide.start
    for number, page in enumerate(pages, 1):
        seconds = round(slide.seconds / len(pages))
        part = replace(slide, items=page, start=start, part=number, parts=len(pages), seconds=seconds)
        yield _one(part, _list_height)
        start += len(page)


def _parted(items: Sequence[str], parts: int) -> list[tuple[str, ...]]:
    """Return the items in `parts` runs, cut where the share of the height is reached."""
    weights = [item_height(item, SMALLEST) for item in items]
    share, pages, at = sum(weights) / parts, [[]], 0.0  # type: ignore[var-annotated]
    for item, weight in zip(items, weights, strict=True):
        if pages[-1] and len(pages) < parts and at + weight / 2 > share * len(pages):
            pages.append([])
        pages[-1].append(item)
        at += weight
    return [tuple(page) for page in pages]


def _question_height(slide: QuestionSlide, size: float) -> float:
    asked = height(slide.question.text, ROOM, size, bold=True)
    return asked + 16 + sum(height(c.text, ROOM - OPTION, size) + GAP for _, c in slide.choices) - GAP


def _answer_height(slide: AnswerSlide, size: float) -> float:
    found = height(slide.question.text, ROOM, size) + 20
    for _, choice in slide.right:
        found += height(choice.text, ROOM - OPTION - 36, size, bold=True) + 8
        found += height(choice.why, ROOM - OPTION - 36, size) if choice.why else 0
        found += 28 + GAP
    return found - GAP
