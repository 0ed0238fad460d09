"""Cards of A6: two sides each, two a sheet, backs behind their fronts."""

from pathlib import Path

import sample_book
from sotay.press.printed import Printed
from sotay.sheets.cards import cards
from sotay.sheets.desk import Place
from sotay.sheets.small import make_small_cards

FONTS = Place(Path(__file__).parents[2] / "docs" / "fonts", 1_700_000_000)


def test_a_card_has_two_sides_and_its_back_behind_it(tmp_path: Path) -> None:
    book = sample_book.book()
    single, sheets, shop = (tmp_path / f"{name}.pdf" for name in ("the", "to", "in"))
    made = cards(book)
    assert make_small_cards(book, single, FONTS, sheets, shop) == len(made)
    assert (tmp_path / "in.kiem-tra.json").is_file()
    with Printed(single) as printed:
        assert len(printed) == 2 * len(made)
        assert [round(x / 72 * 25.4) for x in printed.size(0)] == [105, 148]
        pages = [" ".join(printed.text(n).split()) for n in range(len(printed))]
    for card, front, back in zip(made, pages[::2], pages[1::2], strict=True):
        assert f"Cấp KHTT {card.response.level.number}" in front and card.response.lead.short in front
        assert all(step.text[:20] in front for step in card.response.steps)
        assert "Tuyên bố ban đầu" in back and card.state in back
    with Printed(sheets) as printed:
        width, height = printed.size(0)
        left, right = (0, 0, width / 2, height), (width / 2, 0, width, height)
        assert len(printed) == 2 * -(-len(made) // 2)
        front, back = (" ".join(printed.text(0, left).split()), " ".join(printed.text(1, right).split()))
        assert f"{made[0].scenario.id} · Cấp KHTT {made[0].response.level.number}" in front
        assert f"{made[0].scenario.id} · Cấp KHTT {made[0].response.level.number}" in back
