"""Preview pictures, 1200 × 630: what it is about, how grave, who leads, until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from sotay.pictures.canvas import INK, LEVELS, WHITE
from sotay.pictures.measure import FAMILY, Measure
from sotay.press.fonts import FontSet

WIDTH, HEIGHT = 1200, 630
EDGE = 64
TITLES = (76, 66, 58, 50, 44)  # the largest at which the title keeps to its lines
LINES = 3
FEET = (32, 29, 26, 23)
GREY = "#3a4754"
HATCH = "#c5ced7"
COLOURS = 24  # enough for every level's colours and the smooth edges of letters


@dataclass(frozen=True)
class Plate:
    """One level: all of a response's picture, one of four on a scenario's."""

    number: int
    name: str
    line: str = ""


class Painter:
    """Paints with the faces of one folder (docs/fonts); raises FontError where they are missing."""

    def __init__(self, fonts: Path, edition: str, book: str) -> None:
        self.edition, self.book = edition, book
        self.measure = Measure.load(fonts)
        known = FontSet.load(fonts)
        self._files = {bold: known.face(FAMILY, 700 if bold else 400).path for bold in (False, True)}
        self._faces: dict[tuple[bool, int], ImageFont.FreeTypeFont] = {}

    def paint(self, kicker: str, title: str, plates: Sequence[Plate]) -> bytes:
        """Return the PNG; the same words give the same bytes."""
        image = Image.new("RGB", (WIDTH, HEIGHT), WHITE)
        pen = ImageDraw.Draw(image)
        self._strip(pen)
        top = 400 if len(plates) == 1 else 430
        self._head(pen, kicker, title, top)
        if len(plates) == 1:
            self._whole(pen, plates[0], top)
        else:
            self._four(pen, plates, top)
        file = BytesIO()
        reduced = image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        reduced.save(file, "PNG", compress_level=7)
        return file.getvalue()

    def _strip(self, pen: ImageDraw.ImageDraw) -> None:
        """Draw the edition, hatched as all that is not final."""
        for x in range(-72, WIDTH, 24):
            pen.line((x, 72, x + 72, 0), fill=HATCH, width=4)
        first, *rest = self.edition.split(" · ")
        width = self.measure.width(first.upper(), 30, bold=True) + 2 * 24
        told = " · ".join(rest)
        end = EDGE + width + 20 + self.measure.width(told, 28) + 24
        pen.rectangle((EDGE, 0, end, 72), fill=WHITE)
        pen.rectangle((EDGE, 0, EDGE + width, 72), fill=INK)
        self._text(pen, EDGE + 24, 47, first.upper(), 30, bold=True, fill=WHITE)
        self._text(pen, EDGE + width + 20, 47, told, 28)

    def _head(self, pen: ImageDraw.ImageDraw, kicker: str, title: str, end: float) -> None:
        self._text(pen, EDGE, 134, kicker, 30, fill=GREY)
        room = WIDTH - 2 * EDGE
        for size in TITLES:
            lines = self._lines(title, room, size)
            leading = size * 1.27  # stacked marks (Ế, Ậ) touch below this
            if len(lines) <= LINES and 150 + leading * len(lines) <= end - 14:
                break
        y = 150 + size * 0.98
        for line in lines:
            self._text(pen, EDGE, y, line, size, bold=True)
            y += leading

    def _lines(self, title: str, room: float, size: int) -> list[str]:
        """Return `title` in lines that end at its commas, where they fit; else in about equal ones."""
        phrases = [f"{part}," for part in title.split(", ")]
        lines = [phrases[0]]
        for phrase in phrases[1:]:
            longer = f"{lines[-1]} {phrase}"
            if self.measure.width(longer, size, bold=True) <= room:
                lines[-1] = longer
            else:
                lines.append(phrase)
        lines[-1] = lines[-1][:-1]
        if all(self.measure.width(line, size, bold=True) <= room for line in lines):
            return lines
        return self.measure.lines(title, room, size, bold=True)

    def _whole(self, pen: ImageDraw.ImageDraw, plate: Plate, top: int) -> None:
        ground, ink = LEVELS[plate.number]
        pen.rectangle((0, top, WIDTH, HEIGHT), fill=ground)
        self._text(pen, EDGE, top + 148, str(plate.number), 150, bold=True, fill=ink)
        x = EDGE + 130
        self._text(pen, x, top + 68, f"Cấp KHTT {plate.number}", 36, fill=ink)
        self._text(pen, x, top + 138, plate.name, 64, bold=True, fill=ink)
        self._steps(pen, (WIDTH - EDGE - 168, top + 48), unit=4, filled=plate.number, ink=ink)
        self._foot(pen, top + 204, plate.line, ink)

    def _four(self, pen: ImageDraw.ImageDraw, plates: Sequence[Plate], top: int) -> None:
        gap = 12
        width = (WIDTH - 2 * EDGE - gap * (len(plates) - 1)) / len(plates)
        for index, plate in enumerate(plates):
            ground, ink = LEVELS[plate.number]
            x = EDGE + index * (width + gap)
            pen.rectangle((x, top, x + width, top + 112), fill=ground)
            self._text(pen, x + 18, top + 62, str(plate.number), 58, bold=True, fill=ink)
            self._steps(pen, (x + width - 18 - 67, top + 20), unit=1.6, filled=plate.number, ink=ink)
            self._text(pen, x + 18, top + 98, plate.name, 27, bold=True, fill=ink)
        self._foot(pen, HEIGHT - 40, self.book, GREY)

    def _steps(
        self, pen: ImageDraw.ImageDraw, at: tuple[float, float], *, unit: float, filled: int, ink: str
    ) -> None:
        """Draw the mark of four steps, `filled` of them full."""
        x, y = at
        for step in range(4):
            height = (8 + 6 * step) * unit
            left, top = x + step * 11 * unit, y + 26 * unit - height
            box = (round(left), round(top), round(left + 9 * unit), round(y + 26 * unit))
            pen.rectangle(box, fill=ink if step < filled else None, outline=ink, width=max(2, round(unit)))

    def _foot(self, pen: ImageDraw.ImageDraw, y: float, text: str, fill: str) -> None:
        """Write the last line, smaller where it is long."""
        room = WIDTH - 2 * EDGE
        size = next((size for size in FEET if self.measure.width(text, size) <= room), FEET[-1])
        self._text(pen, EDGE, y, text, size, fill=fill)

    def _text(
        self,
        pen: ImageDraw.ImageDraw,
        x: float,
        y: float,
        text: str,
        size: int,
        *,
        bold: bool = False,
        fill: str = INK,
    ) -> None:
        """Write one line; y is its baseline."""
        face = self._faces.get((bold, size))
        if face is None:
            # Basic layout: every Vietnamese letter is one glyph, and no library of the machine's decides
            face = ImageFont.truetype(self._files[bold], size, layout_engine=ImageFont.Layout.BASIC)
            self._faces[bold, size] = face
        pen.text((x, y), text, fill=fill, font=face, anchor="ls")
