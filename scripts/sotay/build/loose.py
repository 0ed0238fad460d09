"""Jobs of loose sheets: for the pocket, the ring, the wall; one file a scenario."""

from collections.abc import Iterator
from pathlib import Path

from sotay.book.contacts import Contacts
from sotay.book.load import Book
from sotay.build import reads
from sotay.build.job import Job, Task
from sotay.sheets.brief import make_pocket, make_poster
from sotay.sheets.desk import Place
from sotay.sheets.scenario import FOLDER, make_scenario
from sotay.sheets.small import make_small_cards

DOWNLOADS, SHOP = "site/tai-ve", "dist/nha-in"
CARDS, SMALL, BRIEF = "the-hanh-dong", "the-a6", "tui-va-tuong"


def loose(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """Pocket card, poster, cards of A6, a PDF a scenario."""
    if book.registry.brief.hour:
        yield Job(BRIEF, "Thẻ bỏ túi, áp phích", _brief, reads.BASE, weight=4)
    yield Job(SMALL, "Thẻ A6, hai thẻ một tờ A4", _small, reads.scenarios(book), weight=25)
    for scenario in book.scenarios:
        inputs = (*reads.BASE, *reads.told(scenario))
        yield Job(f"kich-ban-{scenario.slug}", f"Kịch bản {scenario.id}", _scenario, inputs, (scenario.slug,))


def _brief(task: Task) -> None:
    make_pocket(task.public, task.file(f"{DOWNLOADS}/the-bo-tui.pdf"), place(task))
    poster = task.file(f"{DOWNLOADS}/ap-phich-a3.pdf")
    make_poster(task.public, poster, place(task), task.file(f"{SHOP}/ap-phich-a3-in.pdf"))


def _small(task: Task) -> None:
    sheets, shop = (task.file(f"{SHOP}/the-a6-{name}.pdf") for name in ("hai-the-mot-to", "in"))
    make_small_cards(task.public, task.file(f"{DOWNLOADS}/the-hanh-dong-a6.pdf"), place(task), sheets, shop)


def _scenario(task: Task) -> None:
    (slug,) = task.given
    for scenario in task.public.scenarios:  # one that is broken is not published, and was told by the check
        if scenario.slug == slug:
            make_scenario(task.public, scenario, task.file(f"{DOWNLOADS}/{FOLDER}/{slug}.pdf"), place(task))


def place(task: Task) -> Place:
    """Return where fonts lie and when the build is dated."""
    return Place(Path(task.root) / "docs" / "fonts", task.epoch)
