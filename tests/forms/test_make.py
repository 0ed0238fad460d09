"""The Word files of the book's own forms, read back."""

import json
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from sotay.book.load import load
from sotay.forms.make import FOLDER, make_forms
from sotay.forms.paper import GAP_STYLE
from sotay.views.publish import publish

ROOT = Path(__file__).resolve().parents[2]
EPOCH = 1_764_000_000
MARK = re.compile(r"^(- \[ \] |\d\. )")


@pytest.fixture(scope="module")
def book():
    return publish(load(ROOT))


@pytest.fixture(scope="module")
def made(book, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("tai-ve")
    assert make_forms(book, folder, EPOCH) == len(book.forms)
    return folder / FOLDER


def words(document) -> str:
    cells = [c for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join(p.text for place in (document, *cells) for p in place.paragraphs)


def runs(document):
    cells = [c for t in document.tables for row in t.rows for c in row.cells]
    return [run for place in (document, *cells) for p in place.paragraphs for run in p.runs]


def test_the_forms_that_the_brief_asks_for(book):
    asked = ["Tuyên bố ban đầu", "Thông cáo báo chí", "Kịch bản họp báo", "Bộ hỏi – đáp", "cải chính"]
    asked += ["Báo cáo nhanh", "tin đồn", "rút kinh nghiệm", "sau khủng hoảng"]
    for name in asked:
        assert any(name in form.title for form in book.forms), name


def test_every_word_of_every_sheet_is_in_its_file(book, made):
    for form in book.forms:
        text = " ".join(words(Document(str(made / f"{form.file}.docx"))).split())
        for line in form.sheet.split("\n"):
            if set(line) <= set("|- "):
                continue
            for cell in line.strip("|> #").replace("*", "").split("|"):
                said = MARK.sub("", " ".join(cell.split()))
                assert said in text, (form.id, said)


def test_a_gap_is_a_run_of_its_own_style_and_nothing_else_is(book, made):
    for form in book.forms:
        for run in runs(Document(str(made / f"{form.file}.docx"))):
            gap = run.text.startswith("[") and run.text.endswith("]")
            assert (run.style.name == GAP_STYLE) == gap, (form.id, run.text)


def test_the_decrees_frame(book, made):
    for form in book.forms:
        document = Document(str(made / f"{form.file}.docx"))
        section, text = document.sections[0], words(document)
        size = tuple(round(side / Mm(1)) for side in (section.page_width, section.page_height))
        assert size == ((297, 210) if form.landscape else (210, 297))
        assert document.styles["Normal"].font.name == "Times New Roman"
        assert ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text) == (form.layout == "văn bản")
        assert ("Lưu: VT." in text) == (form.layout == "văn bản")
        for foot in (section.footer, section.first_page_footer):
            assert book.edition.line in foot.paragraphs[0].text
        assert document.core_properties.language == "vi-VN"


def test_the_same_form_gives_the_same_bytes(book, made, tmp_path):
    make_forms(book, tmp_path, EPOCH)
    for file in made.iterdir():
        assert file.read_bytes() == (tmp_path / FOLDER / file.name).read_bytes(), file.name


def test_the_script_holds_the_parts_of_the_file(book, made):
    form = book.forms[0]
    told = (made / f"{form.file}.js").read_text("utf-8")
    parts = json.loads(told.removeprefix("window.st_docx=").removesuffix(";\n"))
    with zipfile.ZipFile(BytesIO((made / f"{form.file}.docx").read_bytes())) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == parts
