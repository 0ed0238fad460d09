"""A PDF read back with another program than the one that wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pikepdf
import pypdfium2

Box = tuple[float, float, float, float]  # left, bottom, right, top; points from the page's lower left


class Printed:
    """The pages of a finished PDF. Use as a context manager."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pdf = pypdfium2.PdfDocument(path)
        self._open: tuple[int, Any] = (-1, None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open = (-1, None)
        self._pdf.close()

    def __len__(self) -> int:
        return len(self._pdf)

    def text(self, index: int, area: Box | None = None) -> str:
        """Text of page ``index`` (from 0), or of the part of it inside ``area``."""
        page = self._text_page(index)
        return str(page.get_text_range() if area is None else page.get_text_bounded(*area))

    def boxes(self, index: int) -> Iterator[Box]:
        """Boxes of the page's lines of text."""
        page = self._text_page(index)
        for number in range(page.count_rects()):
            yield page.get_rect(number)

    def size(self, index: int) -> tuple[float, float]:
        """Width and height of the page in points."""
        width, height = self._pdf.get_page_size(index)
        return float(width), float(height)

    def _text_page(self, index: int) -> Any:
        """The page's text; the last page asked for is kept, opening one costs more than reading it."""
        if self._open[0] != index:
            self._open = index, self._pdf[index].get_textpage()
        return self._open[1]

    @cached_property
    def fonts(self) -> dict[str, bool]:
        """Base font names without their subset tag → whether the font file is embedded."""
        found: dict[str, bool] = {}
        with pikepdf.open(self._path) as pdf:
            for item in pdf.objects:
                if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                    name = str(item.get("/FontName", "")).lstrip("/").partition("+")
                    embedded = any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                    found[name[2] or name[0]] = embedded
        return found
