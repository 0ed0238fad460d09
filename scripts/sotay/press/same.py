"""The reading and the press file held side by side: the same words at the same places, the same picture.

For tests: a book's own gate is ``complete`` and ``preflight``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageChops, ImageCms, ImageMath

from sotay.press.inks import Profile
from sotay.press.preflight.plates import SCALE, plates

Word = tuple[str, float, float]  # letters; left and bottom of the first, points from the TrimBox's lower left


FAR = 20  # ΔE: black ink alone is 17 lighter than a screen's black; more is another colour


def words(pdf: Path) -> Iterator[list[Word]]:
    """Words of each page with their places."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            left, bottom, _, _ = page.get_trimbox()
            yield list(_words(page.get_textpage(), left, bottom))
    finally:
        document.close()


def apart(one: Path, other: Path) -> tuple[float, tuple[int, ...]]:
    """Return how far apart (points) the same words stand, at most, and the pages whose words differ."""
    furthest, different = 0.0, []
    pages = list(words(one)), list(words(other))
    if len(pages[0]) != len(pages[1]):
        raise ValueError(f"{one.name} có {len(pages[0])} trang, {other.name} có {len(pages[1])} trang")
    for number, (first, second) in enumerate(zip(*pages, strict=True), 1):
        if [word[0] for word in first] != [word[0] for word in second]:
            different.append(number)
            continue
        for (_, x, y), (_, u, v) in zip(first, second, strict=True):
            furthest = max(furthest, abs(x - u), abs(y - v))
    return furthest, tuple(different)


def tints(reading: Path, press: Path, profile: Profile) -> Iterator[tuple[int, float, float]]:
    """Yield page, mean colour difference (ΔE, CIE 1976), and the share of the page that differs by over FAR.

    The reading page as sRGB, the press page as ``profile`` says its four plates look on paper taken for white.
    """
    document = pypdfium2.PdfDocument(reading)
    try:
        for number, inked in plates(press, range(1, len(document) + 1), trimmed=True):
            screen = document[number - 1].render(scale=SCALE).to_pil().convert("RGB")
            histogram = _difference(screen, profile.proof(inked)).histogram()
            seen = sum(histogram)
            mean = sum(level * count for level, count in enumerate(histogram)) / seen
            yield number, mean, sum(histogram[FAR + 1 :]) / seen
    finally:
        document.close()


def _difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """ΔE a pixel, 0 to 255, of two sRGB pictures of one size."""
    first, second = (ImageCms.applyTransform(image, _lab()) for image in (one, other))
    assert first is not None and second is not None  # None only for in-place work
    pairs = zip(first.split(), second.split(), strict=True)
    light, green_red, blue_yellow = (ImageChops.difference(a, b) for a, b in pairs)
    made: Image.Image = ImageMath.lambda_eval(_distance, l=light, a=green_red, b=blue_yellow)
    return made


@cache
def _lab() -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
    )


def _distance(given: Any) -> Any:
    light, *hues = (given["float"](given[name]) for name in "lab")
    light = light / 2.55  # 0 to 255 stands for 0 to 100
    return given["convert"]((light * light + hues[0] * hues[0] + hues[1] * hues[1]) ** 0.5 + 0.5, "L")


def _words(text: Any, left: float, bottom: float) -> Iterator[Word]:
    letters, place = "", (0.0, 0.0)
    for index, letter in enumerate(text.get_text_range(0, text.count_chars())):
        if letter.isspace() or letter == "\ufffe":
            if letters:
                yield letters, *place
            letters = ""
            continue
        if not letters:
            x, y, _, _ = text.get_charbox(index, loose=True)
            place = (x - left, y - bottom)
        letters += letter
    if letters:
        yield letters, *place
