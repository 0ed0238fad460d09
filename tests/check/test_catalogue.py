"""`sotay rules` and its page: every rule, what it protects, a bad and a good example from the case files.

To write scripts/sotay/check/examples.json anew: SOTAY_WRITE_EXPECTED=1 pytest tests/check/test_catalogue.py
"""

import json
import os
from pathlib import Path

import pytest
from tests.check.examples import example
from tests.conftest import CASES, GOOD, settings

from sotay.book.load import load
from sotay.check import catalogue
from sotay.check.rule import RULES
from sotay.check.run import check
from sotay.pages import published
from sotay.teach.deck import read as decks

FILE = Path(catalogue.__file__).with_name(catalogue.EXAMPLES)


def test_the_examples_are_current(stage, tmp_path) -> None:
    made = {}
    for rule in sorted(RULES):
        case = CASES / "rules" / rule
        (tmp_path / rule).mkdir()
        root = stage(case, "bad", name=f"{rule}/so-tay")
        book = load(root)
        wanted = settings(case).get("example", {})
        others = (*published.findings(book), *decks.findings(book))
        found = [f for f in check(book, others=others).findings if f.rule == rule]
        chosen = next(f for f in found if f.place.path.startswith(wanted.get("at", "")))
        made[rule] = example(chosen, case, GOOD, root, wanted)
    text = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("SOTAY_WRITE_EXPECTED"):
        FILE.write_text(text, encoding="utf-8")
    assert text == FILE.read_text("utf-8"), (
        "viết lại: SOTAY_WRITE_EXPECTED=1 pytest tests/check/test_catalogue.py"
    )


def test_every_rule_stands_in_one_group() -> None:
    ids = [entry.id for group in catalogue.groups() for entry in group.entries]
    assert sorted(ids) == sorted(RULES)
    assert ids[:3] == ["thieu-chu-tri", "thieu-phoi-hop", "thieu-thoi-han"]


@pytest.mark.parametrize("rule", sorted(RULES))
def test_both_examples_show_something(rule) -> None:
    entry = catalogue.entry(rule)
    assert entry.protects and entry.message
    for one in (entry.bad, entry.good):
        assert one.note or any(line.strip() for line in one.lines), one
    assert entry.bad != entry.good


def test_the_list_names_every_rule_and_one_is_told_in_full(sotay) -> None:
    told = sotay("rules").stdout
    assert all(f"  {rule} " in told for rule in RULES)
    one = sotay("rules", "cap-thieu-khtt").stdout
    assert one.startswith("cap-thieu-khtt (lỗi): Cấp khủng hoảng truyền thông không lẫn")
    assert "Sai: handbook/01-nhan-dien.md\n  11 | Vụ này ở cấp 3" in one
    assert "Đúng: handbook/01-nhan-dien.md\n  11 | Bão cấp 12" in one
    assert "Cách sửa: Viết: Cấp KHTT 3" in one


def test_json_holds_every_rule_with_both_examples(sotay) -> None:
    document = json.loads(sotay("rules", "--format", "json").stdout)
    entries = [entry for group in document["groups"] for entry in group["entries"]]
    assert sorted(entry["id"] for entry in entries) == sorted(RULES)
    assert all(entry["bad"] and entry["good"] for entry in entries)
    (only,) = json.loads(sotay("rules", "dau-thanh", "--format", "json").stdout)["groups"]
    assert [entry["id"] for entry in only["entries"]] == ["dau-thanh"]


def test_a_rule_that_is_none(sotay) -> None:
    result = sotay("rules", "dau-than")
    assert result.exit_code == 2
    assert "Không có quy tắc “dau-than”. Có phải: dau-thanh" in result.stderr


def test_a_finding_leads_to_its_rule(stage, sotay) -> None:
    result = sotay("check", "--root", stage(CASES / "rules" / "dau-thanh"))
    assert result.stderr.endswith("Giải thích, kèm ví dụ: sotay rules dau-thanh\n")
