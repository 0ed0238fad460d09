"""The book's typefaces: which file holds which face, and which characters each can draw."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from fontTools.ttLib import TTFont

# Drawn by nobody: line ends, tabs, and the soft hyphen and zero-width space that only allow a break.
INVISIBLE = frozenset("\n\r\t\u00ad\u200b")


class FontError(Exception):
    """A font file is missing or is not the one that ``fonts.yml`` names."""


@dataclass(frozen=True)
class Face:
    """One complete TTF: a family at one weight (CSS 100–900) and style (``normal``, ``italic``)."""

    family: str
    weight: int
    style: str
    path: Path
    sha256: str

    @cached_property
    def _advances(self) -> Mapping[int, float]:
        with TTFont(self.path, lazy=True) as font:
            units, widths = font["head"].unitsPerEm, font["hmtx"]
            return {code: widths[name][0] / units for code, name in font.getBestCmap().items()}

    @property
    def characters(self) -> frozenset[str]:
        """Every character this face has a glyph for."""
        return frozenset(map(chr, self._advances))

    def width(self, text: str, size: float) -> float:
        """Width of ``text`` set at ``size``, in the unit of ``size``; kerning left out."""
        return sum(self._advances.get(ord(char), 0.5) for char in text) * size

    def check(self) -> None:
        """Raise FontError unless the file is there, byte for byte as listed."""
        if not self.path.is_file():
            raise FontError(f"Thiếu tệp phông {self.path.name} trong {self.path.parent.name}/.")
        if hashlib.sha256(self.path.read_bytes()).hexdigest() != self.sha256:
            raise FontError(f"Tệp phông {self.path.name} khác mã SHA-256 ghi trong fonts.yml.")


@dataclass(frozen=True)
class FontSet:
    """The faces of a book; nothing else may be embedded in it."""

    faces: tuple[Face, ...]

    @classmethod
    def load(cls, folder: Path) -> FontSet:
        """Read ``fonts.yml`` in ``folder`` and check each file's hash; raises FontError."""
        listing = folder / "fonts.yml"
        if not listing.is_file():
            raise FontError(f"Không thấy {listing}.")
        rows: list[dict[str, Any]] = yaml.safe_load(listing.read_text("utf-8"))["faces"]
        faces = tuple(
            Face(row["family"], int(row["weight"]), row["style"], folder / row["file"], row["sha256"])
            for row in rows
        )
        for face in faces:
            face.check()
        return cls(faces)

    @property
    def families(self) -> tuple[str, ...]:
        """Family names in the order listed, each once."""
        return tuple(dict.fromkeys(face.family for face in self.faces))

    def face(self, family: str, weight: int = 400, style: str = "normal") -> Face:
        """The one face so described; KeyError if there is none."""
        for face in self.faces:
            if (face.family, face.weight, face.style) == (family, weight, style):
                return face
        raise KeyError(f"{family} {weight} {style}")

    @cached_property
    def characters(self) -> frozenset[str]:
        """Characters that some family draws in all of its faces, so that any style may use them."""

        def of(family: str) -> frozenset[str]:
            return frozenset.intersection(*(f.characters for f in self.faces if f.family == family))

        return frozenset().union(*map(of, self.families))

    def missing_glyphs(self, text: str) -> tuple[str, ...]:
        """Characters of ``text`` that would fall back to a foreign font, in order of appearance."""
        return tuple(dict.fromkeys(c for c in text if c not in self.characters and c not in INVISIBLE))

    def css(self, base: str) -> str:
        """``@font-face`` rules whose files lie under the URL ``base`` (ends with a slash)."""
        return "\n".join(self._rules(base))

    def _rules(self, base: str) -> Iterator[str]:
        for face in self.faces:
            yield (
                f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
                f'font-style:{face.style};src:url("{base}{face.path.name}")}}'
            )
