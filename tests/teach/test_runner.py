"""The exercise runner in a real Chromium, opened as a file."""

import csv
import re
from datetime import UTC, datetime, timedelta
from io import BytesIO, StringIO

import docx
import pytest

from sotay.teach.drill import drills
from sotay.teach.runner import runner

MORNING = datetime(2026, 11, 22, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def page(chromium, tmp_path_factory, book, paper):
    """The facilitator's window, whose clock goes on when told; errors of its scripts fail the test."""
    file = tmp_path_factory.mktemp("dt") / "dieu-hanh.html"
    drill = next(one for one in drills(book) if one.id == "KB05")
    file.write_text(runner(drill, paper.edition), encoding="utf-8")
    told: list[str] = []
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    one = context.new_page()
    one.clock.install(time=MORNING)
    one.clock.pause_at(MORNING + timedelta(hours=1))
    one.on("pageerror", lambda error: told.append(str(error)))
    one.on("request", lambda r: None if r.url.startswith(("file:", "blob:")) else told.append(r.url))
    one.goto(file.as_uri())
    yield one
    context.close()
    assert told == []


def clock(page) -> int:
    """Seconds on the exercise's clock."""
    hours, minutes, seconds = page.text_content("[data-slot=clock]").split(":")
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds)


def test_an_exercise_is_run_paused_marked_and_taken_home(page):
    assert clock(page) == 0
    with page.context.expect_page() as opened:
        page.click("[data-slot=open]")
    screen = opened.value
    page.click("[data-slot=go]")
    page.clock.run_for(60_000)
    assert clock(page) == 60

    # The participants see the first inject and not what is expected of them.
    page.clock.run_for(1_000)
    screen.wait_for_selector("article.new")
    seen = screen.text_content("body main.stage")
    assert "Bé nhà em nôn" in seen
    assert "ghi T0" not in seen
    assert screen.is_hidden(".desk")

    # A pause stops the clock; time that passes meanwhile is nobody's.
    page.click("[data-slot=go]")
    stopped = clock(page)
    page.clock.run_for(600_000)
    assert clock(page) == stopped
    page.click("[data-slot=go]")
    page.clock.run_for(60_000)
    assert clock(page) == stopped + 60

    # A change of speed keeps what has passed.
    page.select_option("[data-slot=speed]", "10")
    page.clock.run_for(60_000)
    assert clock(page) == stopped + 60 + 600
    assert page.locator("article.sent").count() == 2  # T+0 and T+8

    written_and_marked(page)
    taken_home(page)

    # Opened again it waits, with nothing lost.
    before = clock(page)
    page.reload()
    assert clock(page) == before
    assert page.text_content("[data-slot=go]") == "Tiếp tục"
    assert page.locator("article.sent").count() == 2


def written_and_marked(page) -> None:
    """A decision is logged, points and a fatal mistake are told."""
    page.locator("article").nth(0).locator("input").nth(0).check()
    page.fill("[data-slot=who]", "=cmd")
    page.fill("[data-slot=text]", 'Chọn Cấp KHTT 2 <b> & "x"')
    page.click("[data-slot=add]")
    for index in range(5):
        page.locator("[data-slot=marks] select").nth(index).select_option("4")
    assert "20/20 điểm, đạt" in page.text_content("[data-slot=sum]")
    page.locator("[data-slot=marks] .fatal input").nth(0).check()
    assert "chưa đạt; điểm liệt" in page.text_content("[data-slot=sum]")

    # What is typed is text on the page.
    assert page.locator("[data-slot=log] b").count() == page.locator("[data-slot=log] li").count()


def taken_home(page) -> None:
    """The record as CSV and as a Word report."""
    with page.expect_download() as handed:
        page.click("[data-slot=csv]")
    text = handed.value.path().read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text)))
    assert rows[0] == ["Giờ diễn tập", "Giờ thật", "Loại", "Ai", "Nội dung"]
    assert rows[-1][2:] == ["Quyết định", "'=cmd", 'Chọn Cấp KHTT 2 <b> & "x"']
    assert all(re.fullmatch(r"\d\d:\d\d:\d\d", row[0]) for row in rows[1:])

    with page.expect_download() as handed:
        page.click("[data-slot=docx]")
    report = docx.Document(BytesIO(handed.value.path().read_bytes()))
    told = "\n".join(p.text for p in report.paragraphs)
    assert "BÁO CÁO RÚT KINH NGHIỆM DIỄN TẬP" in told
    assert "Dự thảo" in told
    assert 'Chọn Cấp KHTT 2 <b> & "x"' in [cell.text for cell in report.tables[2].columns[3].cells]
    assert report.tables[1].rows[-1].cells[2].text == "20"


def test_it_fits_a_phone(page):
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
