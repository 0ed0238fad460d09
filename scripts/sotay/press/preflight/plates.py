"""Pages as the four plates would print them: a CMYK picture, drawn without any printer's software.

The renderer here knows RGB only. So the page is drawn twice: once with cyan, magenta and yellow in the place
of red, green and blue, once with black as grey. Overprint becomes "darken", which for the colours of
DeviceCMYK under OPM 1 is what a press does, or a little more ink.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops

from sotay.press.palette import Colour
from sotay.press.preflight.opened import MM, Opened
from sotay.press.recolour import Recolour

SCALE = 1.0  # pixels a point
BATCH = 40  # pages separated at a time: memory


class _Plate:
    """A palette that draws cyan, magenta and yellow (``black`` False), or black alone."""

    def __init__(self, black: bool) -> None:
        self._black = black

    def colour(self, colour: Colour, page: int) -> Colour:
        if len(colour) == 4:
            return (1 - colour[3],) * 3 if self._black else tuple(1 - part for part in colour[:3])
        if len(colour) == 1:
            return colour * 3 if self._black else (1.0, 1.0, 1.0)
        return (1.0, 1.0, 1.0) if self._black else colour

    def overprints(self, colour: Colour) -> bool | None:
        return None

    def graphics(self, state: Dictionary) -> None:
        if "/op" in state or "/OP" in state:
            # Blending knows no difference between fills and strokes: a state that names both is a stroke's.
            over = bool(state.get("/OP", state.get("/op", False))) and int(state.get("/OPM", 0)) == 1
            state.BM = Name.Darken if over else Name.Normal

    def around(self) -> Dictionary | None:
        return Dictionary(BM=Name.Normal)  # else a whole form would darken what lies below

    def strange(self, space: str, page: int) -> None:
        """Spaces that are none of the three are left to the renderer: other checks name them."""

    def picture(self, stream: pikepdf.Stream, page: int) -> None:
        if stream.get("/ImageMask"):
            return
        try:
            image = _inked(stream)
        except (
            pikepdf.PdfError,
            pikepdf.UnsupportedImageTypeError,
            OSError,
            ValueError,
            NotImplementedError,
        ):
            return
        if image.mode == "CMYK":
            cyan, magenta, yellow, black = (ImageChops.invert(band) for band in image.split())
            made = Image.merge("RGB", (black,) * 3 if self._black else (cyan, magenta, yellow))
        elif image.mode in ("1", "L"):
            made = image.convert("RGB") if self._black else Image.new("RGB", image.size, "white")
        else:
            made = Image.new("RGB", image.size, "white") if self._black else image.convert("RGB")
        stream.write(made.tobytes())
        stream.ColorSpace, stream.BitsPerComponent = Name.DeviceRGB, 8
        for key in ("/Decode", "/DecodeParms"):
            if key in stream:
                del stream[key]


def _inked(stream: pikepdf.Stream) -> Image.Image:
    """The picture with 255 for solid ink, whatever its JPEG and its Decode array say about 0 and 1."""
    found = pikepdf.PdfImage(stream)
    if stream.get("/Filter") != Name.DCTDecode or found.mode != "CMYK":
        return found.as_pil_image()
    image = Image.open(io.BytesIO(stream.read_raw_bytes()))
    inverted = [float(part) for part in stream.get("/Decode", Array([0, 1]))][:2] == [1, 0]
    # Pillow turns an Adobe JPEG round while reading it, the Decode array turns it in the PDF.
    return ImageChops.invert(image) if ("adobe" in image.info) != inverted else image


def plates(path: Path, pages: Collection[int], *, trimmed: bool = False) -> Iterator[tuple[int, Image.Image]]:
    """Yield page number (from 1) and its CMYK picture, a pixel a point, for ``pages`` of the PDF at ``path``.

    ``trimmed``: only what is left when the sheet is cut.
    """
    chosen = sorted(pages)
    for start in range(0, len(chosen), BATCH):
        batch = chosen[start : start + BATCH]
        drawn = [_drawn(path, batch, black, trimmed) for black in (False, True)]
        for number, colours, black in zip(batch, *drawn, strict=True):
            bands = [ImageChops.invert(band) for band in (*colours.split(), black.getchannel("R"))]
            yield number, Image.merge("CMYK", bands)


def _drawn(path: Path, pages: list[int], black: bool, trimmed: bool) -> list[Image.Image]:
    with pikepdf.open(path) as pdf:
        for index in reversed(range(len(pdf.pages))):
            if index + 1 not in pages:
                del pdf.pages[index]
        for page in pdf.pages:
            page.obj.Rotate = 0
            if trimmed:
                page.obj.MediaBox = page.obj.CropBox = page.trimbox
        Recolour(pdf, _Plate(black)).run()
        data = io.BytesIO()
        pdf.save(data)
    document = pypdfium2.PdfDocument(data.getvalue())
    try:
        return [page.render(scale=SCALE).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def heaviest(opened: Opened) -> Iterator[tuple[int, float, float]]:
    """Yield page, most ink (percent) and area (mm²) over ``job.ink`` of pages where there may be too much."""
    limit = opened.job.ink
    pages = [number for number in opened.marks if _may_soak(opened, number) > limit]
    for number, picture in plates(opened.path, pages):
        total = _sum(picture)
        over = [count for level, count in enumerate(total.histogram()) if level * 400 / 255 > limit + 2]
        most = max((level for level, count in enumerate(total.histogram()) if count), default=0)
        yield number, most * 400 / 255, sum(over) / (SCALE * MM) ** 2


def _may_soak(opened: Opened, number: int) -> float:
    """The most ink that could meet on one spot, percent, reckoned without drawing the page."""
    worst, over = 0.0, 0.0
    for mark in opened.marks[number]:
        if mark.kind in ("image", "shading") or not mark.opaque or mark.inks is None:
            return 400.0
        ink = sum(mark.inks) * 100
        worst = max(worst, ink)
        over = max(over, ink if mark.over else 0.0)
    return worst + over


def _sum(picture: Image.Image) -> Image.Image:
    """A quarter of the four inks together, 0 to 255."""
    cyan, magenta, yellow, black = picture.split()
    return ImageChops.add(
        ImageChops.add(cyan, magenta, scale=2), ImageChops.add(yellow, black, scale=2), scale=2
    )
