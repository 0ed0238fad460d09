"""The measure of slides agrees with the faces, and drawings are cut between words."""

import itertools
import re

import pytest
from tests.teach.deck.decks import FONTS, MODULES, deck

from sotay.press.fonts import FontSet
from sotay.teach.deck.measure import FAMILY, FILE, SLACK, drawn, line_count, width
from sotay.teach.deck.page import PICTURE, UNITS
from sotay.teach.deck.slide import PictureSlide
from sotay.teach.deck.wording import runs, sentences

PICTURES = [(path, s) for path in MODULES for s in deck(path)[0].slides if isinstance(s, PictureSlide)]


def test_widths_are_those_of_the_faces():
    assert FILE.read_text("utf-8") == drawn(FONTS)
    face = FontSet.load(FONTS).face(FAMILY, 700)
    text = "Ngộ độc thực phẩm tập thể, Cấp KHTT 3"
    assert width(text, 24, True) == pytest.approx(face.width(text, 24) * SLACK, rel=1e-3)


def test_lines_are_counted_as_they_break():
    room = width("một hai", 24) + 1
    assert line_count(runs("một hai ba bốn"), room, 24) == 2
    assert line_count(runs("một hai"), room, 24) == 1
    assert line_count(runs("**một** hai"), room - 0.9, 24) == 2  # bold is wider
    assert line_count(runs("m" * 40), width("m" * 10, 24) + 1, 24) == 4


def test_sentences_do_not_part_what_is_quoted():
    assert sentences("Một. “Hai. Ba.” Bốn.") == ["Một.", "“Hai. Ba.”", "Bốn."]


@pytest.mark.parametrize(
    ("path", "slide"), PICTURES, ids=lambda x: x if isinstance(x, str) else f"{x.name}-{x.part}"
)
def test_a_strip_fits_its_place_and_cuts_no_word(path, slide):
    assert slide.height * PICTURE[2] / UNITS <= PICTURE[3]
    svg = deck(path)[1].svg(slide)
    for found in re.finditer(r'<text x="[\d.]+" y="([\d.]+)" font-size="([\d.]+)"', svg):
        baseline, size = float(found[1]), float(found[2])
        assert slide.top <= baseline - size * 0.75 and baseline <= slide.top + slide.height
        assert size * PICTURE[2] / UNITS >= 24  # readable from the last row


def test_every_word_of_a_drawing_stands_in_one_of_its_strips():
    for (path, name), found in itertools.groupby(PICTURES, key=lambda pair: (pair[0], pair[1].name)):
        strips = deck(path)[1]
        words = re.findall(r"<text[^>]*>([^<]*)<", strips.pictures[name].svg)
        shown = [word for _, slide in found for word in re.findall(r"<text[^>]*>([^<]*)<", strips.svg(slide))]
        assert sorted(shown) == sorted(words)
