"""Loose sheets made into PDFs: laid out, fitted, written, read back, and only then put in their place."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from pathlib import Path

from bs4 import BeautifulSoup

from sotay.book.contacts import Contacts
from sotay.book.units import Unit
from sotay.press.expected import Expected, expected_in
from sotay.press.fault import BookError, Fault
from sotay.press.fonts import FontSet
from sotay.press.layout import Layout
from sotay.sheets.cards import Card, broken, cards, html
from sotay.sheets.desk import Place, write
from sotay.sheets.frame import card_pages, work_pages
from sotay.sheets.paper import A4, A5, Paper
from sotay.sheets.work import html as work_html
from sotay.sheets.work import work
from sotay.views.public import PublicBook

TITLE = (13.0, 85.0)  # points, and the millimetres beside the time: press/styles/cards.css
SIZES = 4  # how many sizes of type a card may be set in: press/styles/cards.css


def make_cards(
    book: PublicBook, target: Path, place: Place, contacts: Contacts | None = None, shop: Path | None = None
) -> int:
    """Write a card a response, one A5 side each, to `target`, for the press to `shop`; return how many.

    `contacts` fills in whom to call: such a file is for the office alone. Raises BookError, with both files as
    they were, when a card does not fit its side at the smallest size or a text is missing from the PDF.
    """
    internal = contacts is not None
    title = "Thẻ hành động, bản nội bộ" if internal else "Thẻ hành động"
    subject = "Mỗi phương án một mặt A5"
    paper = Paper.of(book, place, title, subject, size=A5, style="cards", rules=card_pages(book, internal))

    made, fonts = cards(book, contacts), FontSet.load(place.fonts)
    titles = {card.id: broken(card.scenario.title, fonts, *TITLE) for card in made}

    def laid(chosen: Sequence[Card], sizes: Mapping[str, int]) -> Layout:
        return paper.lay("".join(html(card, sizes[card.id], internal, titles[card.id]) for card in chosen))

    layout = fitted(made, laid)
    found = [
        expected_in(html(card, 0, internal), source=card.response.path, section=card.id) for card in made
    ]
    write(layout, target, [text for texts in found for text in texts], shop)
    return len(made)


def fitted(
    made: Sequence[Card], laid: Callable[[Sequence[Card], Mapping[str, int]], Layout], sides: int = 1
) -> Layout:
    """Return `made` laid out, each card in the largest size of type that keeps it on its `sides`.

    Raises BookError naming the cards that are too long in the smallest.
    """
    sizes = dict.fromkeys((card.id for card in made), 0)
    left, whole = list(made), laid(made, sizes)
    layout = whole
    while left := _over(left, layout, sides):
        if sizes[left[0].id] == SIZES - 1:
            raise BookError(_too_long(card) for card in left)
        sizes.update((card.id, sizes[card.id] + 1) for card in left)
        layout = laid(left, sizes)
    return laid(made, sizes) if any(sizes.values()) else whole


def make_work(book: PublicBook, target: Path, place: Place, each: Path | None = None) -> int:
    """Write the matrix and every unit's work to `target`, A4; return how many pages.

    Below `each`, a file a unit by its id, the same pages out of the same layout.

    Raises BookError, with `target` as it was, when a unit's summary takes more than one side or a text is
    missing from the PDF.
    """
    title = "Việc theo đơn vị"
    paper = Paper.of(
        book,
        place,
        title,
        "Tóm tắt một mặt A4, rồi chi tiết",
        size=A4,
        style="duties",
        rules=work_pages(book),
    )
    body = work_html(book)
    layout = paper.lay(body)
    for one in work(book):
        if layout.anchors[f"{one.unit.id}-chi-tiet"] - layout.anchors[one.unit.id] > 1:
            what = f"bản tóm tắt của {one.unit.short} dài hơn một mặt A4."
            remedy = "Rút gọn tên kịch bản hoặc phần “function” của đơn vị."
            raise BookError([Fault("tom-tat-qua-dai", what, "handbook/registry/units.yml", remedy=remedy)])
    texts = list(_sections(body))
    write(layout, target, texts)
    for one in work(book) if each else ():
        wanted = [text for text in texts if text.section == one.unit.id]
        write(_of_unit(layout, one.unit), Path(each or "", f"{one.unit.id}.pdf"), wanted)
    return len(layout.pages)


def _of_unit(layout: Layout, unit: Unit) -> Layout:
    """Return the pages of one unit's work."""
    starts = sorted(
        page for name, page in layout.anchors.items() if f'<section class="wk" id="{name}"' in layout.html
    )
    first = layout.anchors[unit.id]
    end = next((page for page in starts if page > first), len(layout.pages))
    document = layout.document.copy(layout.pages[first:end])
    document.metadata = copy(document.metadata)
    document.metadata.title = f"Việc của {unit.name}"
    settings = layout.settings.model_copy(update={"title": document.metadata.title})
    return replace(layout, document=document, settings=settings)


def _sections(body: str) -> Iterator[Expected]:
    for section in BeautifulSoup(body, "html.parser").find_all("section"):
        yield from expected_in(str(section), source="handbook/registry/units.yml", section=str(section["id"]))


def _over(made: Sequence[Card], layout: Layout, sides: int) -> list[Card]:
    """Return the cards that take more than their `sides`."""
    starts = [layout.anchors[card.id] for card in made]
    ends = [*starts[1:], len(layout.pages)]
    return [card for card, start, end in zip(made, starts, ends, strict=True) if end - start > sides]


def _too_long(card: Card) -> Fault:
    what = f"phương án dài hơn thẻ của nó dù đã đặt chữ nhỏ nhất ({card.id.upper()})."
    return Fault(
        "the-qua-dai", what, card.response.path, remedy="Rút gọn việc phải làm hoặc tuyên bố ban đầu."
    )
