"""The press PDF: PDF/X-4 in inks, with bleed, from the same layout as the reading PDF.

There is no PDF/X validator among the tools here: the file is written by the letter of ISO 15930-7 and held
against ``preflight``; the shop's own preflight has the last word.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from PIL import Image

from sotay.press.fault import Fault
from sotay.press.inks import BLACK, Cmyk, Inks, Profile, hexadecimal
from sotay.press.intent import mark
from sotay.press.layout import Layout, captured, collecting_nothing
from sotay.press.palette import Colour
from sotay.press.quick import quick
from sotay.press.recolour import Recolour
from sotay.press.where import pictures, source_of

LEAST_DPI = 150  # below, a picture is a fault; below 300 ``preflight`` warns


def write_press(
    layout: Layout, target: Path, inks: Inks | None = None, profile: Profile | None = None
) -> tuple[Fault, ...]:
    """Write ``layout`` as the press PDF ``target`` and return what is wrong with it; with faults, no file.

    The file holds every page of the layout, one by one, MediaBox = BleedBox = trim + the layout's bleed, all
    colours as DeviceCMYK out of ``inks`` (``styles/inks.yml``), black overprinting, pictures separated by
    ``profile`` (FOGRA39), no links, bookmarks or tags. Words stand where they stand in ``write_web``'s file,
    measured from the TrimBox. The same layout gives the same bytes. ``target`` appears whole or not at all; an
    older one stays when there are faults. Call ``preflight`` on it next, or ``ship.ship`` to do both.
    """
    inks, profile = inks or Inks.load(), profile or Profile.load()
    if faults := tuple(_coarse(layout)):
        return faults
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.stem}-", dir=target.parent) as folder:
        raw, draft = Path(folder, "tho.pdf"), Path(folder, "in.pdf")
        with raw.open("wb") as stream, captured() as log, collecting_nothing(), quick():
            layout.document.write_pdf(
                stream,
                pdf_variant="pdf/x-4",
                pdf_identifier=layout.settings.identifier,
                uncompressed_pdf=True,
            )
        palette = _ToInks(layout, inks, profile)
        with pikepdf.open(raw) as pdf:
            Recolour(pdf, palette).run()
            if faults := (*log, *palette.faults):
                return faults
            mark(pdf, layout.settings, profile)
            pdf.save(
                draft,
                deterministic_id=True,
                min_version="1.6",
                force_version="1.6",
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                compress_streams=True,
            )
        draft.chmod(0o644)
        os.replace(draft, target)  # noqa: PTH105 (one name for the act in this module and in swap)
    return ()


def _coarse(layout: Layout) -> Iterator[Fault]:
    for picture in pictures(layout):
        if picture.dpi < LEAST_DPI:
            need = f"{round(picture.pixels[0] * LEAST_DPI * 2 / picture.dpi)} điểm ảnh bề ngang"
            yield Fault(
                "anh-tho",
                f"ảnh {picture.name} chỉ có {picture.dpi:.0f} dpi ở cỡ in, cần ít nhất {LEAST_DPI}, nên 300.",
                picture.source,
                picture.page,
                f"Thay bằng ảnh ít nhất {need}, hoặc in ảnh nhỏ lại.",
            )


class _ToInks:
    """A palette from the colours of the screen to the inks of the press."""

    def __init__(self, layout: Layout, inks: Inks, profile: Profile) -> None:
        self._layout, self._inks, self._profile = layout, inks, profile
        self._known: dict[Colour, Cmyk] = {}
        self._faults: dict[tuple[str, str], Fault] = {}

    @property
    def faults(self) -> tuple[Fault, ...]:
        return tuple(self._faults.values())

    def colour(self, colour: Colour, page: int) -> Colour:
        if colour in self._known:
            return self._known[colour]
        if len(colour) == 4:
            return colour
        rgb = colour * 3 if len(colour) == 1 else colour
        found = self._inks.find(rgb)
        if found is None:
            name = hexadecimal(rgb)
            self._tell(
                "mau-ngoai-bang",
                f"màu {name} không có trong bảng mực.",
                page,
                f'Dùng màu có sẵn, hoặc thêm dòng "{name}": [C, M, Y, K] vào press/styles/inks.yml.',
            )
            return BLACK
        self._known[colour] = found
        return found

    def overprints(self, colour: Colour) -> bool | None:
        return colour == BLACK

    def graphics(self, state: pikepdf.Dictionary) -> None:
        """Transparency is left as it is: X-4 allows it, ``preflight`` lists it."""

    def around(self) -> pikepdf.Dictionary | None:
        return None

    def strange(self, space: str, page: int) -> None:
        remedy = "Dùng màu hex có trong press/styles/inks.yml."
        self._tell("mau-la", f"hệ màu {space} không chuyển được sang mực in.", page, remedy)

    def picture(self, stream: pikepdf.Stream, page: int) -> None:
        if stream.get("/ImageMask") or str(stream.get("/ColorSpace")) in ("/DeviceCMYK", "/DeviceGray"):
            return
        try:
            image = pikepdf.PdfImage(stream).as_pil_image()
            self._separate(stream, image if image.mode in ("1", "L") else image.convert("RGB"))
        except (pikepdf.PdfError, pikepdf.UnsupportedImageTypeError, OSError, ValueError) as error:
            remedy = "Lưu lại ảnh dưới dạng PNG hoặc JPEG màu RGB 8 bit."
            self._tell("anh-mau-la", f"không đổi được ảnh sang mực in: {error}.", page, remedy)

    def _separate(self, stream: pikepdf.Stream, image: Image.Image) -> None:
        if image.mode == "RGB" and _grey(image):
            image = image.getchannel("R")
        image = self._profile.separate(image) if image.mode == "RGB" else image.convert("L")
        # Not as JPEG: Pillow and PDF disagree on what 0 means in a CMYK one, and no eye sees it before the proof.
        stream.write(image.tobytes())
        stream.ColorSpace = pikepdf.Name.DeviceCMYK if image.mode == "CMYK" else pikepdf.Name.DeviceGray
        stream.BitsPerComponent = 8
        for key in ("/Decode", "/DecodeParms"):
            if key in stream:
                del stream[key]

    def _tell(self, kind: str, what: str, page: int, remedy: str) -> None:
        """Keep one fault a cause: its first page, or better the first page that an editor wrote."""
        known = self._faults.get((kind, what))
        if page and (known is None or not known.source):
            source = source_of(self._layout, page)
            if known is None or source:
                self._faults[kind, what] = Fault(kind, what, source, page, remedy)


def _grey(image: Image.Image) -> bool:
    red, green, blue = image.split()
    return red.tobytes() == green.tobytes() == blue.tobytes()
