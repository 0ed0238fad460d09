"""The registry's plan is the plan as issued, word for word."""

import re
from pathlib import Path

import pytest

from sotay.book.load import load
from sotay.book.names import nfc

ROOT = Path(__file__).resolve().parents[2]


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[*#\\]|^- ", " ", nfc(text), flags=re.MULTILINE).replace("- ", " ").split())


ISSUED = _plain((ROOT / "tests/data/ke-hoach-161.md").read_text("utf-8"))
PLAN = load(ROOT).registry.plan
assert PLAN
CLAUSES = {clause.id: clause for clause in PLAN.clauses}


@pytest.mark.parametrize("clause", PLAN.clauses, ids=lambda c: c.id)
def test_every_word_stands_in_the_plan(clause) -> None:
    for text in (*clause.items, clause.due, clause.lead_text, clause.partners_text):
        assert _plain(text).rstrip(".") in ISSUED, text


def test_nothing_is_left_out() -> None:
    """3 purposes, 3 requirements, 5 steps, 4 tasks, funding, 6 bodies' duties, the distribution list."""
    kinds = [clause.kind for clause in PLAN.clauses]
    assert len(CLAUSES["I.1"].items) == 3
    assert len(CLAUSES["I.2"].items) == 3
    assert kinds.count("step") == 5
    assert [c.id for c in PLAN.clauses if c.kind == "task"] == ["III.1", "III.2", "III.3", "III.4"]
    assert all(c.lead and c.due and c.partners_text for c in PLAN.clauses if c.kind == "task")
    assert len([c for c in PLAN.clauses if c.kind == "duty" and re.fullmatch(r"V\.\d", c.id)]) == 6
    assert len(CLAUSES["IV"].items) == 2
    assert len(CLAUSES["NN"].items) == 11
