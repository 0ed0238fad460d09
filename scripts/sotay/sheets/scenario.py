"""One scenario on A4: what it is, what to say, and a page a level."""

from pathlib import Path

from bs4 import BeautifulSoup

from sotay.press.expected import Expected, expected_in
from sotay.sheets.desk import Place, write
from sotay.sheets.frame import quoted
from sotay.sheets.paper import A4, Paper
from sotay.sheets.prose import prose
from sotay.sheets.template import environment
from sotay.views import confirmation
from sotay.views.public import PublicBook, PublicScenario

FOLDER = "kich-ban"  # below tai-ve/
_SMALL = "font:400 7.6pt/10pt var(--sans);vertical-align:top;padding-top:2mm"


def make_scenario(book: PublicBook, scenario: PublicScenario, target: Path, place: Place) -> int:
    """Write `scenario` with all its levels to `target`; return how many pages. Raises BookError."""
    body = html(scenario)
    rules = (
        "@page{size:210mm 297mm;bleed:3mm;margin:17mm 18mm 15mm 22mm;"
        f"@top-right{{content:string(chan);{_SMALL};vertical-align:bottom;padding-bottom:4mm;text-align:right}}"
        f'@bottom-left{{content:"{quoted(book.edition.line)}";{_SMALL};white-space:nowrap}}'
        f'@bottom-right{{content:counter(page) "/" counter(pages);{_SMALL};text-align:right}}}}'
    )
    title = f"{scenario.id} {scenario.title}"
    paper = Paper.of(book, place, title, scenario.summary, size=A4, style="scenario", rules=rules)
    layout = paper.lay(body)
    write(layout, target, list(_sections(body)))
    return len(layout.pages)


def html(scenario: PublicScenario) -> str:
    """Return the scenario's HTML."""
    made = environment().get_template("scenario.html.j2")
    text = made.render(s=scenario, state=confirmation.state(scenario), prose=prose)
    soup = BeautifulSoup(text, "html.parser")
    for link in soup.find_all("a"):  # a page on paper leads nowhere
        link.unwrap()
    return str(soup)


def _sections(body: str) -> list[Expected]:
    found: list[Expected] = []
    for section in BeautifulSoup(body, "html.parser").find_all("section"):
        found += expected_in(str(section), source=str(section["data-src"]), section=str(section["id"]))
    return found
