"""The same faces cut down for the website: WOFF2 with Latin, Vietnamese and the symbols in use."""

from __future__ import annotations

import io

from fontTools import subset
from fontTools.ttLib import TTFont

from sotay.press.fonts import Face

# ASCII, Latin-1, Latin Extended-A/B (Ă Đ Ơ Ư), combining tone marks for text typed NFD,
# Latin Extended Additional (Ạ…ỹ), and the punctuation and signs official prose uses.
BASE_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x1A0, 0x1B0),
    (0x300, 0x303),
    (0x309, 0x309),
    (0x323, 0x323),
    (0x1EA0, 0x1EF9),
    (0x2010, 0x2026),
    (0x20AB, 0x20AB),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x2264, 0x2265),
)


def web_font(face: Face, extra: str = "") -> bytes:
    """WOFF2 of ``face`` with the base ranges and the characters of ``extra`` it has.

    The same input gives the same bytes: the font keeps its own dates.
    """
    options = subset.Options(
        flavor="woff2",
        layout_features=["kern", "liga", "mark", "mkmk", "ccmp", "locl", "lnum", "tnum", "case"],
        hinting=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],  # the licence (13, 14) travels with the font
    )
    wanted = {code for low, high in BASE_RANGES for code in range(low, high + 1)} | set(map(ord, extra))
    with TTFont(face.path, recalcTimestamp=False) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=wanted)
        subsetter.subset(font)
        font.flavor = "woff2"
        target = io.BytesIO()
        font.save(target, reorderTables=True)
    return target.getvalue()


def web_font_name(face: Face) -> str:
    """File name for the site: ``BeVietnamPro_400Regular.woff2``."""
    return face.path.with_suffix(".woff2").name
