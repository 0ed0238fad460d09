"""Every preview picture of a book, by its file below the site."""

from collections.abc import Iterator
from pathlib import Path

from sotay.book.duration import spell
from sotay.site.share.picture import Painter, Plate
from sotay.site.share.told import GENERAL, of_response, of_scenario
from sotay.views.public import PublicBook

_ASKED = "Bây giờ làm gì? Xác định cấp, ai chủ trì, nói gì, trước mấy giờ"


def pictures(book: PublicBook, fonts: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and PNG of the pictures of `book`; `fonts` is docs/fonts."""
    edition = book.edition
    painter = Painter(fonts, edition.line, edition.title)
    levels = [Plate(level.number, level.name) for level in book.registry.levels.levels]
    yield GENERAL, painter.paint(edition.title, _ASKED, levels)
    for scenario in book.scenarios:
        kicker = f"{scenario.id} · {scenario.group.name}"
        yield of_scenario(scenario).picture, painter.paint(kicker, scenario.title, levels)
        for response in scenario.responses:
            lead = f"Chủ trì{'' if scenario.confirmed else ' (đề xuất)'}: {response.lead.short}"
            line = f"Tuyên bố đầu tiên: {spell(response.deadline)} sau T0 · {lead}"
            plate = Plate(response.level.number, response.level.name, line)
            yield of_response(scenario, response).picture, painter.paint(kicker, scenario.title, [plate])
