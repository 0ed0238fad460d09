"""A PDF opened for looking at: its boxes, marks, fonts, text and picture, each read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import pikepdf
import pypdfium2
from pikepdf import Dictionary, Name
from PIL import Image

from sotay.press.preflight.job import Job
from sotay.press.preflight.marks import Mark, read_marks

MM = 72 / 25.4
SCALE = 1.0  # pixels a point when a page is looked at whole
Rect = tuple[float, float, float, float]  # left, bottom, right, top; points


class NotReadableError(Exception):
    """Not a PDF, or too broken to open, or locked; the message is Vietnamese."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page's boxes, points; a box the page does not give is None. ``turned``: degrees."""

    number: int
    media: Rect
    bleed: Rect | None
    trim: Rect | None
    turned: int
    unit: float
    crop: Rect | None

    @property
    def knife(self) -> Rect:
        """Where the sheet is cut: the TrimBox, or for want of one the visible page."""
        return self.trim or self.crop or self.media


class Opened:
    """Use as a context manager. Raises NotReadableError when the file cannot be looked at.

    numbers: the pages, from 1, that are looked at mark by mark; all of them, unless someone looks at the others.
    """

    def __init__(self, path: Path, job: Job) -> None:
        self.path, self.job = path, job
        self._pages: dict[int, Any] = {}
        self.unread: dict[int, str] = {}  # page → why its content could not be read
        try:
            self.pdf = pikepdf.open(path)
        except pikepdf.PasswordError as error:
            raise NotReadableError("tệp bị khóa bằng mật khẩu, không mở được.") from error
        except (pikepdf.PdfError, OSError, ValueError) as error:
            raise NotReadableError(f"không phải tệp PDF đọc được ({_short(error)}).") from error
        try:
            if not len(self.pdf.pages):
                raise NotReadableError("tệp không có trang nào.")
            self.numbers: Sequence[int] = range(1, len(self.pdf.pages) + 1)
            self._drawn = pypdfium2.PdfDocument(path)
        except NotReadableError:
            self.pdf.close()
            raise
        except pypdfium2.PdfiumError as error:
            self.pdf.close()
            raise NotReadableError(f"không vẽ được trang nào ({_short(error)}).") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pages.clear()
        self._drawn.close()
        self.pdf.close()

    @cached_property
    def problems(self) -> tuple[str, ...]:
        """What qpdf's own check of the file's structure says; nothing where page 1 is looked at elsewhere."""
        if 1 not in self.numbers:
            return ()
        return tuple(str(problem) for problem in self.pdf.check_pdf_syntax()) + tuple(
            str(warning) for warning in self.pdf.get_warnings()
        )

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Boxes of every page; one that cannot be read is taken as missing."""
        return tuple(_sheet(number, page) for number, page in enumerate(self.pdf.pages, 1))

    @property
    def looked(self) -> Iterator[Sheet]:
        """The sheets of ``numbers``."""
        return (self.sheets[number - 1] for number in self.numbers)

    def pages(self) -> Iterator[tuple[int, Any]]:
        """The pages of ``numbers``, each with its number."""
        return ((number, self.pdf.pages[number - 1]) for number in self.numbers)

    @cached_property
    def marks(self) -> Mapping[int, tuple[Mark, ...]]:
        """Page → its marks. Pages that cannot be read to the end have what came before; see ``unread``."""
        found: dict[int, tuple[Mark, ...]] = {}
        for number, page in self.pages():
            seen: list[Mark] = []
            try:
                read_marks(page, seen)
            except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, IndexError,
                    RecursionError, OverflowError) as error:  # fmt: skip
                self.unread[number] = _short(error)
            found[number] = tuple(seen)
        return found

    def each_mark(self) -> Iterator[tuple[int, Mark]]:
        """Every mark with its page."""
        for number, seen in self.marks.items():
            for mark in seen:
                yield number, mark

    @cached_property
    def fonts(self) -> Mapping[int, tuple[tuple[str, Any], ...]]:
        """Page → base name and dictionary of the fonts its text is set in."""
        found: dict[int, dict[str, Any]] = {}
        for number, mark in self.each_mark():
            if mark.kind == "text" and isinstance(mark.font, Dictionary):
                name = str(mark.font.get("/BaseFont", mark.font.get("/Name", "không tên"))).lstrip("/")
                found.setdefault(number, {}).setdefault(name, mark.font)
        return {number: tuple(fonts.items()) for number, fonts in found.items()}

    def picture(self, sheet: Sheet) -> Image.Image:
        """The page in greys, a pixel a point, white where there is no ink."""
        image: Image.Image = self._page(sheet.number).render(scale=SCALE, grayscale=True).to_pil()
        return image.convert("L")

    def _page(self, number: int) -> Any:
        """The page as it is drawn; all stay open, opening one costs more than drawing it."""
        if number not in self._pages:
            self._pages[number] = self._drawn[number - 1]
        return self._pages[number]

    @cached_property
    def texts(self) -> Mapping[int, tuple[str, tuple[Rect, ...]]]:
        """Page → its text and the boxes of its lines, in page coordinates."""
        found = {}
        for number in self.numbers:
            page = self._page(number).get_textpage()
            boxes = tuple(page.get_rect(index) for index in range(page.count_rects()))
            found[number] = str(page.get_text_range()), boxes
        return found


def _sheet(number: int, page: Any) -> Sheet:
    media = _rect(page.obj, "/MediaBox", inherited=True) or (0.0, 0.0, 0.0, 0.0)
    return Sheet(
        number,
        media,
        _rect(page.obj, "/BleedBox"),
        _rect(page.obj, "/TrimBox"),
        _number(page.obj, "/Rotate", 0) % 360,
        float(page.obj.get("/UserUnit", 1)),
        _rect(page.obj, "/CropBox", inherited=True),
    )


def _rect(page: Any, key: str, *, inherited: bool = False) -> Rect | None:
    node, steps = page, 0
    while inherited and key not in node and "/Parent" in node and steps < 50:
        node, steps = node.Parent, steps + 1
    given = node.get(key)
    try:
        a, b, c, d = (float(part) for part in given)
    except (TypeError, ValueError):
        return None
    return min(a, c), min(b, d), max(a, c), max(b, d)


def _number(page: Any, key: str, default: int) -> int:
    node, steps = page, 0
    while key not in node and "/Parent" in node and steps < 50:
        node, steps = node.Parent, steps + 1
    given = node.get(key, default)
    return int(given) if not isinstance(given, Name | Dictionary) else default


def _short(error: Exception) -> str:
    """The error's own words, without the paths that some libraries put before them."""
    return str(error).splitlines()[0].rpartition("/")[2][:90] if str(error) else type(error).__name__
