"""Changes are told by meaning: who leads, by when, which steps."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import sample_book
from sotay.changes import report
from sotay.changes.change import units_touched
from sotay.changes.compare import compare
from sotay.changes.past import PastError, at
from sotay.cli import main
from sotay.views.public import PublicChapter


def test_lead_deadline_and_steps_are_told(repository: Path) -> None:
    changes = compare(at(repository, "HEAD~1"), at(repository, "HEAD"))
    assert [c.about for c in changes] == ["KB05, Cấp KHTT 3"]
    told = changes[0].told
    assert "chủ trì Sở Y tế → Sở Công Thương" in told
    assert "thời hạn 02 giờ → 90 phút" in told
    assert "thêm việc “05 giờ · Sở Y tế: đọc lại nhật ký.”" in told
    assert {"Sở Y tế", "Sở Công Thương"} <= set(units_touched(changes))


def test_every_form_tells_the_same(repository: Path) -> None:
    changes = compare(at(repository, "HEAD~1"), at(repository, "HEAD"))
    for told in (report.text(changes), report.markdown(changes), report.html(changes, "Thay đổi")):
        assert "KB05, Cấp KHTT 3" in told
        assert "Sở Công Thương" in told
    assert "<script" not in report.html(changes, "<script>")


def test_nothing_changed(repository: Path) -> None:
    assert report.text(compare(at(repository, "HEAD"), at(repository, "HEAD"))) == report.NOTHING


def test_the_command(repository: Path) -> None:
    done = CliRunner().invoke(main, ["changes", "HEAD~1", "HEAD", "--root", str(repository)])
    assert done.exit_code == 0
    assert "KB05, Cấp KHTT 3" in done.output


@pytest.mark.parametrize("revision", ["khong-co", "--output=x", "HEAD~99"])
def test_a_revision_that_is_none(repository: Path, revision: str) -> None:
    with pytest.raises(PastError):
        at(repository, revision)


def test_tables_chapters_and_forms_are_told_by_meaning() -> None:
    chapter = PublicChapter("handbook/01-a.md", "Nhận diện", "", None, (), "Mở.\n")
    book = replace(sample_book.book(), chapters=(chapter,))
    role = book.registry.roles[0]
    registry = replace(
        book.registry, roles=[role.model_copy(update={"holder": "Chức danh khác"}), *book.registry.roles[1:]]
    )
    longer = replace(chapter, body=chapter.body + "\n\n## Mục mới\n\nMột câu.\n")
    new = replace(book, registry=registry, chapters=(longer,))
    told = {change.about: change for change in compare(book, new)}
    assert told[f"Vai “{role.name}”"].details[0].after == "Chức danh khác"
    assert told[f"Chương “{chapter.title}”"].told.endswith("thêm mục “Mục mới”")
    assert compare(book, book) == []


def test_a_unit_that_only_gains_a_step_is_named_with_where(repository: Path) -> None:
    touched = units_touched(compare(at(repository, "HEAD~1"), at(repository, "HEAD")))
    assert touched["Sở Y tế"] == ["KB05, Cấp KHTT 3"]
    assert "Công an tỉnh" not in touched


def test_the_page_marks_the_words_that_changed(repository: Path) -> None:
    page = report.html(compare(at(repository, "HEAD~1"), at(repository, "HEAD")), "Thay đổi")
    assert "<del>02</del>" in page
    assert "<ins>" in page and "class='now'" in page


def test_markdown_shows_marks_as_they_are(repository: Path) -> None:
    told = report.markdown(compare(at(repository, "HEAD~1"), at(repository, "HEAD")))
    assert told.startswith("**1 thay đổi về nội dung.**")
    assert "Trang in phải thay: KB05, Cấp KHTT 3." in told
    assert report._plain("[giờ] <b> *x*") == "\\[giờ] \\<b> \\*x\\*"


def test_what_is_new_is_no_page_to_replace() -> None:
    chapter = PublicChapter("handbook/01-a.md", "Ca đêm", "", None, (), "Mở.\n")
    book = sample_book.book()
    told = report.text(compare(book, replace(book, chapters=(chapter,))))
    assert told.endswith("Bản in chưa có: Chương “Ca đêm”.")
    assert "Trang in phải thay" not in told
