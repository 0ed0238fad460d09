"""What is committed is what the registry says today; what the registry does not hold is what the chapters say."""

import re
from dataclasses import replace

import pytest
from tests.pictures.shown import BOOK, MEASURE, PICTURES, PUBLIC, ROOT

from sotay.book.load import load
from sotay.book.registry import Registry
from sotay.pictures import (
    aftermath,
    approval,
    clocks,
    hours,
    levels,
    questions,
    reports,
    rings,
    rumour,
    steps,
    team,
)
from sotay.pictures.figure import outdated
from sotay.pictures.gallery import DRAWERS
from sotay.views.publish import publish

CHAPTERS = {
    chapter.path.split("/")[1][:2]: chapter.body
    for chapter in PUBLIC.chapters
    if "/quy-che/" not in chapter.path
}


def plain(text: str) -> str:
    return " ".join(re.sub(r"[*|>]|\[([^\]]*)\]\([^)]*\)", r" \1", text).split()).lower()


def test_committed_pictures_and_their_words_are_current() -> None:
    """If this fails: run `sotay pictures` and commit what it wrote."""
    texts = {path: source.text for path, source in BOOK.sources.items()}
    texts |= {path: (ROOT / path).read_text("utf-8") for path in PICTURES if (ROOT / path).is_file()}
    assert sorted(outdated(PICTURES, texts)) == []


def test_every_picture_stands_in_a_chapter() -> None:
    assert {picture.name for picture in PICTURES.values()} == set(DRAWERS)
    assert len(PICTURES) >= 10


def test_no_drawing_is_left_over() -> None:
    assert {path for path in BOOK.pictures if path.startswith("handbook/hinh/")} == set(PICTURES)


def test_pictures_are_numbered_by_chapter() -> None:
    """Each is followed by "*Hình 12.3. …*", counted in its chapter."""
    for number, body in CHAPTERS.items():
        told = re.findall(r"!\[[^\]]*\]\(hinh/[\w-]+\.svg\)\n\n\*Hình (\d+)\.(\d+)\. [^\n]+\*\n", body)
        assert len(told) == body.count("](hinh/")
        assert told == [(str(int(number)), str(place)) for place in range(1, len(told) + 1)]


def changed(**changes: object) -> Registry:
    """The registry with level 3 changed."""
    table = PUBLIC.registry.levels
    rows = [level.model_copy(update=changes) if level.number == 3 else level for level in table.levels]
    return replace(PUBLIC.registry, levels=table.model_copy(update={"levels": rows}))


@pytest.mark.parametrize(
    ("module", "change", "said"),
    [
        (levels, {"deadline_max": "90 phút"}, "Khủng hoảng: tuyên bố ban đầu trong 90 phút"),
        (levels, {"speaks": "Một người khác"}, "Phát biểu: Một người khác."),
        (clocks, {"deadline_max": "90 phút"}, "Cấp KHTT 3: trước 03 giờ 40 phút"),
        (hours, {"deadline_max": "90 phút"}, "90 phút (90 phút): Cấp KHTT 3: hạn tuyên bố"),
        (reports, {"reports": []}, "Khủng hoảng: Báo UBND tỉnh chậm nhất"),
        (approval, {"approves": ["Chủ tịch UBND tỉnh"]}, "Cấp KHTT 3, Cấp KHTT 4: Chủ tịch UBND tỉnh."),
    ],
    ids=lambda value: getattr(value, "NAME", ""),
)
def test_a_change_in_the_table_of_levels_is_drawn(module, change, said) -> None:
    before = module.draw(PUBLIC, MEASURE)
    after = module.draw(replace(PUBLIC, registry=changed(**change)), MEASURE)
    assert said in after.alt
    assert said not in before.alt
    assert after.svg != before.svg


def test_a_unit_that_ends_is_drawn() -> None:
    from datetime import date

    from sotay.book.units import Successor, Units
    from sotay.pictures import successors

    units = Units(
        unit.model_copy(
            update={
                "to": date(2026, 1, 1),
                "successors": [Successor(unit="so-noi-vu", function="giấy tờ")],
                "plan": ["V.5"],
            }
        )
        if unit.id == "so-tu-phap"
        else unit
        for unit in PUBLIC.registry.units.all
    )
    book = replace(PUBLIC, registry=replace(PUBLIC.registry, units=units))
    assert "Sở Tư pháp sang Sở Nội vụ: giấy tờ." in successors.draw(book, MEASURE).alt


@pytest.mark.parametrize("name", DRAWERS)
def test_a_broken_registry_stops_no_drawing(name, tmp_path) -> None:
    (tmp_path / "handbook/registry").mkdir(parents=True)
    for table in ("levels", "units", "plan", "roles"):
        (tmp_path / f"handbook/registry/{table}.yml").write_text(f"{table}: [\n", "utf-8")
    assert DRAWERS[name](publish(load(tmp_path)), MEASURE).svg


@pytest.mark.parametrize(
    ("chapter", "phrases"),
    [
        ("03", [q.text for _, group in questions._GROUPS for q in group]),
        ("03", ["23 giờ 30 phút", "T0 là 02 giờ 10 phút", "trước 04 giờ 10 phút"]),
        ("04", [text for role in (team._HEAD, *sum(team._ROWS, ())) for text in role[:2]]),
        ("05", [text for ring in rings._RINGS for text in (ring[0],)]),
        ("10", [text.removeprefix("Nháp ").rstrip(".") for after, text in hours._IN_HAND.items() if after]),
        ("11", [*rumour.REACH, *(x for _, answers in rumour._HARM for x in answers)]),
        ("12", ["có đúng không?", "có phát bây giờ không?", "Một người trả lời được cả hai thì chỉ cần một chữ ký"]),
        ("13", [parts[-1][1].rstrip(".") for day, verb, parts in aftermath._DAYS if day > 7 and verb != "Sửa"]),
    ],
)  # fmt: skip
def test_words_are_the_chapters(chapter, phrases) -> None:
    body = plain(CHAPTERS[chapter])
    assert [phrase for phrase in phrases if plain(phrase) not in body] == []


def test_steps_are_the_plans() -> None:
    plan = PUBLIC.registry.plan
    assert plan
    headings = [clause.heading for clause in plan.clauses if clause.kind == "step"]
    assert len(headings) == 5
    assert all(heading in steps.draw(PUBLIC, MEASURE).alt for heading in headings)
