"""Colours as a PDF writes them, and what becomes of each."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

import pikepdf
from pikepdf import Dictionary, Name

Colour = tuple[float, ...]  # one part: grey (1 is white); three: RGB; four: CMYK; each 0 to 1

SPACES = {1: Name.DeviceGray, 3: Name.DeviceRGB, 4: Name.DeviceCMYK}
SIZES = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}
WHITE: dict[int, Colour] = {1: (1.0,), 3: (1.0, 1.0, 1.0), 4: (0.0, 0.0, 0.0, 0.0)}


class Palette(Protocol):
    """Says what becomes of a colour. ``page`` counts from 1."""

    def colour(self, colour: Colour, page: int) -> Colour:
        """Return the colour to paint with instead of ``colour``."""

    def overprints(self, colour: Colour) -> bool | None:
        """Say whether the new ``colour`` prints over what lies below; None leaves the PDF's own state."""

    def graphics(self, state: Dictionary) -> None:
        """Change a graphics state of the PDF's own in place."""

    def around(self) -> Dictionary | None:
        """Return a graphics state to draw forms and pictures in; None for the PDF's own."""

    def picture(self, stream: pikepdf.Stream, page: int) -> None:
        """Change the image ``stream`` in place."""

    def strange(self, space: str, page: int) -> None:
        """Be told of a colour space that is none of the three device spaces."""


def numbers(colour: Colour) -> list[Decimal]:
    """``colour`` as PDF numbers, at most four decimals."""
    return [Decimal(f"{part:.4f}".rstrip("0").rstrip(".")) for part in colour]
