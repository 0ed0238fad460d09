"""A table that falls cannot be written; should the way of deciding ever let it, the check names the rule."""

import pytest
from tests.conftest import CASES

from sotay.book.decision import Decider
from sotay.book.load import load
from sotay.build.progress import BuildError
from sotay.build.run import build
from sotay.check.run import check

TRIAGE = CASES / "rules" / "phan-cap-thua"


def test_a_level_that_falls_names_the_rule(stage, monkeypatch) -> None:
    """The gravest harm counts as none."""
    book = load(stage(TRIAGE, "good"))
    sizes = [len(question.answers) for question in book.registry.triage.questions]
    right = Decider.level

    def falling(table: Decider, weights) -> int:
        return 1 if weights[0] == sizes[0] - 1 else right(table, weights)

    monkeypatch.setattr(Decider, "level", falling)
    told = [f for f in check(book).findings if f.rule == "phan-cap-sai"]
    assert [f.severity for f in told] == ["error"] * len(told)
    name = book.registry.triage.questions[0].name
    assert any(
        f.message.startswith("Quy tắc “") and f"làm cấp hạ xuống khi câu “{name}” nặng thêm" in f.message
        for f in told
    )
    assert all(f.place.path == "handbook/registry/triage.yml" and f.place.line > 1 for f in told)


FAULTS = {
    "a rule without effect": ("phan-cap-thua", "Quy tắc “"),
    "a level out of reach": ("phan-cap-thieu", "Không cách trả lời nào dẫn tới Cấp KHTT"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_build_stops_at_a_table_that_does_not_hold(stage, fault) -> None:
    case, words = FAULTS[fault]
    root = stage(CASES / "rules" / case, "bad")
    with pytest.raises(BuildError) as error:
        build(root)
    assert f"lỗi {case}: {words}" in str(error.value)
    assert not (root / "site").exists()
