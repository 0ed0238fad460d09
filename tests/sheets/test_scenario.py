"""A scenario on A4: everything its page says, a page a level; each unit's own file."""

from pathlib import Path

import sample_book
from sotay.press.printed import Printed
from sotay.sheets.desk import Place
from sotay.sheets.make import make_work
from sotay.sheets.prose import prose
from sotay.sheets.scenario import make_scenario
from sotay.sheets.work import work

FONTS = Place(Path(__file__).parents[2] / "docs" / "fonts", 1_700_000_000)


def test_all_of_a_scenario_is_printed(tmp_path: Path) -> None:
    book = sample_book.book()
    for scenario in book.scenarios:
        target = tmp_path / f"{scenario.slug}.pdf"
        pages = make_scenario(book, scenario, target, FONTS)
        with Printed(target) as printed:
            texts = [" ".join(printed.text(n).split()) for n in range(pages)]
        whole = " ".join(texts)
        assert scenario.title in texts[0] and "chưa phê duyệt" in texts[0] and f"1/{pages}" in texts[0]
        for response in scenario.responses:
            (page,) = [t for t in texts if f"{response.level.number} Cấp KHTT {response.level.number} –" in t]
            assert response.lead.name in page and "Tuyên bố ban đầu" in page
            assert all(step.text[:20] in whole for step in response.steps)


def test_gaps_are_marked_and_boxes_are_not_gaps() -> None:
    html = prose("Đến [giờ], có tin.\n\n> [!case] Một vụ việc\n> Nguồn: S1")
    assert '<mark class="st-gap">[giờ]</mark>' in html
    assert "Tình huống thật: Một vụ việc" in html and "[!case]" not in html and "[case]" not in html


def test_each_unit_has_its_own_pages(tmp_path: Path) -> None:
    book = sample_book.book()
    make_work(book, tmp_path / "viec.pdf", FONTS, tmp_path / "don-vi")
    for one in work(book):
        with Printed(tmp_path / "don-vi" / f"{one.unit.id}.pdf") as printed:
            text = " ".join(" ".join(printed.text(n).split()) for n in range(len(printed)))
        assert one.unit.name in text and "Vai và mốc đầu tiên" in text
        assert not any(f"Việc theo đơn vị {other.unit.name}" in text for other in work(book) if other != one)
