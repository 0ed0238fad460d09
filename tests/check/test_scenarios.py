"""The sixteen scenarios themselves: finished, and in step with the table of levels (plan III.2)."""

from pathlib import Path

from sotay.book.load import load
from sotay.check.rule import RULES
from sotay.check.run import check

ROOT = Path(__file__).resolve().parents[2]
SUBJECTS = ("consistency", "standard", "response", "exercise", "scenario")


def test_no_finding_about_what_a_scenario_must_have_or_agree_with():
    rules = {id_ for id_, one in RULES.items() if one.run and one.run.__module__.split(".")[-1] in SUBJECTS}
    assert {
        "thieu-tin-an-toan",
        "phieu-khong-co-viec",
        "it-phieu",
        "thong-diep-dai",
        "vai-khong-dung-cap",
    } <= rules
    findings = check(load(ROOT)).findings
    found = [f for f in findings if f.rule in rules and f.place.path.startswith("scenarios/")]
    assert [f"{f.place}: {f.rule}" for f in found if f.rule != "van-ban-chua-ro"] == []


def test_sixteen_scenarios_and_what_each_holds():
    book = load(ROOT)
    assert [s.id for s in book.scenarios] == [f"KB{n:02d}" for n in range(1, 17)]
    assert book.registry.levels.standard.injects == 8
    for scenario in book.scenarios:
        assert sorted(scenario.responses) == [1, 2, 3, 4]
        assert scenario.head is not None and scenario.head.confirmed is False, "only the unit itself confirms"
        assert all(len(r.steps) >= (3 if n == 1 else 4) for n, r in scenario.responses.items())
