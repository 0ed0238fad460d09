"""A QR code as a vector picture: black modules on paper, a quiet zone, words for who cannot see it."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Literal

import segno

QUIET = 4  # modules of empty paper on every side, as ISO/IEC 18004 asks
INK, PAPER = "#000000", "#ffffff"  # both in styles/inks.yml: black alone, the paper itself


def code(text: str, alt: str, *, size: float = 26.0, correction: Literal["L", "M", "Q", "H"] = "M") -> str:
    """Return the QR code of `text` as one `<svg>`, `size` millimetres wide and high with its quiet zone.

    `alt` says where it leads (the picture's title, PDF/UA's Alt). `correction` is how much of the code may be
    soiled: M about 15 %, Q about 25 %, at the price of smaller modules. The same text gives the same bytes.
    Raises ValueError for an empty `text` or `alt`, or a text no QR code can hold.
    """
    if not text or not alt:
        raise ValueError("a QR code needs a text and words that tell where it leads")
    alphabet = None if text.isascii() else "utf-8"  # named only where needed: old readers stumble over it
    made = segno.make_qr(text, error=correction, boost_error=False, encoding=alphabet)
    rows = [[bool(cell) for cell in row] for row in made.matrix]
    side, told = len(rows) + 2 * QUIET, escape(alt)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="pr-qr" viewBox="0 0 {side} {side}" '
        f'width="{size:g}mm" height="{size:g}mm" role="img" aria-label="{told}" shape-rendering="crispEdges">'
        f'<title>{told}</title><path fill="{PAPER}" d="M0 0h{side}v{side}H0z"/>'
        f'<path fill="{INK}" d="{"".join(_runs(rows))}"/></svg>'
    )


def _runs(rows: Sequence[Sequence[bool]]) -> Iterator[str]:
    """Yield a rectangle for every run of dark modules in a row: no seams between neighbours on a line."""
    for y, row in enumerate(rows, QUIET):
        x = QUIET
        for dark, group in groupby(row):
            width = len(list(group))
            if dark:
                yield f"M{x} {y}h{width}v1h-{width}z"
            x += width
