"""The book's pictures, drawn once."""

from pathlib import Path

from sotay.book.load import load
from sotay.pictures.gallery import make
from sotay.pictures.measure import Measure
from sotay.views.publish import publish

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "docs" / "fonts"
BOOK = load(ROOT)
PUBLIC = publish(BOOK)
MEASURE = Measure.load(FONTS)
PICTURES = make(PUBLIC, FONTS)
