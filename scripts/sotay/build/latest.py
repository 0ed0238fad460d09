"""Is the last build still what the sources would give? Light to load: it is asked before anything is built."""

from pathlib import Path

from sotay.book.load import Book, load
from sotay.build import manifest, swap
from sotay.build.stamp import Stamp, stamp


def unchanged(root: Path, book: Book | None = None, now: Stamp | None = None) -> Path | None:
    """Return the folder of the current build when nothing has changed since, else None."""
    last = swap.current(root)
    if last is None or not all((root / name).exists() for name in swap.LINKS):
        return None
    now = now or stamp(root, (book or load(root)).registry.edition)
    return last if manifest.key(last) == now.key else None
