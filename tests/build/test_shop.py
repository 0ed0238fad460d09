"""A stitched book at the shop: sheets to fold for three papers beside its press file."""

from pathlib import Path

import pikepdf
import small_book

from sotay.book.volume import Part, Volume
from sotay.build.shop import SHEETS, to_fold
from sotay.press.layout import STYLES, Layout, lay_out
from sotay.press.offset import write_press


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
    layout, press = _layout(12), tmp_path / "thu-in.pdf"
    assert write_press(layout, press) == ()
    to_fold(press, layout, _plan("saddle"), small_book.FONTS_FOLDER)
    found = sorted(path.name for path in tmp_path.iterdir())
    assert found == sorted(["thu-in.pdf", *(f"thu-{ending}.pdf" for ending in SHEETS)])
    for ending, sides in (("binh-a4", 6), ("binh-a3", 4), ("binh-van-phong", 6)):
        with pikepdf.open(tmp_path / f"thu-{ending}.pdf") as pdf:
            assert len(pdf.pages) == sides


def test_a_glued_book_has_none(tmp_path: Path) -> None:
    to_fold(tmp_path / "thu-in.pdf", _layout(8), _plan("perfect"), small_book.FONTS_FOLDER)
    assert list(tmp_path.iterdir()) == []
