"""The printer's cover: back, spine, front from the book's own pages; the inside without them."""

from pathlib import Path

import pikepdf
import pytest
import small_book

from sotay.press.impose import MM
from sotay.press.layout import STYLES, lay_out
from sotay.press.offset import write_press
from sotay.press.preflight.job import Job
from sotay.press.preflight.run import preflight
from sotay.press.printed import Printed
from sotay.press.spread import spine_size, write_inside, write_spread

WORDS = "Sổ tay xử lý khủng hoảng truyền thông · Dự thảo 0.1"


@pytest.fixture(scope="module", params=[(148.0, 210.0), (145.0, 205.0)])
def bound(request, tmp_path_factory: pytest.TempPathFactory):
    """A press file of eight pages, the outer four of them the cover, and its settings."""
    width, height = request.param
    settings = small_book.settings(trim_width=width, trim_height=height)
    css = (
        f"@page{{size:{width}mm {height}mm;bleed:3mm;margin:20mm}}"
        "p{font:12pt var(--sans);break-after:page;margin:0}p:last-child{break-after:auto}"
    )
    names = ["Bìa trước", "Mặt trong", *(f"Ruột {n}" for n in range(1, 5)), "Mặt trong sau", "Bìa sau"]
    body = "".join(f"<p>{name}</p>" for name in names)
    layout = lay_out(
        f'<html lang="vi"><title>Sách thử</title><body>{body}</body></html>',
        ((STYLES / "tokens.css").read_text("utf-8"), css),
        settings=settings,
        fonts=small_book.fonts(),
        fonts_folder=small_book.FONTS_FOLDER,
    )
    path = tmp_path_factory.mktemp("bia") / "sach-in.pdf"
    assert write_press(layout, path) == ()
    return path, settings


def test_back_spine_and_front_stand_side_by_side(bound, tmp_path: Path) -> None:
    source, settings = bound
    target = tmp_path / "bia.pdf"
    trim = write_spread(
        source, target, settings, spine=15.6, words=WORDS, fonts_folder=small_book.FONTS_FOLDER
    )
    wide, high = 2 * settings.trim_width + 15.6, settings.trim_height
    assert trim == pytest.approx((wide, high))
    with pikepdf.open(target) as pdf:
        (page,) = pdf.pages
        box = [float(x) / MM for x in page.TrimBox]
        media = [float(x) / MM for x in page.mediabox]
        assert [box[2] - box[0], box[3] - box[1]] == pytest.approx([wide, high], abs=0.02)
        assert box[:2] == pytest.approx([3, 3], abs=0.02) and media[2] == pytest.approx(wide + 6, abs=0.02)
        assert "/OutputIntents" in pdf.Root
    assert preflight(target, Job(trim=trim, bleed=3.0)).fails == ()
    fold = (3 + settings.trim_width) * MM
    with Printed(target) as printed:
        width, height = printed.size(0)
        back, spine, front = (
            " ".join(printed.text(0, area).split())
            for area in (
                (0, 0, fold, height),
                (fold, 0, width - fold, height),
                (width - fold, 0, width, height),
            )
        )
    assert (back, front) == ("Bìa sau", "Bìa trước")
    assert "Dự thảo" in spine and "Bìa" not in spine


def test_the_inside_has_no_cover(bound, tmp_path: Path) -> None:
    source, _ = bound
    assert write_inside(source, tmp_path / "ruot.pdf") == 4
    with Printed(tmp_path / "ruot.pdf") as printed:
        assert [printed.text(n).strip() for n in range(4)] == [f"Ruột {n}" for n in range(1, 5)]
    with pikepdf.open(tmp_path / "ruot.pdf") as pdf:
        assert "/OutputIntents" in pdf.Root and "/TrimBox" in pdf.pages[0].obj


def test_a_narrow_spine_carries_no_words() -> None:
    fonts = small_book.fonts()
    assert spine_size(WORDS, 4.0, 210, fonts) == 0
    assert 7 <= spine_size(WORDS, 5.4, 210, fonts) < spine_size(WORDS, 15.6, 210, fonts) == 11
    assert spine_size(WORDS * 5, 15.6, 210, fonts) == 0
