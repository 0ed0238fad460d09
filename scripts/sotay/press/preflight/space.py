"""Colour spaces of a PDF, told apart by what a press does with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Dictionary

DEVICE = {
    "/DeviceGray": "gray", "/DeviceRGB": "rgb", "/DeviceCMYK": "cmyk", "/G": "gray", "/RGB": "rgb",
    "/CMYK": "cmyk", "/CalGray": "calgray", "/CalRGB": "calrgb", "/Lab": "lab", "/Pattern": "pattern",
}  # fmt: skip
DEPTH = 4  # a space defined by a space defined by …
ICC = {1: "icc-gray", 3: "icc-rgb", 4: "icc-cmyk"}
SCREEN = {"rgb", "calrgb", "lab", "icc-rgb", "calgray"}  # what a press cannot print as it is
TOLD = {
    "rgb": "RGB", "calrgb": "RGB hiệu chuẩn", "lab": "Lab", "icc-rgb": "RGB có hồ sơ ICC",
    "calgray": "xám hiệu chuẩn", "icc-gray": "xám có hồ sơ ICC", "icc-cmyk": "CMYK có hồ sơ ICC",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Space:
    """``kind`` is one of DEVICE's and ICC's values, or ``spot`` with the ink's ``name``, or ``unknown``."""

    kind: str
    name: str = ""

    @property
    def told(self) -> str:
        """The space in words, for a report."""
        return f"màu pha {self.name}" if self.kind == "spot" else TOLD.get(self.kind, self.kind)


def space_of(given: Any, resources: Dictionary | None = None, depth: int = 0) -> Space:
    """Return the space that ``given`` (a name or an array) means in a stream with ``resources``."""
    if isinstance(given, pikepdf.Name):
        named = (resources or Dictionary()).get("/ColorSpace", Dictionary()).get(str(given))
        if named is not None and str(given) not in DEVICE:
            return space_of(named, None, depth + 1)
        return Space(DEVICE.get(str(given), "unknown"))
    if depth > DEPTH or not isinstance(given, pikepdf.Array) or not len(given):
        return Space("unknown")
    return _listed(str(given[0]), given, resources, depth)


def _listed(kind: str, given: Any, resources: Dictionary | None, depth: int) -> Space:
    if kind in ("/Indexed", "/I"):
        return space_of(given[1], resources, depth + 1)
    if kind == "/Separation":
        return Space("spot", str(given[1]).lstrip("/"))
    if kind == "/DeviceN":
        return Space("spot", " + ".join(str(name).lstrip("/") for name in given[1]))
    known = ICC.get(int(given[1].get("/N", 0))) if kind == "/ICCBased" else DEVICE.get(kind)
    return Space(known or "unknown")
