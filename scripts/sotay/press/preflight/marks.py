"""What a page paints: one mark for each thing painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sotay.press.preflight.space import Space

Kind = Literal["text", "fill", "stroke", "image", "shading"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing painted.

    parts: the colour's components, as written. size: text, its size; stroke, its width; fill, its thinner side
    (0 unknown); all points on the page; image, dpi. over: it overprints. opaque: no transparency is at work.
    text: the bytes shown; font: the resource's base name.
    """

    kind: Kind
    space: Space
    parts: tuple[float, ...]
    size: float
    over: bool
    opaque: bool = True
    text: bytes = b""
    font: Any = None

    @property
    def inks(self) -> tuple[float, float, float, float] | None:
        """Cyan, magenta, yellow, black from 0 to 1; None for what is not in process inks."""
        if self.space.kind in ("cmyk", "icc-cmyk") and len(self.parts) == 4:
            cyan, magenta, yellow, black = self.parts
            return cyan, magenta, yellow, black
        if self.space.kind in ("gray", "icc-gray") and len(self.parts) == 1:
            return 0.0, 0.0, 0.0, 1.0 - self.parts[0]
        return None
