"""The order for the print shop, made from the press files of the bound handbook: cover spread, ticket, proof sheet."""

from collections.abc import Iterator
from pathlib import Path

from sotay.book.contacts import Contacts
from sotay.book.load import BOOKS, Book
from sotay.book.volume import Volume
from sotay.books.front import front_of
from sotay.books.plans import Title, titles
from sotay.build import reads
from sotay.build.job import Job, Task
from sotay.build.loose import SHOP, place
from sotay.press import ship
from sotay.press.fault import BookError, Fault
from sotay.press.preflight.job import Job as Asked
from sotay.press.spread import write_spread
from sotay.sheets.order import order, read, spine, stitched
from sotay.sheets.shop import make_ticket
from sotay.views.by_group import by_group
from sotay.views.public import PublicBook
from sotay.views.publish import publish


def orders(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """The order of each bound handbook; a stitched book's sheets stand beside it already."""
    for name, volume in book.volumes.items():
        if volume.kind == "handbook" and volume.binding == "perfect" and book.registry.recipients:
            inputs = (*reads.scenarios(book), BOOKS)  # the booklets are those of groups that have scenarios
            needs = (f"sach-{name}", *(f"sach-{title.name}" for title in _stitched(book, publish(book))))
            yield Job(f"don-in-{name}", "Phiếu in, bìa trải", _order, inputs, (name,), needs, weight=5)


def _stitched(book: Book, public: PublicBook) -> Iterator[Title]:
    for title in titles(book.volumes, [view.group for view in by_group(public)]):
        if title.plan.kind != "handbook" and title.plan.binding == "saddle":
            yield title


def _order(task: Task) -> None:
    (name,) = task.given
    plan = task.book.volumes[name]
    stem = plan.output.removesuffix(".pdf")
    inside = task.made[f"sach-{name}"] / SHOP / _press_name(plan)
    spread = task.file(f"{SHOP}/{stem}-bia-trai.pdf")
    pages = read(inside).pages
    _spread(task, plan, ship.cover_of(inside), spread, spine(pages, plan.thickness))
    booklets = [
        stitched(title.plan, task.made[f"sach-{title.name}"] / SHOP / _press_name(title.plan))
        for title in _stitched(task.book, task.public)
    ]
    made = order(task.book.registry, plan, inside, [spread, ship.cover_of(inside)], pages, booklets=booklets)
    make_ticket(task.public, made, spread.parent, place(task))


def _press_name(plan: Volume) -> str:
    return f"{plan.output.removesuffix('.pdf')}-in.pdf"


def _spread(task: Task, plan: Volume, cover: Path, target: Path, width: float) -> None:
    """Write the cover spread and its preflight report; raises BookError."""
    edition = task.book.registry.edition
    settings, fonts = front_of(edition, plan, task.epoch).settings, task.root / "docs" / "fonts"
    words = f"{plan.title} · {edition.line}"
    trim = write_spread(cover, target, settings, spine=width, words=words, fonts_folder=fonts)
    report = ship.check_file(target, Asked(trim=trim, bleed=settings.bleed))
    if report.fails:
        raise BookError(
            Fault(row.id, f"bìa trải: {row.title}: {row.detail}.", remedy=row.remedy) for row in report.fails
        )
    for ending, text in zip(ship.REPORTS, (report.json(), report.text()), strict=True):
        target.with_suffix(ending).write_text(text, "utf-8")
