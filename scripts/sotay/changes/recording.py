"""Record a mark: the book as it stands, or as it stood at a commit."""

import re
from pathlib import Path

from sotay.book.load import load
from sotay.changes.compare import compare
from sotay.changes.mark import Mark, marks, record, since
from sotay.changes.past import PastError, book_at, dated
from sotay.changes.printed import places
from sotay.views.public import PublicBook
from sotay.views.publish import publish

NAME = re.compile(r"[0-9a-z]+([.-][0-9a-z]+)*")
PRINTED = "site/tai-ve/so-tay.pdf"


def mark_book(root: Path, name: str, revision: str = "", note: str = "") -> list[Path]:
    """Write the mark `name` of the book at `root` and return its files.

    Without `revision` it is the sources as they lie there, with the pages of the handbook built last; with one
    it is that commit's sources, and no page is known. Raises PastError for a name in use or of a wrong form, and
    for what git cannot read; NoBookError where there is no book.
    """
    before = marks(root)
    if not NAME.fullmatch(name):
        raise PastError(f"Tên mốc “{name}” chỉ gồm chữ thường không dấu, số, dấu chấm và gạch nối, như: 0.2")
    if any(mark.name == name for mark in before):
        raise PastError(f"Đã có mốc “{name}”. Chọn tên khác.")
    book = book_at(root, revision) if revision else load(root)
    public = publish(book)
    commit, day = dated(root, revision or "HEAD")
    mark = Mark(
        name=name,
        order=1 + max((one.order for one in before), default=0),
        line=public.edition.line,
        day=day,
        commit=commit,
        note=note,
        holds=_counted(public),
        changes=tuple(compare(since(root, before[0].name)[1], public)) if before else (),
        pages={} if revision else places(root / PRINTED),
    )
    return record(root, mark, {path: source.text for path, source in book.sources.items()})


def _counted(book: PublicBook) -> dict[str, int]:
    """Return how much is in `book`, by what readers call it."""
    return {
        "kịch bản": len(book.scenarios),
        "phương án": sum(len(s.responses) for s in book.scenarios),
        "chương": len(book.chapters),
        "biểu mẫu": len(book.forms),
        "mô-đun": len(book.modules),
    }
