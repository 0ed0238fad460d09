"""Wherever a lead is shown, so is whether its unit has confirmed the part."""

import re

ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)
STATES = ("đề xuất, chờ", "đã xác nhận", "đã được đơn vị xác nhận")
SHOWS_LEADS = {"response", "scenario", "scenarios", "matrix", "by_level", "by_time"}


def test_on_every_page_that_shows_a_lead(real):
    for page in real.values():
        if page.kind in SHOWS_LEADS or (page.kind == "unit" and "st-mx" in page.markdown):
            assert any(state in page.markdown for state in STATES), page.src


def test_a_confirmed_scenario_is_told_apart_in_every_row(sample):
    told, waits = "đã xác nhận: Sở Y tế, 01/12/2026", "đề xuất, chờ xác nhận"
    for name in ("ma-tran", "theo-cap", "lich-ra-soat"):
        rows = [row for row in ROW.findall(sample[f"scenarios/{name}.md"].markdown) if "KB" in row]
        assert rows
        for row in rows:
            assert (told if "KB05" in row else waits) in row, (name, row)
            assert (waits if "KB05" in row else told) not in row, (name, row)


def test_on_the_pages_of_a_confirmed_scenario_and_of_one_that_waits(sample):
    for name in ("index", "cap-2", "cap-4"):
        assert "đã xác nhận: Sở Y tế, 01/12/2026" in sample[f"scenarios/ngo-doc/{name}.md"].markdown
        assert (
            "chờ xác nhận"
            in sample[f"scenarios/tiem-chung/{'cap-2' if name == 'cap-2' else name}.md"].markdown
        )


def test_pages_that_show_both_name_the_confirmed(sample):
    for src in (
        "scenarios/ma-tran.md",
        "scenarios/theo-cap.md",
        "scenarios/theo-gio.md",
        "handbook/registry/units/so-y-te.md",
    ):
        assert "đã xác nhận: KB05; còn lại là đề xuất, chờ đơn vị xác nhận" in sample[src].markdown, src
