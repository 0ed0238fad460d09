"""Pocket card and poster: levels and first hour, for the pocket and for the wall."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import move
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup, NavigableString

from sotay.press.expected import Expected, expected_in
from sotay.press.fault import BookError, Fault
from sotay.press.layout import Layout
from sotay.press.nobreak import tie, tie_all
from sotay.press.printed import Printed
from sotay.press.web import write_web
from sotay.sheets.desk import Place, write
from sotay.sheets.paper import A3, Paper
from sotay.sheets.template import environment
from sotay.views.public import PublicBook

SOURCE = "handbook/registry/brief.yml"
FLAT = (297.0, 210.0)  # A4 lying
# Panels of the pocket card by place, left to right: the upper row stands on its head (see tests/sheets/test_brief.py).
UPPER, LOWER = (5, 4, 3, 2), (6, 7, 8, 1)


@dataclass(frozen=True)
class Panel:
    """One panel of the pocket card: page number when folded, column from 0, whether it stands on its head."""

    number: int
    column: int
    turned: bool


def panels() -> list[Panel]:
    """Return the panels in reading order."""
    found = [Panel(n, i, True) for i, n in enumerate(UPPER)] + [
        Panel(n, i, False) for i, n in enumerate(LOWER)
    ]
    return sorted(found, key=lambda panel: panel.number)


def make_pocket(book: PublicBook, target: Path, place: Place) -> int:
    """Write the pocket card, one side of A4 that folds to eight, to `target`; return 1. Raises BookError."""
    levels = book.registry.levels.levels
    half = len(levels) // 2
    body = _rendered("pocket", book, panels=panels(), low=levels[:half], high=levels[half:])
    paper = Paper.of(
        book, place, "Thẻ bỏ túi", "Một mặt A4 gấp tám", size=FLAT, style="pocket",
        rules="@page{size:297mm 210mm;bleed:0mm;margin:0}",
    )  # fmt: skip
    # Readers of PDFs mix up text that stands on its head: the gate reads the card with all panels upright.
    upright = replace(paper, css=(*paper.css, ".pk-up{transform:none}")).lay(body)
    layout = paper.lay(body)
    _one_side(layout, paper)
    with TemporaryDirectory(prefix="sotay-") as folder:
        proof, draft = Path(folder, "thang.pdf"), Path(folder, "gap.pdf")
        write(upright, proof, list(_sections(body)))
        if faults := write_web(layout, draft):
            raise BookError(faults)
        if _letters(proof) != _letters(draft):
            raise BookError([Fault("thieu-chu", "thẻ bỏ túi mất chữ khi quay ô.", SOURCE, 1)])
        target.parent.mkdir(parents=True, exist_ok=True)
        move(draft, target)
    return 1


def make_poster(book: PublicBook, target: Path, place: Place, shop: Path | None = None) -> int:
    """Write the A3 poster to `target`, for the press to `shop`; return 1. Raises BookError."""
    levels = book.registry.levels.levels
    raises = [level for level in levels if level.raise_]
    body = _rendered("poster", book, levels=levels, raises=raises)
    paper = Paper.of(
        book, place, "Áp phích: Cấp KHTT và giờ đầu", "Áp phích A3", size=A3, style="poster",
        rules="@page{size:297mm 420mm;bleed:3mm;margin:14mm 14mm 10mm 14mm}",
    )  # fmt: skip
    return _made(paper, body, target, shop)


def _rendered(name: str, book: PublicBook, **values: object) -> str:
    template = environment().get_template(f"{name}.html.j2")
    page = template.render(book=book, brief=book.registry.brief, edition=book.edition, **values)
    soup = BeautifulSoup(page, "html.parser")
    for part in soup.select("table, .po-three, .po-foot, .pk-p"):
        tie_all(part)
    for text in [text for hour in soup.select(".po-hour") for text in hour.find_all(string=True)]:
        text.replace_with(NavigableString(tie(str(text))))  # columns as narrow as these have no room for more
    return str(soup)


def _letters(path: Path) -> Counter[str]:
    """Return how often each letter is printed on the first page."""
    with Printed(path) as printed:
        return Counter(printed.text(0).replace("\u0002", "").replace("-", "")) - Counter(" \r\n" * 10_000)


def _made(paper: Paper, body: str, target: Path, shop: Path | None = None) -> int:
    layout = paper.lay(body)
    _one_side(layout, paper)
    write(layout, target, list(_sections(body)), shop)
    return 1


def _one_side(layout: Layout, paper: Paper) -> None:
    if len(layout.pages) != 1:
        what = f"{paper.settings.title} dài hơn một mặt giấy."
        remedy = "Rút gọn chữ trong brief.yml hoặc levels.yml."
        raise BookError([Fault("to-qua-dai", what, SOURCE, remedy=remedy)])


def _sections(body: str) -> Iterator[Expected]:
    for section in BeautifulSoup(body, "html.parser").find_all("section"):
        yield from expected_in(str(section), source=SOURCE, section=str(section["id"]))
