"""Exercise packs: a page an inject, answers only with the facilitator, one marking table for all."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from sotay.press.fault import BookError
from sotay.teach.drill import drills
from sotay.teach.drill_papers import guide, injects, marking
from sotay.teach.runner import runner


@pytest.fixture(scope="module")
def drill(book):
    return next(one for one in drills(book) if one.id == "KB05")


def pages(path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def test_every_scenario_has_its_exercise(book):
    found = drills(book)
    assert [one.id for one in found] == [scenario.id for scenario in book.scenarios]
    for one in found:
        assert len(one.slips) >= 6
        assert all(slip.actions for slip in one.slips)
        assert max(slip.after for slip in one.slips) < one.minutes
        assert any(slip.twist for slip in one.slips)
        assert one.questions


def test_an_inject_is_one_page_marked_as_an_exercise_without_its_answer(drill, paper, tmp_path):
    count = injects(drill, tmp_path / "phieu.pdf", paper)
    texts = pages(tmp_path / "phieu.pdf")
    assert count == len(texts) == len(drill.slips)
    for text, slip in zip(texts, drill.slips, strict=True):
        assert text.count("DIỄN TẬP") == 2
        assert slip.sender in text
        assert f"T+{slip.after}" in text
        assert slip.text.split("\n")[0][:40] in text
        assert "Cấp KHTT" not in text
        for action in slip.actions:
            assert action.text[:30] not in text


def test_an_inject_too_long_for_its_page_is_refused(drill, paper, tmp_path):
    long = replace(drill.slips[1], text="Một câu dài không thể nằm gọn. " * 200)
    with pytest.raises(BookError, match="phiếu tình huống thứ 2 dài hơn một trang"):
        injects(replace(drill, slips=(drill.slips[0], long)), tmp_path / "phieu.pdf", paper)
    assert list(tmp_path.iterdir()) == []


def test_the_guide_tells_what_to_expect_and_by_when(drill, paper, tmp_path):
    guide(drill, tmp_path / "hd.pdf", paper)
    text = re.sub(r"\W+", "", "".join(pages(tmp_path / "hd.pdf"))).casefold()
    for slip in drill.slips:
        for action in slip.actions:
            assert action.by == slip.after + action.within
            assert re.sub(r"\W+", "", action.text).casefold() in text
    for side in drill.sides:
        assert re.sub(r"\W+", "", side.lead).casefold() in text


def test_marking_is_twenty_points_on_one_page_and_watching_on_another(book, paper, tmp_path):
    assert book.marking.total == 20
    assert book.marking.passes == 14
    assert marking(book.marking, tmp_path / "cham.pdf", paper) == 2
    first, second = pages(tmp_path / "cham.pdf")
    for one in book.marking.criteria:
        assert one.name in first
        assert one.name in second
    assert all(one in first for one in book.marking.fatal)


def test_the_module_on_exercises_marks_by_the_same_table(book):
    """M8 shows participants the criteria; they are those of the sheet, point for point."""
    text = next(m for m in book.modules if m.id == "M8").body
    for one in book.marking.criteria:
        assert f"| {one.name} | {one.points} | {one.full} |" in text
    for role in book.marking.roles:
        assert role.split(":")[0].split(",")[0] in text


def test_the_module_on_exercises_hands_out_injects_that_exist(book):
    text = next(m for m in book.modules if m.id == "M8").body
    times = {one.id: {slip.after for slip in one.slips} for one in drills(book)}
    lines = re.findall(r"- \[?(KB\d\d)[^\n]*", text)
    found = [
        (code, int(number))
        for line in re.findall(r"- \[?KB\d\d[^\n]*", text)
        for code in re.findall(r"KB\d\d", line)[:1]
        for number in re.findall(r"phiếu (\d+)", line)
    ]
    assert len(lines) == 8
    assert len(found) == 20
    assert [pair for pair in found if pair[1] not in times[pair[0]]] == []


def test_the_runner_needs_nothing_but_itself(drill, paper):
    page = runner(drill, paper.edition)
    assert page == runner(drill, paper.edition)
    assert not re.findall(r"""(?:src|href)=["'](?!#)""", page)
    for address in re.findall(r"https?://[^\s\"'`<]+", page):
        assert address.startswith("http://schemas.openxmlformats.org/"), address
    assert "@@" not in page
    assert all(slip.text.split("\n")[0][:30] in page for slip in drill.slips)
