"""A stitched book at the shop: press file with its report, sheets to fold for three papers."""

from pathlib import Path

import pikepdf
import small_book

from sotay.book.volume import Part, Volume
from sotay.build.shop import SHEETS, to_shop
from sotay.press.layout import STYLES, Layout, lay_out


def _layout(pages: int) -> Layout:
    css = (
        "@page{size:148mm 210mm;bleed:3mm;margin:20mm}"
        "p{font:12pt var(--sans);break-after:page;margin:0}p:last-child{break-after:auto}"
    )
    body = "".join(f"<p>Trang thứ {n}: {'chữ ' * n}</p>" for n in range(1, pages + 1))
    return lay_out(
        f'<html lang="vi"><title>Sách thử</title><body>{body}</body></html>',
        ((STYLES / "tokens.css").read_text("utf-8"), css),
        settings=small_book.settings(),
        fonts=small_book.fonts(),
        fonts_folder=small_book.FONTS_FOLDER,
    )


def _plan(binding: str) -> Volume:
    parts = [Part(title="Một", pages=["handbook/*.md"])]
    return Volume.model_validate(
        {"title": "Sách thử", "output": "thu.pdf", "binding": binding, "parts": parts}
    )


def test_a_stitched_book_comes_with_its_sheets(tmp_path: Path) -> None:
    to_shop(_layout(12), _plan("saddle"), tmp_path / "nha-in", small_book.FONTS_FOLDER)
    found = sorted(path.name for path in (tmp_path / "nha-in").iterdir())
    endings = ["in.kiem-tra.json", "in.kiem-tra.txt", "in.pdf", *(f"{ending}.pdf" for ending in SHEETS)]
    assert found == sorted(f"thu-{ending}" for ending in endings)
    for ending, sides in (("binh-a4", 6), ("binh-a3", 4), ("binh-van-phong", 6)):
        with pikepdf.open(tmp_path / "nha-in" / f"thu-{ending}.pdf") as pdf:
            assert len(pdf.pages) == sides


def test_a_glued_book_has_its_press_file_alone(tmp_path: Path) -> None:
    to_shop(_layout(8), _plan("perfect"), tmp_path, small_book.FONTS_FOLDER)
    assert (tmp_path / "thu-in.pdf").is_file() and not list(tmp_path.glob("*binh*"))
