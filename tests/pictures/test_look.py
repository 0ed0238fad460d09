"""Every picture is legible, in our inks and typeface, and nothing in it runs over."""

import re
import unicodedata

import pytest
import yaml
from tests.pictures.drawn import Area, Drawn, read
from tests.pictures.shown import MEASURE, PICTURES, ROOT

from sotay.pictures.canvas import LEVELS

PHONE = 358  # pixels of a page's column on a screen of 390
PAPER = 78 / 25.4 * 72  # points of a picture's width in the book
HIGHEST = 152 / 25.4 * 72  # points of a page of 168 mm: the caption stands below
INKS = set(yaml.safe_load((ROOT / "scripts/sotay/press/styles/inks.yml").read_text("utf-8")))
all_pictures = pytest.mark.parametrize("picture", PICTURES.values(), ids=lambda picture: picture.name)


def drawn(picture) -> Drawn:
    return read(picture.svg, MEASURE)


@all_pictures
def test_type_is_large_enough_on_a_phone_and_on_paper(picture) -> None:
    sheet = drawn(picture)
    assert sheet.texts
    for text in sheet.texts:
        assert text.size / sheet.width * PHONE >= 12, text
        least = 9 if text.fill == "#ffffff" else 7
        assert text.size / sheet.width * PAPER >= least, text


@all_pictures
def test_it_fits_a_page(picture) -> None:
    sheet = drawn(picture)
    assert sheet.width == 360
    assert sheet.height / sheet.width * PAPER <= HIGHEST


@all_pictures
def test_text_stays_in_its_box_and_off_the_edge(picture) -> None:
    sheet = drawn(picture)
    for text in sheet.texts:
        room = sheet.around(text)
        edge = 2.5 if room is not sheet.boxes[0] else 9
        assert text.left >= room.left + edge, (text, room)
        assert text.right <= room.right - edge, (text, room)
        assert text.top >= room.top + 1, (text, room)
        assert text.bottom <= room.bottom - 1, (text, room)


@all_pictures
def test_nothing_lies_over_text(picture) -> None:
    sheet = drawn(picture)
    for number, text in enumerate(sheet.texts):
        strokes = () if sheet.on_disc(text) else sheet.strokes
        for other in (*sheet.texts[number + 1 :], *strokes):
            assert not text.meets(other), (text, other)
        room = sheet.around(text)
        for box in sheet.boxes:
            inside = box.left >= text.left and box.right <= text.right
            assert box is room or not _cut(text, box) or inside, (text, box)


def _cut(text: Area, box: Area) -> bool:
    """Whether an edge of `box` goes through `text`."""
    within = (
        box.left <= text.left
        and box.right >= text.right
        and box.top <= text.top
        and box.bottom >= text.bottom
    )
    return text.meets(box) and not within


@all_pictures
def test_only_our_inks_and_glyphs(picture) -> None:
    colours = set(re.findall(r"#[0-9a-f]{6}", picture.svg))
    assert colours <= INKS
    assert re.findall(r'(?:fill|stroke)="(?!#|none)', picture.svg) == []
    characters = MEASURE.fonts.face("Be Vietnam Pro", 700).characters
    shown = {char for text in drawn(picture).texts for char in text.text}
    assert shown <= characters
    assert unicodedata.is_normalized("NFC", picture.svg)
    assert not re.search(r"<(?:script|style|image|foreignObject|a|use)\b|href|style=|\son\w+=", picture.svg)


@all_pictures
def test_level_colours_stand_only_beside_the_level(picture) -> None:
    """Four steps and a numeral beside every level colour."""
    sheet = drawn(picture)
    for number, (colour, _) in LEVELS.items():
        plates = [box for box in sheet.boxes if box.fill == colour]
        numerals = [text for text in sheet.texts if text.text == str(number)]
        assert not plates or numerals
        assert not plates or f"Cấp KHTT {number}" in picture.alt


@all_pictures
def test_it_says_in_words_what_it_shows(picture) -> None:
    root = drawn(picture).root
    title, told = root.find("{*}title"), root.find("{*}desc")
    assert root.get("role") == "img"
    assert title is not None
    assert title.text == picture.title
    assert told is not None
    assert told.text == picture.alt
    said = _words(f"{picture.title} {picture.alt}")
    assert {word for text in drawn(picture).texts for word in _words(text.text)} - said == set()


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
