"""Which book a command is about, and which of its files."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sotay.book.gathered import Gathered, NoBookError
from sotay.book.gathered import gathered as gather

if TYPE_CHECKING:
    from sotay.book.load import Book

ROOT = click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Thư mục của sổ tay.")


def opened(root: Path) -> "Book":
    """Return the book at `root`; exit 2 where there is none."""
    from sotay.book.load import opened as open_book
    from sotay.book.load import sort

    book = open_book(gathered(root))
    sort(book)
    return book


def gathered(root: Path) -> Gathered:
    """Return the files of the book at `root`; exit 2 where there is none."""
    try:
        return gather(root)
    except NoBookError as error:
        click.echo(str(error), err=True)
        sys.exit(2)


def relative(paths: tuple[str, ...], root: Path) -> tuple[str, ...]:
    """Return `paths` as repository paths, whether given from here or from the root; exit 2 for a stranger."""
    found: list[str] = []
    for path in paths:
        places = [_absolute(Path(path)), _absolute(root / path), Path(path).resolve()]
        here = next((x for x in places if x.is_relative_to(root.resolve()) and os.path.lexists(x)), None)
        if here is None:
            outside = not any(x.is_relative_to(root.resolve()) for x in places)
            why = f"“{path}” không nằm trong sổ tay “{root}”." if outside else f"Không có tệp “{path}”."
            click.echo(why, err=True)
            sys.exit(2)
        found.append(here.relative_to(root.resolve()).as_posix())
    return tuple(found)


def _absolute(path: Path) -> Path:
    """Return `path` from the file system's root; a link keeps its own name, it is a file of the book."""
    return path.parent.resolve() / path.name if path.name not in ("", "..") else path.resolve()
