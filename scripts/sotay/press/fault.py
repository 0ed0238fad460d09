"""Something wrong with a printed book, told to the person who can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a book.

    kind: stable ASCII Vietnamese slug (``thieu-chu``, ``anh-qua-cao`` …).
    what: one Vietnamese sentence saying what was found.
    source: repository path, with ``:line`` when known; empty when no source is to blame.
    page: printed page number, from 1; ``None`` when the fault has no page.
    remedy: one Vietnamese sentence saying what to do.
    """

    kind: str
    what: str
    source: str = ""
    page: int | None = None
    remedy: str = ""

    def __str__(self) -> str:
        place = self.source or "sách in"
        page = f" (trang {self.page})" if self.page is not None else ""
        remedy = f"\n    Cách sửa: {self.remedy}" if self.remedy else ""
        return f"{place}{page}: {self.kind}: {self.what}{remedy}"


class BookError(Exception):
    """A book that must not leave the house; ``faults`` says why, ``str()`` tells it on one screen."""

    SHOWN = 12

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        head = f"Sách in chưa dựng được: {len(self.faults)} lỗi."
        shown = [f"  {fault}" for fault in self.faults[: self.SHOWN]]
        rest = len(self.faults) - len(shown)
        super().__init__("\n".join([head, *shown, *([f"  … và {rest} lỗi nữa."] if rest else [])]))

    def __reduce__(self) -> tuple[type[BookError], tuple[tuple[Fault, ...]]]:
        """Its faults are what it is made of, in another process too."""
        return BookError, (self.faults,)
