"""The reading and the press file held side by side: the same words at the same places, the same picture.

For tests: a book's own gate is ``complete`` and ``preflight``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2

Word = tuple[str, float, float]  # letters; left and bottom of the first, points from the TrimBox's lower left


def words(pdf: Path) -> Iterator[list[Word]]:
    """Words of each page with their places."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            left, bottom, _, _ = page.get_trimbox()
            yield list(_words(page.get_textpage(), left, bottom))
    finally:
        document.close()


def apart(one: Path, other: Path) -> tuple[float, tuple[int, ...]]:
    """Return how far apart (points) the same words stand, at most, and the pages whose words differ."""
    furthest, different = 0.0, []
    pages = list(words(one)), list(words(other))
    if len(pages[0]) != len(pages[1]):
        raise ValueError(f"{one.name} có {len(pages[0])} trang, {other.name} có {len(pages[1])} trang")
    for number, (first, second) in enumerate(zip(*pages, strict=True), 1):
        if [word[0] for word in first] != [word[0] for word in second]:
            different.append(number)
            continue
        for (_, x, y), (_, u, v) in zip(first, second, strict=True):
            furthest = max(furthest, abs(x - u), abs(y - v))
    return furthest, tuple(different)


def _words(text: Any, left: float, bottom: float) -> Iterator[Word]:
    letters, place = "", (0.0, 0.0)
    for index, letter in enumerate(text.get_text_range(0, text.count_chars())):
        if letter.isspace() or letter == "\ufffe":
            if letters:
                yield letters, *place
            letters = ""
            continue
        if not letters:
            x, y, _, _ = text.get_charbox(index, loose=True)
            place = (x - left, y - bottom)
        letters += letter
    if letters:
        yield letters, *place
