"""A form is filled in and saved as Word, opened from a stick."""

import zipfile

import pytest
from docx import Document

pytestmark = pytest.mark.browser
PAGE = "bieu-mau/bao-cao-nhanh/index.html"


def field(page, name):
    return page.locator(".st-field", has=page.get_by_text(f". {name} ", exact=False)).locator("input").first


def test_one_field_a_name_and_the_sheet_follows(at_night):
    page = at_night(PAGE)
    page.click("[data-form-fill]")
    names = page.locator("[data-form-fields] label").evaluate_all(
        "all => all.map(x => x.firstChild.textContent)"
    )
    assert len(names) == len({name.split(". ", 1)[1] for name in names})
    field(page, "Sự việc").fill("sạt lở & tắc đường <một chiều>")
    assert page.locator("blockquote mark", has_text="sạt lở & tắc đường <một chiều>").count() == 2
    assert page.locator("[data-form-left]").inner_text() == f"Còn {len(names) - 1} chỗ chưa điền"


def test_the_word_file_is_the_builds_with_its_gaps_filled(at_night, site, tmp_path):
    page = at_night(PAGE)
    page.click("[data-form-fill]")
    field(page, "Sự việc").fill("sạt lở & tắc đường <một chiều>")
    with page.expect_download() as waiting:
        page.click("[data-form-word]")
    target = tmp_path / "bao-cao.docx"
    waiting.value.save_as(target)
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
    found, blank = (Document(str(x)) for x in (target, site / "tai-ve/bieu-mau/bm06-bao-cao-nhanh.docx"))
    told, empty = ("\n".join(p.text for p in one.paragraphs) for one in (found, blank))
    assert told == empty.replace("[sự việc]", "sạt lở & tắc đường <một chiều>") != empty
    styles = {run.text: run.style.name for p in found.paragraphs for run in p.runs}
    assert styles["sạt lở & tắc đường <một chiều>"] != "ChoTrong"
    assert styles["[rủi ro]"] == "ChoTrong"


def test_what_was_typed_outlives_a_reload(at_night):
    page = at_night(PAGE)
    page.click("[data-form-fill]")
    field(page, "Rủi ro").fill("mưa tiếp")
    page.reload()
    assert page.locator("blockquote mark", has_text="mưa tiếp").count() == 1


def test_copied_as_plain_text(at_night):
    page = at_night(PAGE, permissions=("clipboard-read", "clipboard-write"))
    page.click("[data-form-copy]")
    page.locator("[data-form-told]").filter(has_text="Đã chép").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "BÁO CÁO NHANH" in text
    assert "Giờ | Diễn biến | Nguồn" in text
    assert "\n1. [kiến nghị 1]\n2. [kiến nghị 2]" in text


def test_without_scripts_the_sheet_and_the_blank_file_are_there(at_night):
    page = at_night(PAGE, java_script_enabled=False)
    assert page.get_by_text("Rủi ro trong 06 giờ tới").is_visible()
    assert page.get_by_role("link", name="Tải Word trống").is_visible()
    assert not page.locator("[data-form-word]").is_visible()
