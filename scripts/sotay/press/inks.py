"""Which inks a colour is printed with: the one table every book shares, and the profile for pictures."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import yaml
from PIL import Image, ImageCms

TABLE = Path(__file__).with_name("styles") / "inks.yml"
PROFILES = Path(__file__).with_name("icc")
PROFILE = "fogra39"

Cmyk = tuple[float, float, float, float]  # 0 no ink, 1 solid
BLACK: Cmyk = (0.0, 0.0, 0.0, 1.0)
PAPER: Cmyk = (0.0, 0.0, 0.0, 0.0)
MAX_INK = 3.0  # sum of the four inks on one spot: coated offset, as shops in ISO 12647-2 conditions ask


class InkError(ValueError):
    """The ink table cannot be used; the message names file and line's colour in Vietnamese."""


@dataclass(frozen=True)
class Profile:
    """A printing condition: the ICC profile ``data`` (CMYK output), its short name, and what it stands for."""

    condition: str
    about: str
    data: bytes

    @classmethod
    def load(cls, name: str = PROFILE, folder: Path = PROFILES) -> Self:
        """Read profile ``name`` (``fogra39``) by its record in ``profiles.yml``; InkError names those there are."""
        records = yaml.safe_load((folder / "profiles.yml").read_text("utf-8"))
        record = records.get(name)
        if record is None:
            raise InkError(f"không có hồ sơ màu “{name}”; hiện có: {', '.join(sorted(records))}.")
        return cls(str(record["condition"]), str(record["about"]), (folder / f"{name}.icc").read_bytes())

    def __hash__(self) -> int:
        return hash(self.condition)

    @cached_property
    def _to_inks(self) -> ImageCms.ImageCmsTransform:
        return ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"),
            ImageCms.getOpenProfile(io.BytesIO(self.data)),
            "RGB",
            "CMYK",
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )

    @cached_property
    def _to_screen(self) -> ImageCms.ImageCmsTransform:
        return ImageCms.buildTransform(
            ImageCms.getOpenProfile(io.BytesIO(self.data)),
            ImageCms.createProfile("sRGB"),
            "CMYK",
            "RGB",
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        )

    def separate(self, picture: Image.Image) -> Image.Image:
        """Return an RGB ``picture`` in CMYK (Pillow's CMYK: 255 is solid ink)."""
        made = ImageCms.applyTransform(picture, self._to_inks)
        assert made is not None  # None only for in-place work
        return made

    def proof(self, picture: Image.Image) -> Image.Image:
        """Return a CMYK ``picture`` as sRGB, white paper taken as white."""
        made = ImageCms.applyTransform(picture, self._to_screen)
        assert made is not None
        return made


@dataclass(frozen=True)
class Inks:
    """The table: ``#rrggbb`` in small letters → inks from 0 to 1."""

    table: Mapping[str, Cmyk]

    @classmethod
    def load(cls, path: Path = TABLE) -> Self:
        """Read ``styles/inks.yml`` (percent); raises InkError naming the colour that is wrong."""
        return cls(dict(_rows(path, yaml.safe_load(path.read_text("utf-8")))))

    def find(self, rgb: Iterable[float]) -> Cmyk | None:
        """Return the inks of a colour given as red, green, blue from 0 to 1; None for one not in the table."""
        return self.table.get(hexadecimal(rgb))


def hexadecimal(rgb: Iterable[float]) -> str:
    """``#rrggbb`` of red, green, blue from 0 to 1."""
    return "#" + "".join(f"{min(255, max(0, round(float(part) * 255))):02x}" for part in rgb)


def _rows(path: Path, raw: Any) -> Iterable[tuple[str, Cmyk]]:
    if not isinstance(raw, dict):
        raise InkError(f'{path.name}: cần các dòng dạng "#123f8c": [100, 80, 8, 8].')
    for name, parts in raw.items():
        if not isinstance(parts, list) or len(parts) != 4 or not all(_percent(part) for part in parts):
            raise InkError(f"{path.name}: màu {name} cần bốn số phần trăm C, M, Y, K từ 0 đến 100.")
        if sum(parts) > MAX_INK * 100:
            raise InkError(f"{path.name}: màu {name} dùng {sum(parts):g} % mực, quá {MAX_INK * 100:g} %.")
        cyan, magenta, yellow, black = (float(part) / 100 for part in parts)
        yield str(name).lower(), (cyan, magenta, yellow, black)


def _percent(part: Any) -> bool:
    return isinstance(part, int | float) and not isinstance(part, bool) and 0 <= part <= 100
