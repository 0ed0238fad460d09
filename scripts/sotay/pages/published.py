"""Addresses that were published once: each still answers, so that no printed QR code and no bookmark dies."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from sotay.book.finding import Finding
from sotay.book.load import Book
from sotay.book.names import nearest
from sotay.book.source import Source, read
from sotay.pages.address import src_address
from sotay.pages.kinds import drafts
from sotay.pages.plain import address
from sotay.views.publish import publish

LIST = "docs/addresses.txt"
RULE = "dia-chi-mat"
ARROW = "→"
_HINT = (
    "Trả trang về chỗ cũ: tên tệp và thư mục làm nên địa chỉ. Trang phải dời thì ghi nơi mới: “/cũ/ → /mới/”, "
    "máy chủ sẽ dẫn người đọc sang."
)


class Written(Protocol):
    """A scenario, or what is known of it: the repository paths of its index and its responses."""

    @property
    def path(self) -> str: ...
    @property
    def pages(self) -> list[str]: ...


def findings(book: Book, scenarios: Iterable[Written] | None = None) -> Iterator[Finding]:
    """Yield what is wrong with the list of published addresses; a book without one has published nothing.

    `scenarios` are the book's, where they are not read into it.
    """
    if not (book.root / LIST).is_file():
        return
    source, faults = read(book.root, LIST)
    yield from faults
    yield from dead(source, answered(book, book.scenarios if scenarios is None else scenarios))


def dead(source: Source, known: set[str]) -> Iterator[Finding]:
    """Yield a finding for each address listed in `source`, one a line, that neither is `known` nor leads to one."""
    for number, line in enumerate(source.lines, 1):
        listed, target = _read(line)
        if listed and (target or listed).removeprefix("/") not in known:
            message = f"Địa chỉ “{listed}” đã công bố mà nay không còn trang nào."
            if target:
                message = f"Địa chỉ “{listed}” dẫn sang “{target}”, nơi không có trang nào."
            near = nearest(target or listed, known, 1)
            hint = f"{_HINT} Gần nhất: /{near[0]}" if near else _HINT
            yield Finding(RULE, source.place(number), message, hint)


def moved(book: Book) -> list[tuple[str, str]]:
    """Return old addresses and where they lead, both without the first slash."""
    if not (book.root / LIST).is_file():
        return []
    source, _ = read(book.root, LIST)
    pairs = (_read(line) for line in source.lines)
    return [(old.removeprefix("/"), new.removeprefix("/")) for old, new in pairs if old and new]


def _read(line: str) -> tuple[str, str]:
    listed, _, target = line.partition("#")[0].partition(ARROW)
    return listed.strip(), target.strip()


def answered(book: Book, scenarios: Iterable[Written]) -> set[str]:
    """Return every address that a page of `book` or its plain text has; one with errors still counts: they are told."""
    texts = [page.path for page in (*book.chapters, *book.pages)] + [lesson.path for lesson in book.leaves]
    responses = []
    for scenario in scenarios:
        texts.append(scenario.path)
        responses += scenario.pages
    made = (draft.src for draft in drafts(publish(replace(book, scenarios=[]))))  # none is made of a scenario
    return {address(path) for path in responses} | {src_address(src) for src in (*texts, *responses, *made)}
