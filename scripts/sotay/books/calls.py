"""The page "Gọi ai": whom a scenario may need, with lines to write the numbers of one's own office on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

from sotay.pages.page import Page
from sotay.views.public import PublicScenario

SRC = "handbook/registry/contacts.md"
TITLE = "Gọi ai"
MOST = 24  # rows: a page and a half of A5
ABOUT = "Điền số của nơi mình, kiểm tra lại mỗi quý. Sách đã điền số là tài liệu nội bộ, không gửi ra ngoài."
OWN = ("Người đứng đầu đơn vị", "Người phát ngôn", "Trực ban của đơn vị")


def page(scenarios: Sequence[PublicScenario]) -> Page:
    """Return the page; units that lead or take part most often in ``scenarios`` come first."""
    counts: Counter[str] = Counter()
    for scenario in scenarios:
        for response in scenario.responses:
            counts.update(unit.short for unit in (response.lead, *response.partners))
    names = [*OWN, *sorted(counts, key=lambda name: (-counts[name], name))[: MOST - len(OWN)]]
    rows = "".join(f'<tr><th scope="row">{escape(name)}</th><td></td><td></td></tr>' for name in names)
    head = "<tr><th>Gọi ai</th><th>Giờ làm việc</th><th>Ngoài giờ</th></tr>"
    columns = '<colgroup><col style="width:40%"><col style="width:30%"><col style="width:30%"></colgroup>'
    html = (
        f'<h1>{TITLE}</h1>\n<p class="st-lead">{ABOUT}</p>\n'
        f'<table class="st-calls">{columns}<thead>{head}</thead><tbody>{rows}</tbody></table>'
    )
    return Page(SRC, "", TITLE, html, "handbook/registry/units.yml", kind="calls")
