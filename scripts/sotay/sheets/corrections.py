"""The correction sheet: what owners of a printed handbook replace or mend by hand, A5, to be kept in the book."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from sotay.changes.change import Change
from sotay.changes.news import News
from sotay.pages.address import src_address
from sotay.press import qr
from sotay.press.expected import expected_in
from sotay.press.fonts import FontSet
from sotay.press.layout import lay_out
from sotay.sheets.desk import Place, document, settings_of, styles, write
from sotay.sheets.frame import corrections_pages
from sotay.sheets.template import environment
from sotay.views.public import PublicBook

SHORT = 100  # characters of before and after that are told whole, to be written in by hand
TITLE = "Đính chính sổ tay in"


@dataclass(frozen=True)
class Row:
    """One thing that is superseded: its name, its page in the printed copy where known, what is different.

    `whole` says that something is too long to write in by hand: the page is printed again.
    """

    name: str
    page: int | None
    told: tuple[str, ...]
    whole: bool = False


def rows(book: PublicBook, news: News) -> list[Row]:
    """Return what changed or went of the printed book, in its order; what is new is told by `added`."""
    return [_row(book, news, change) for change in news.replaced if change.kind != "added"]


def added(news: News) -> list[str]:
    """Return what the printed copy does not have yet."""
    return [change.about for change in news.replaced if change.kind == "added"]


def _row(book: PublicBook, news: News, change: Change) -> Row:
    scenario = book.by_id.get(change.about)
    name = f"{change.about} {scenario.title}" if scenario else change.about
    page = news.page(src_address(change.path)) if change.path.endswith(".md") else None
    if change.kind == "removed":
        return Row(name, page, ("bỏ, không dùng nữa",))
    short = [d.told for d in change.details if len(d.before) + len(d.after) <= SHORT]
    counted = Counter(d.what for d in change.details if len(d.before) + len(d.after) > SHORT)
    long = [f"{what} viết lại{f' {count} chỗ' if count > 1 else ''}" for what, count in counted.items()]
    return Row(name, page, (*short, *long), bool(long))


def html(book: PublicBook, news: News) -> str:
    """Return the sheet's HTML: for which copy, a row a thing with a box to tick, the code where there is one."""
    address = book.edition.corrections
    code = qr.code(address, f"Mã QR: mở {address}", size=26) if address else ""
    made = environment().get_template("corrections.html.j2")
    mark = news.marks[0] if news.marks else None
    return made.render(book=book, mark=mark, rows=rows(book, news), added=added(news), code=code, title=TITLE)


def make_corrections(book: PublicBook, news: News, target: Path, place: Place) -> int:
    """Write the correction sheet of `book` to `target`, A5; return how many pages.

    Raises BookError, with `target` as it was, when a text of it is missing from the PDF.
    """
    body = html(book, news)
    layout = lay_out(
        document(TITLE, body),
        (*styles("corrections"), corrections_pages(book)),
        settings=settings_of(book, TITLE, "Cho ai giữ bản in", place),
        fonts=FontSet.load(place.fonts),
        fonts_folder=place.fonts,
    )
    write(layout, target, list(expected_in(body, source="handbook/editions", section="dinh-chinh")))
    return len(layout.pages)
