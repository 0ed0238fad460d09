"""Compare two public books."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from sotay.book.duration import spell
from sotay.book.edition import day
from sotay.changes.change import Change, Detail
from sotay.changes.lists import sections, texts
from sotay.changes.pairs import pairs
from sotay.changes.scenarios import scenarios
from sotay.changes.tables import tables
from sotay.views.public import PublicBook, PublicChapter, PublicForm, PublicModule

T = TypeVar("T", PublicChapter, PublicForm, PublicModule)


def compare(old: PublicBook, new: PublicBook) -> list[Change]:
    """Return what is different in `new`, in the book's order: tables, scenarios, chapters, forms, modules."""
    found = [*_edition(old, new), *tables(old.registry, new.registry), *scenarios(old, new)]
    found += _each("Chương", old.chapters, new.chapters, _chapter, lambda c: f"“{c.title}”", printed=True)
    found += _each("Biểu mẫu", old.forms, new.forms, _form, lambda f: f"{f.id} {f.title}")
    found += _each("Mô-đun", old.modules, new.modules, _module, lambda m: f"{m.id} {m.title}")
    found += _each("Trang", old.pages, new.pages, _chapter, lambda c: f"“{c.title}”")
    return found


def _edition(old: PublicBook, new: PublicBook) -> Iterator[Change]:
    told = [
        ("số", old.edition.number, new.edition.number),
        ("ngày", day(old.edition.as_of), day(new.edition.as_of)),
        ("trạng thái", old.edition.status, new.edition.status),
    ]
    details = tuple(Detail(what, before, after) for what, before, after in told if before != after)
    if details:
        yield Change("Ấn bản", "handbook/registry/edition.yml", "changed", details, printed=False)


def _each(
    about: str,
    old: Sequence[T],
    new: Sequence[T],
    differ: Callable[[T, T], Iterator[Detail]],
    name: Callable[[T], str],
    *,
    printed: bool = False,
) -> Iterator[Change]:
    """Yield the changes of pages of one kind, which are known by their files."""
    for before, after in pairs(old, new, lambda one: one.path):
        thing: Any = after or before
        title, path = f"{about} {name(thing)}", thing.path
        if before is None or after is None:
            yield Change(title, path, "added" if after else "removed", printed=printed)
        elif details := tuple(differ(before, after)):
            yield Change(title, path, "changed", details, printed=printed)


def _chapter(old: PublicChapter, new: PublicChapter) -> Iterator[Detail]:
    if old.title != new.title:
        yield Detail("tên", f"“{old.title}”", f"“{new.title}”")
    yield from texts("tóm tắt", old.summary, new.summary)
    yield from sections(old.body, new.body)


def _form(old: PublicForm, new: PublicForm) -> Iterator[Detail]:
    if old.title != new.title:
        yield Detail("tên", f"“{old.title}”", f"“{new.title}”")
    for name, told in {"when": "khi dùng", "how": "cách điền", "sheet": "chữ trên mẫu"}.items():
        yield from texts(told, getattr(old, name), getattr(new, name))


def _module(old: PublicModule, new: PublicModule) -> Iterator[Detail]:
    if old.title != new.title:
        yield Detail("tên", f"“{old.title}”", f"“{new.title}”")
    if old.minutes != new.minutes:
        yield Detail("thời lượng", spell(old.minutes), spell(new.minutes))
    yield from sections(old.body, new.body)
