"""What is asked of a press file: sizes in millimetres, the rest in the units that shops use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sotay.press.settings import Settings

Binding = Literal["none", "perfect", "saddle"]
MULTIPLE: dict[Binding, int] = {"none": 1, "perfect": 2, "saddle": 4}  # pages: a leaf has 2, a folded sheet 4


@dataclass(frozen=True)
class Job:
    """One printing job.

    trim: width and height, mm; None asks only that all pages are alike.
    bleed, safe: mm outside and inside the trim. ink: sum of the four inks, percent (coated offset, ISO 12647-2).
    thickness: of a sheet of paper, mm. stitch_limit: mm a stitched book may measure folded; 0 asks nothing.
    line: thinnest line, points. type: smallest type, points. dpi: (least, wanted) of a picture as printed.
    """

    trim: tuple[float, float] | None = None
    bleed: float = 3.0
    binding: Binding = "none"
    thickness: float = 0.0
    stitch_limit: float = 0.0
    ink: float = 300.0
    line: float = 0.25
    type: float = 5.5
    dpi: tuple[float, float] = (150.0, 300.0)
    safe: float = 2.0  # a cutter keeps to 1 mm; the digits of thumb tabs stand 2.4 mm from the edge

    @classmethod
    def of(cls, settings: Settings, binding: Binding = "none") -> Job:
        """The job of a book laid out with ``settings``."""
        return cls(
            trim=(settings.trim_width, settings.trim_height),
            bleed=settings.bleed,
            binding=binding,
            thickness=settings.thickness,
            stitch_limit=settings.stitch_limit,
        )

    @property
    def multiple(self) -> int:
        """What the number of pages must be a multiple of."""
        return MULTIPLE[self.binding]
