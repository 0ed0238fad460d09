"""Everything a build makes, a function a family of products.

To add a family: write a function that yields its jobs and put it in ``FAMILIES``. A job that reads another's files
stands after it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from sotay.book.contacts import Contacts
from sotay.book.load import Book
from sotay.books.make import Place as Sources
from sotay.books.make import make_booklet
from sotay.books.plans import titles
from sotay.build import reads
from sotay.build.job import Job, Task
from sotay.build.loose import SHOP, loose
from sotay.build.order import orders
from sotay.build.shop import to_fold
from sotay.build.training import MODULES, TRAINERS, training
from sotay.changes.news import news
from sotay.forms.make import make_forms
from sotay.sheets.corrections import make_corrections
from sotay.sheets.desk import Place
from sotay.sheets.make import make_cards, make_work
from sotay.site.engine import build_book, build_site
from sotay.site.share.make import pictures
from sotay.teach.deck.make import make_deck
from sotay.views.by_group import by_group
from sotay.views.publish import publish

Family = Callable[[Book, Contacts | None], Iterator[Job]]


def website(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """The website."""
    yield Job("website", "Website", _website, reads.TEXTS, weight=15)


def _website(task: Task) -> None:
    build_site(task.root, task.folder / "site")


def books(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """The handbook, whose pages MkDocs gathers."""
    for name, volume in book.volumes.items():
        if volume.kind != "handbook":
            continue
        given = (name, volume.output)
        yield Job(f"sach-{name}", f"Sách {volume.output}", _book, reads.volume(book, name), given, weight=90)


def _book(task: Task) -> None:
    name, output = task.given
    target, press = task.file(f"site/tai-ve/{output}"), _press(task, output)
    build_book(task.root, name, target, press, task.inputs)


def _press(task: Task, output: str) -> Path:
    """The press file of the book `output`; its preflight reports lie beside it."""
    return task.file(f"dist/nha-in/{output.removesuffix('.pdf')}-in.pdf")


def booklets(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """The short booklet, and one a group of scenarios."""
    public = publish(book)
    for title in titles(book.volumes, [view.group for view in by_group(public)]):
        if title.plan.kind != "handbook":
            name = f"Sách {title.plan.output}"
            inputs = reads.booklet(book, title)
            yield Job(f"sach-{title.name}", name, _booklet, inputs, (title.name,), weight=10)


def _booklet(task: Task) -> None:
    (name,) = task.given
    groups = [view.group for view in by_group(task.public)]
    title = next(one for one in titles(task.book.volumes, groups) if one.name == name)
    target = task.file(f"site/tai-ve/{title.plan.output}")
    press = _press(task, title.plan.output)
    made = make_booklet(task.public, title, target, Sources(task.root, task.epoch), press)
    to_fold(press, made.layout, title.plan, _place(task).fonts)


def cards(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """Action cards; with numbers only where the office keeps a list, and then never below site/."""
    yield Job("the-hanh-dong", "Thẻ hành động", _cards, reads.scenarios(book), weight=30)
    if contacts:
        title = "Thẻ nội bộ, có danh bạ trực"
        yield Job("the-noi-bo", title, _inside_cards, (*reads.scenarios(book), "contacts.yml"), weight=30)


def _cards(task: Task) -> None:
    shop = task.file(f"{SHOP}/the-hanh-dong-in.pdf")
    make_cards(task.public, task.file("site/tai-ve/the-hanh-dong.pdf"), _place(task), shop=shop)


def _inside_cards(task: Task) -> None:
    make_cards(task.public, task.file("dist/noi-bo/the-hanh-dong-noi-bo.pdf"), _place(task), task.contacts)


def work(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """Every unit's work."""
    yield Job("viec-theo-don-vi", "Tờ việc theo đơn vị", _work, reads.scenarios(book), weight=30)


def _work(task: Task) -> None:
    target = task.file("site/tai-ve/viec-theo-don-vi.pdf")
    make_work(task.public, target, _place(task), target.parent / "don-vi")


def corrections(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """What owners of a printed handbook replace or mend."""
    yield Job("dinh-chinh", "Tờ đính chính", _corrections, reads.TEXTS, weight=5)


def _corrections(task: Task) -> None:
    told = news(task.root, task.public)
    make_corrections(task.public, told, task.file("site/tai-ve/dinh-chinh.pdf"), _place(task))


def forms(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """Blank forms for Word."""
    yield Job("bieu-mau", "Biểu mẫu Word", _forms, ("handbook/forms", "handbook/registry"))


def _forms(task: Task) -> None:
    make_forms(task.public, task.folder / "site" / "tai-ve", task.epoch)


def decks(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """Each module's deck, for trainers: in the browser, for PowerPoint, as a PDF."""
    for module in book.modules:
        name = Path(module.path).stem
        inputs = reads.deck(book, module)
        yield Job(f"bai-giang-{name}", f"Bài giảng {module.id}", _deck, inputs, (module.path,), weight=4)


def _deck(task: Task) -> None:
    target = task.folder / TRAINERS / MODULES / Path(task.given[0]).stem
    make_deck(task.book, task.given[0], target, task.root / "docs" / "fonts", task.epoch)


def previews(book: Book, contacts: Contacts | None) -> Iterator[Job]:
    """What messengers show for a link to a scenario or a response."""
    yield Job("hinh-chia-se", "Hình xem trước khi gửi liên kết", _previews, reads.scenarios(book), weight=8)


def _previews(task: Task) -> None:
    for name, content in pictures(task.public, task.root / "docs" / "fonts"):
        task.file(f"site/{name}").write_bytes(content)


def _place(task: Task) -> Place:
    return Place(task.root / "docs" / "fonts", task.epoch)


FAMILIES: tuple[Family, ...] = (
    website,
    books,
    booklets,
    cards,
    work,
    loose,
    orders,
    corrections,
    forms,
    decks,
    training,
    previews,
)


def jobs(book: Book, contacts: Contacts | None) -> list[Job]:
    """Return all jobs of a build of `book`."""
    return [job for family in FAMILIES for job in family(book, contacts)]
