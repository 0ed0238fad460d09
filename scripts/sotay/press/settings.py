"""What a book is, apart from its text: its paper, its name, its dates."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

# The text block never changes: 113 mm is about 68 characters of body type, 168 mm is 34 lines of 14 pt.
TEXT_WIDTH = 113.0
TEXT_HEIGHT = 168.0
TOP = 20.0
GUTTER = 19.0

# Narrower, and the thumb tab (7 mm) or the folio line would meet the text or the knife.
LEAST_OUTER = 10.0
LEAST_BOTTOM = 15.0


class Settings(BaseModel):
    """One book's settings. Lengths are millimetres, ``epoch`` is seconds since 1970 UTC.

    signature: pages a section; lined note pages fill the last one. 0: the book ends where its text ends.
    thickness: of a sheet of its paper; stitch_limit: how thick it may be, folded and stitched. 0: not asked.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    title: str = Field(min_length=1)
    edition: str = Field(min_length=1)
    epoch: int = Field(ge=0)
    subtitle: str = ""
    author: str = ""
    subject: str = ""
    language: str = "vi"
    trim_width: float = 148.0
    trim_height: float = 210.0
    bleed: float = Field(default=3.0, ge=0, le=3.5)
    signature: int = Field(default=0, ge=0, multiple_of=4)
    thickness: float = Field(default=0.0, ge=0)
    stitch_limit: float = Field(default=0.0, ge=0)

    @model_validator(mode="after")
    def _room(self) -> Self:
        if self.outer < LEAST_OUTER or self.bottom < LEAST_BOTTOM:
            least_w, least_h = TEXT_WIDTH + GUTTER + LEAST_OUTER, TEXT_HEIGHT + TOP + LEAST_BOTTOM
            raise ValueError(
                f"khổ {self.trim_width:g} × {self.trim_height:g} mm quá nhỏ cho khuôn chữ; "
                f"cần ít nhất {least_w:g} × {least_h:g} mm"
            )
        return self

    @property
    def outer(self) -> float:
        """Outer margin, mm: what the text block and the gutter leave of the width."""
        return self.trim_width - TEXT_WIDTH - GUTTER

    @property
    def bottom(self) -> float:
        """Bottom margin, mm."""
        return self.trim_height - TEXT_HEIGHT - TOP

    @property
    def date(self) -> str:
        """The epoch as W3C date and time, UTC: what the PDF says it was made."""
        return datetime.fromtimestamp(self.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")

    @property
    def identifier(self) -> bytes:
        """First half of the PDF's /ID: the same for every build of one edition of one book."""
        return hashlib.sha256(f"{self.title}\n{self.edition}".encode()).hexdigest()[:32].encode()
