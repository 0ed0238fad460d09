"""Action cards of A6, two sides each: for a ring, cut and punched from A4 or by the shop."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from sotay.press.expected import expected_in
from sotay.press.fault import BookError
from sotay.press.fonts import FontSet
from sotay.press.impose import CUT, impose
from sotay.press.imposed import check_places
from sotay.press.imposition import paired
from sotay.press.layout import Layout
from sotay.sheets.cards import Card, broken, cards
from sotay.sheets.desk import Place, write
from sotay.sheets.make import fitted
from sotay.sheets.paper import A6, Paper
from sotay.sheets.template import environment
from sotay.views.public import PublicBook

SIDES = 2
TITLE = (10.0, 67.0)  # points, and the millimetres beside the time: press/styles/small.css
_FOOT = "font:400 6.4pt/8pt var(--sans);vertical-align:top;padding-top:1mm;white-space:nowrap"


def html(card: Card, line: str, size: int = 0, title: Sequence[str] = ()) -> str:
    """Return the card's HTML; `line` is the edition's, `size` 0 is set as designed, `title` is its lines."""
    template = environment().get_template("small.html.j2")
    return template.render(card=card, line=line, size=size, title=title or (_title(card),))


def _title(card: Card) -> str:
    return f"{card.scenario.id} · {card.scenario.title}"


def make_small_cards(
    book: PublicBook, target: Path, place: Place, sheets: Path, shop: Path | None = None
) -> int:
    """Write the cards, front and back, to `target`, two a side of A4 to `sheets`, for the press to `shop`.

    Returns how many cards. Raises BookError, with `target` as it was, when a card does not fit its two sides.
    """
    line = book.edition.line
    rules = f"@page{{size:105mm 148mm;bleed:3mm;margin:6mm 6mm 8mm 6mm;@bottom-left{{content:string(chan);{_FOOT}}}}}"
    subject = "Mỗi phương án một thẻ A6 hai mặt"
    paper = Paper.of(book, place, "Thẻ hành động A6", subject, size=A6, style="small", rules=rules)

    made, fonts = cards(book), FontSet.load(place.fonts)
    titles = {card.id: broken(_title(card), fonts, *TITLE) for card in made}

    def laid(chosen: Sequence[Card], sizes: Mapping[str, int]) -> Layout:
        return paper.lay("".join(html(card, line, sizes[card.id], titles[card.id]) for card in chosen))

    layout = fitted(made, laid, SIDES)
    found = [expected_in(html(card, line), source=card.response.path, section=card.id) for card in made]
    write(layout, target, [text for texts in found for text in texts], shop)
    sides = paired(len(made))
    source = shop or target
    plan = impose(source, sheets, sides, CUT)
    if faults := check_places(source, sheets, sides, plan):
        raise BookError(faults)
    return len(made)
