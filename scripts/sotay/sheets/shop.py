"""The papers that go to the print shop with the files: job ticket, packing list, proof to sign."""

from pathlib import Path

from bs4 import BeautifulSoup

from sotay.press.expected import expected_in
from sotay.press.fault import BookError, Fault
from sotay.press.layout import Layout
from sotay.sheets.desk import Place, write
from sotay.sheets.frame import quoted
from sotay.sheets.order import Order
from sotay.sheets.paper import A4, Paper
from sotay.sheets.template import environment
from sotay.views.public import PublicBook

TICKET, PROOF, DATA = "phieu-in.pdf", "duyet-ban-in-thu.pdf", "phieu-in.json"
SOURCE = "handbook/registry/distribution.yml"
BINDINGS = {"perfect": "Dán keo gáy", "saddle": "Ghim lồng, hai kim"}
_SMALL = "font:400 7.2pt/10pt var(--sans);vertical-align:top;padding-top:2mm"


def make_ticket(book: PublicBook, order: Order, folder: Path, place: Place) -> None:
    """Write job ticket (one side of A4), its JSON, and the proof sheet below `folder`. Raises BookError."""
    for title, name, file in (("Phiếu in", "ticket", TICKET), ("Phiếu duyệt bản in thử", "proof", PROOF)):
        layout = _laid(book, place, title, order, body := html(name, book, order))
        sections = BeautifulSoup(body, "html.parser").find_all("section")
        texts = [expected_in(str(one), source=SOURCE, section=str(one["id"])) for one in sections]
        write(layout, folder / file, [text for found in texts for text in found])
    (folder / DATA).write_text(order.json(), "utf-8")


def html(name: str, book: PublicBook, order: Order) -> str:
    """Return the HTML of sheet `name`: "ticket" or "proof"."""
    template = environment().get_template(f"{name}.html.j2")
    return template.render(order=order, edition=book.edition, binding=BINDINGS[order.binding])


def _laid(book: PublicBook, place: Place, title: str, order: Order, body: str) -> Layout:
    line = quoted(f"{order.edition} · Số lượng, giấy là đề xuất, chốt trước khi in")
    rules = (
        "@page{size:210mm 297mm;bleed:0mm;margin:14mm 15mm 15mm 20mm;"
        f'@bottom-left{{content:"{line}";{_SMALL};white-space:nowrap}}}}'
    )
    layout = Paper.of(book, place, title, order.title, size=A4, style="shop", rules=rules).lay(body)
    if len(layout.pages) != 1:
        what = f"{title.lower()} dài hơn một mặt A4."
        remedy = "Gộp bớt nơi nhận, hoặc rút ngắn tên nơi nhận."
        raise BookError([Fault("phieu-qua-dai", what, SOURCE, remedy=remedy)])
    return layout
