"""The typefaces: the files listed, what they can draw, the web's cut of them."""

import io
import shutil
from pathlib import Path

import pytest
import small_book
import yaml
from fontTools.ttLib import TTFont

from sotay.press.fonts import FontError, FontSet
from sotay.press.webfont import web_font, web_font_name

VIETNAMESE = "ĂÂĐÊÔƠƯăâđêôơư" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA))


def test_every_file_is_the_one_listed_and_has_its_licence() -> None:
    listing = yaml.safe_load((small_book.FONTS_FOLDER / "fonts.yml").read_text("utf-8"))["faces"]
    assert {row["file"] for row in listing} == {p.name for p in small_book.FONTS_FOLDER.glob("*.ttf")}
    for row in listing:
        text = (small_book.FONTS_FOLDER / row["licence_file"]).read_text("utf-8")
        assert row["licence"] == "OFL-1.1" and "SIL OPEN FONT LICENSE Version 1.1" in text
        assert row["version"] in TTFont(small_book.FONTS_FOLDER / row["file"])["name"].getDebugName(5)


def test_a_changed_or_missing_file_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    shutil.copytree(small_book.FONTS_FOLDER, folder)
    face = folder / "SourceSerif4_400Regular.ttf"
    face.write_bytes(face.read_bytes() + b"x")
    with pytest.raises(FontError, match=r"SourceSerif4_400Regular\.ttf khác mã SHA-256"):
        FontSet.load(folder)
    face.unlink()
    with pytest.raises(FontError, match=r"Thiếu tệp phông SourceSerif4_400Regular\.ttf"):
        FontSet.load(folder)
    with pytest.raises(FontError, match="Không thấy"):
        FontSet.load(tmp_path)


def test_all_of_vietnamese_can_be_drawn_and_the_rest_is_named_in_order(fonts: FontSet) -> None:
    assert fonts.missing_glyphs(VIETNAMESE + "“”‘’–—…≤≥→½×°·•\u00a0\n\t") == ()
    assert fonts.missing_glyphs("Đúng 漢 và ☎, 漢 lần nữa") == ("漢", "☎")


def test_the_style_sheet_names_every_face_below_the_base(fonts: FontSet) -> None:
    css = fonts.css("sotay://fonts/")
    assert css.count("@font-face") == len(fonts.faces) == 6
    assert 'font-weight:700;font-style:normal;src:url("sotay://fonts/BeVietnamPro_700Bold.ttf")' in css


def test_the_web_cut_is_small_complete_and_the_same_every_time(fonts: FontSet) -> None:
    face = fonts.face("Be Vietnam Pro", 700)
    first = web_font(face, extra="→№")
    assert first == web_font(face, extra="→№")
    assert len(first) < 40_000
    cut = TTFont(io.BytesIO(first))
    assert set(map(ord, VIETNAMESE)) <= set(cut.getBestCmap())
    assert cut.flavor == "woff2" and "Open Font License" in cut["name"].getDebugName(13)
    assert web_font_name(face) == "BeVietnamPro_700Bold.woff2"
