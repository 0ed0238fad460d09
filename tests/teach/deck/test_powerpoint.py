"""The .pptx: native text, tables and pictures on our layouts, notes, Vietnamese, the same bytes each time."""

import io
import os
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

import pypdfium2
import pytest
from pptx import Presentation
from pptx.util import Pt
from tests.teach.deck.decks import EPOCH, FONTS, MODULES, deck

from sotay.teach.deck import powerpoint
from sotay.teach.deck.powerpoint.layouts import LAYOUTS
from sotay.teach.deck.raster import rastered
from sotay.teach.deck.wording import plain

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def written(path: str) -> bytes:
    found, strips = deck(path)
    return powerpoint.written(found, rastered(found, strips, FONTS), epoch=EPOCH, author="Tác giả")


@pytest.fixture(scope="module")
def content() -> bytes:
    return written(MODULES[3])


def test_every_slide_is_native_and_on_its_layout(content):
    slides = deck(MODULES[3])[0].slides
    made = Presentation(io.BytesIO(content))
    assert (made.slide_width, made.slide_height) == (Pt(960), Pt(540))
    assert len(made.slides) == len(slides)
    for page, slide in zip(made.slides, slides, strict=True):
        assert page.slide_layout.name == LAYOUTS[slide.kind].name
        assert plain(slide.title) in page.shapes.title.text_frame.text
        assert [
            shape for shape in page.placeholders if shape.has_text_frame and not shape.text_frame.text
        ] == []
        if slide.kind == "table":
            (table,) = [shape.table for shape in page.shapes if shape.has_table]
            assert [cell.text for cell in table.rows[0].cells] == [plain(cell) for cell in slide.head]
        if slide.kind == "picture":
            (picture,) = [shape for shape in page.placeholders if shape.placeholder_format.type == 18]
            assert picture._element.nvPicPr.cNvPr.get("descr") == slide.alt
        for note in slide.notes:
            assert note.label in page.notes_slide.notes_text_frame.text


def test_every_run_is_vietnamese_and_body_type_is_large(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith(("ppt/slides/slide", "ppt/notesSlides/notes")) and name.endswith(".xml"):
                for run in ElementTree.fromstring(archive.read(name)).iter(f"{A}r"):
                    assert run.find(f"{A}rPr").get("lang") == "vi-VN", name
    for page in Presentation(io.BytesIO(content)).slides:
        for run in page.element.iter(f"{A}rPr"):
            assert int(run.get("sz", 2400)) >= 2400


def test_the_same_deck_is_the_same_file_dated_as_built(content):
    assert written(MODULES[3]) == content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2026, 9, 21, 14, 13, 20)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert "docProps/thumbnail.jpeg" not in archive.namelist()
        assert b"Macintosh" not in archive.read("docProps/app.xml")
    about = Presentation(io.BytesIO(content)).core_properties
    assert (about.language, about.author, str(about.created)[:19]) == (
        "vi-VN",
        "Tác giả",
        "2026-09-21 14:13:20",
    )


def test_the_template_holds_nobody_elses_words(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if "slideLayout" in name or "slideMaster" in name or "theme1" in name:
                assert b"Click to edit" not in archive.read(name), name
                assert b"Calibri" not in archive.read(name), name


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="cần LibreOffice Impress (soffice)")
@pytest.mark.parametrize("path", MODULES)
def test_nothing_overflows_as_libreoffice_draws_it(path, tmp_path):
    """Drawn in our own face, which is wider than the Arial that the file asks for: what fits here fits there."""
    (tmp_path / "a.pptx").write_bytes(written(path))
    fonts = tmp_path / "fonts.conf"
    alias = (
        "<alias binding='same'><family>Arial</family><prefer><family>Be Vietnam Pro</family></prefer></alias>"
    )
    fonts.write_text(
        f"<fontconfig><dir>{FONTS}</dir><cachedir>{tmp_path}/cache</cachedir>{alias}</fontconfig>"
    )
    home = {"HOME": str(tmp_path), "FONTCONFIG_FILE": str(fonts)}
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "a.pptx")],
        check=True, capture_output=True, timeout=240, env={**os.environ, **home},
    )  # fmt: skip
    slides = deck(path)[0].slides
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        assert len(document) == len(slides)
        for number, slide in enumerate(slides):
            page = document[number]
            text = page.get_textpage()
            where = f"{path}, trang {number + 1} ({slide.kind}, dòng {slide.place.line})"
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                words = text.get_text_bounded(left, bottom, right, top)
                if not words.strip():
                    continue
                assert left >= 20 and right <= 944, (where, words)
                # Above the footer, or the footer itself.
                assert bottom >= 540 - 504 or top <= 540 - 504 or slide.kind in ("title", "section"), (
                    where,
                    words,
                )
                assert bottom >= 4, (where, words)
