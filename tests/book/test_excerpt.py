"""Excerpts of a response inside a module."""

from pathlib import Path

import pytest

from sotay.book.excerpt import Excerpts
from sotay.book.finding import Place
from sotay.book.load import load
from sotay.book.outline import Line

GOOD = Path(__file__).parents[1] / "cases" / "good"


@pytest.fixture(scope="module")
def excerpts() -> Excerpts:
    return Excerpts({one.id: one for one in load(GOOD).scenarios})


def put(excerpts: Excerpts, text: str) -> list[str]:
    return [line.text for line in excerpts.put([Line(text, Place("m.md", 7))])]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Hạn [[KB05/3 thời hạn]].", ["Hạn 02 giờ."]),
        ("> [[ KB05 / 3  chủ trì ]] chủ trì", ["> Sở Y tế chủ trì"]),
        ("- [x] [[KB05/3 chủ trì]] — vì sao", ["- [x] Sở Y tế — vì sao"]),
        ("không có gì", ["không có gì"]),
    ],
)
def test_words_stand_in_the_line(excerpts, written, shown):
    assert put(excerpts, written) == shown


def test_a_block_keeps_the_quotation_it_stands_in(excerpts):
    lines = put(excerpts, "> [[KB05/3 việc]]")
    assert len(lines) > 1
    assert all(line.startswith("> - **") for line in lines)
    assert all(line.startswith("> >") for line in put(excerpts, "> [[KB05/3 tuyên bố]]"))
    assert all(line.startswith(">") for line in put(excerpts, "[[KB05/3 tuyên bố]]"))


def test_what_is_not_found_stays_as_written_and_is_told_with_its_column(excerpts):
    before = len(excerpts.findings)
    assert put(excerpts, "Hạn [[KB05/3 thời hại]].") == ["Hạn [[KB05/3 thời hại]]."]
    found = excerpts.findings[before:]
    assert [(f.rule, f.place.line, f.place.column) for f in found] == [("trich-kich-ban-sai", 7, 5)]


def test_a_module_says_what_the_scenario_says_when_it_changes(stage):
    root = stage()
    module = root / "training/03-soan-tin.md"
    module.write_text(
        module.read_text("utf-8").replace("Mỗi nhóm viết một tuyên bố.", "Trong [[KB05/3 thời hạn]]."),
        "utf-8",
    )

    def words() -> str:
        return load(root).modules[0].sections[-1].text

    assert words() == "Trong 02 giờ."
    response = root / "scenarios/ngo-doc-thuc-pham/cap-3.md"
    response.write_text(response.read_text("utf-8").replace("deadline: 2 giờ", "deadline: 90 phút"), "utf-8")
    assert words() == "Trong 90 phút."
