"""The pictures as a browser and the printer see them."""

import re
from pathlib import Path

import pypdfium2
import pytest
from tests.pictures.drawn import read
from tests.pictures.shown import FONTS, MEASURE, PICTURES, ROOT

from sotay.press.layout import lay_out
from sotay.press.settings import Settings
from sotay.press.web import write_web

FACES = "".join(
    f'@font-face{{font-family:"Be Vietnam Pro";font-weight:{weight};src:url("{(FONTS / name).as_uri()}")}}'
    for weight, name in ((400, "BeVietnamPro_400Regular.ttf"), (700, "BeVietnamPro_700Bold.ttf"))
)


def test_paper_shows_every_word_in_our_typeface(tmp_path: Path) -> None:
    """WeasyPrint lays each out on a page of its own without complaint."""
    images = "".join(f'<p><img alt="x" src="{path}"></p>' for path in PICTURES)
    css = "@page{size:148mm 210mm;margin:20mm 16mm} p{margin:0;break-after:page} img{width:78mm}"
    settings = Settings(title="Thử hình", edition="thử", epoch=0)
    html = f'<html lang="vi"><title>Thử hình</title><body>{images}'
    layout = lay_out(html, (css,), settings=settings, fonts=MEASURE.fonts, fonts_folder=FONTS, root=ROOT)
    target = tmp_path / "hinh.pdf"
    assert (*layout.faults, *write_web(layout, target)) == ()
    pdf = pypdfium2.PdfDocument(target)
    assert len(pdf) == len(PICTURES)
    for page, picture in zip(pdf, PICTURES.values(), strict=True):
        shown = "".join(page.get_textpage().get_text_bounded().split())
        for text in read(picture.svg, MEASURE).texts:
            assert "".join(text.text.split()) in shown, (picture.name, text.text)
    assert set(re.findall(rb"/BaseFont */[A-Z]{6}\+([\w-]+)", _plain(target))) <= {
        b"Be-Vietnam-Pro", b"Be-Vietnam-Pro-Bold"
    }  # fmt: skip


def _plain(pdf: Path) -> bytes:
    import pikepdf

    with pikepdf.open(pdf) as opened:
        names = {
            str(x.BaseFont) for x in opened.objects if isinstance(x, pikepdf.Dictionary) and "/BaseFont" in x
        }
    return "\n".join(f"/BaseFont {name}" for name in names).encode()


@pytest.mark.browser
def test_a_browser_measures_what_we_measured(tmp_path: Path, chromium) -> None:
    """On a phone's column, each line is as wide as fontTools says, and no type is under 12 pixels."""
    sheet = "".join(picture.svg for picture in PICTURES.values())
    page_file = tmp_path / "hinh.html"
    style = f"{FACES} body{{margin:0;width:358px}} svg{{display:block;width:100%;height:auto;fill:red}}"
    page_file.write_text(f'<!doctype html><meta charset="utf-8"><style>{style}</style>{sheet}', "utf-8")
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    page.goto(page_file.as_uri())
    page.evaluate("document.fonts.ready")
    seen = page.evaluate(
        "[...document.querySelectorAll('text')].map(t => [t.textContent, t.getComputedTextLength(),"
        " t.getBoundingClientRect().height, parseFloat(t.getAttribute('font-size')) * t.getScreenCTM().a])"
    )
    page.close()
    ours = [text for picture in PICTURES.values() for text in read(picture.svg, MEASURE).texts]
    assert len(seen) == len(ours)
    for (words, width, _, size), text in zip(seen, ours, strict=True):
        assert words == text.text
        assert width == pytest.approx(text.right - text.left, abs=2, rel=0.02)
        assert size >= 12
