"""Link previews: what is told, and the pictures that the build paints."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sample_book import book
from sotay.pictures.canvas import LEVELS
from sotay.press.fonts import FontSet
from sotay.site.share.make import pictures
from sotay.site.share.picture import HEIGHT, WIDTH, Painter, Plate
from sotay.site.share.told import GENERAL, ROOM, meta, of_response, of_scenario, short

FONTS = Path(__file__).resolve().parents[3] / "docs" / "fonts"
HARD = "Ngộ độc thực phẩm ở Lý Sơn: ẾỆẬẶỖỮỘ ạảấầẩẫậắằẳẵặẹẻẽ ếềểễệỉịọỏốồổỗộ ớờởỡợụủứừửữựỳỵỷỹđĐ"


@pytest.fixture(scope="module")
def painter():
    return Painter(FONTS, "Dự thảo 0.1 · 22/11/2026 · chưa phê duyệt", "Sổ tay")


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def near(found, wanted: str) -> bool:
    want = tuple(int(wanted[at : at + 2], 16) for at in (1, 3, 5))
    return all(abs(a - b) <= 6 for a, b in zip(found, want, strict=True))


def test_a_picture_for_every_scenario_and_response_of_the_book_and_no_other():
    made = dict(pictures(book(), FONTS))
    named = {GENERAL}
    for scenario in book().scenarios:
        named |= {of_scenario(scenario).picture}
        named |= {of_response(scenario, response).picture for response in scenario.responses}
    assert set(made) == named
    for name, data in made.items():
        image = Image.open(BytesIO(data))
        assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT)), name
        assert len(data) <= 30_000, name
    assert made == dict(pictures(book(), FONTS)), "the same book, the same bytes"


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_level_is_told_by_colour_numeral_and_steps(painter, number):
    image = opened(painter.paint("KB05 · Sức khỏe", "Ngộ độc", [Plate(number, "Tên", "Chủ trì: Sở Y tế")]))
    ground, ink = LEVELS[number]
    assert near(image.getpixel((WIDTH - 8, HEIGHT - 8)), ground)
    base = 400 + 48 + 26 * 4 - 10  # inside the bars, near their feet
    filled = [near(image.getpixel((WIDTH - 64 - 168 + 18 + step * 44, base)), ink) for step in range(4)]
    assert filled == [step < number for step in range(4)]


def test_nothing_leaves_the_picture(painter):
    """A title, a lead and letters as long and as high as any: white stays white around them."""
    line = f"Tuyên bố đầu tiên: 02 giờ sau T0 · Chủ trì (đề xuất): {'Lực lượng biên phòng tuyến biển'}"
    image = opened(painter.paint("KB11 · Thiên tai, biển đảo", HARD, [Plate(2, "Cảnh báo", line)]))
    for y in range(80, 400):
        assert near(image.getpixel((WIDTH - 20, y)), "#ffffff"), f"the title runs out at line {y}"
        assert near(image.getpixel((20, y)), "#ffffff")
    assert all(near(image.getpixel((x, 395)), "#ffffff") for x in range(0, WIDTH, 5)), "it touches the plate"
    assert all(near(image.getpixel((WIDTH - 20, y)), LEVELS[2][0]) for y in range(410, HEIGHT))


def test_every_vietnamese_letter_is_a_glyph_of_the_face():
    for weight in (400, 700):
        assert set(HARD) <= FontSet.load(FONTS).face("Be Vietnam Pro", weight).characters


def test_what_a_messenger_shows_of_a_response():
    scenario = book().scenarios[0]
    response = scenario.responses[-1]
    told = of_response(scenario, response)
    assert told.title == f"{scenario.title} – {response.level.label}"
    assert told.description.startswith(f"Chủ trì: {response.lead.short} (")
    assert "sau T0" in told.description
    assert len(told.description) <= ROOM


def test_it_is_cut_between_words_and_bare_of_marks():
    assert short("Có **một** ca.") == "Có một ca."
    cut = short("từ ngữ, " * 60)
    assert len(cut) <= ROOM
    assert cut.endswith("từ ngữ…") or cut.endswith("từ…")


def test_a_code_only_where_it_leads_somewhere():
    scenario = book().scenarios[0]
    without = meta(book(), scenario.path, "")
    assert "qr" not in without
    assert without["share_image"] == of_scenario(scenario).picture
    led = meta(book(), scenario.path, "https://so-tay.example/thu/")
    assert led["qr"].startswith("<svg")
    assert led["qr"] != meta(book(), scenario.path, "https://khac.example/")["qr"]
    assert meta(book(), "docs/index.md", "https://so-tay.example/")["share_image"] == GENERAL
    assert "qr" not in meta(book(), "docs/index.md", "https://so-tay.example/")
