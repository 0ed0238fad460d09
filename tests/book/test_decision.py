"""The triage table decides every case, and the proof of it sees what is wrong with a table that does not."""

from itertools import product
from pathlib import Path
from random import Random

import pytest
from tests.tables import random_table

from sotay.book.decision import BLANK, UNSURE, Decider, decide, decider, edition, prove
from sotay.book.load import load
from sotay.book.triage import Rule, Triage

ROOT = Path(__file__).resolve().parents[2]
BOOK = load(ROOT)
TRIAGE = BOOK.registry.triage
SMALL = Decider((3, 2), (1, 1), ((2, ((0, 1),)), (3, ((0, 1), (1, 1))), (4, ((0, 2),))))


def test_the_book_has_a_sound_table():
    """Exactly one level each, monotone, all four reached, no idle rule, at most eight questions."""
    assert TRIAGE is not None
    proof = prove(decider(TRIAGE))
    assert proof.reached == {1, 2, 3, 4}
    assert proof.falls == ()
    assert proof.idle == ()
    assert len(TRIAGE.questions) + 1 <= 8


def test_it_takes_the_highest_row_of_the_level_table():
    """Chapter 8: the level is the gravest of what is seen; the answers stand in the order of the levels."""
    table = decider(TRIAGE)
    for answers in product("0123", repeat=7):
        assert decide(table, "".join(answers)).level == int(max(answers)) + 1


def test_every_direct_raise_has_its_rule():
    held = {(r.level, text) for r in TRIAGE.rules for text in r.raises}
    assert held == {(level.number, text) for level in BOOK.registry.levels.levels for text in level.raise_}


def test_what_decided():
    table = decider(TRIAGE)
    assert decide(table, "xxxxxxx").level == 1
    assert decide(table, "2x2xxxx").deciding == (0, 2)
    assert not decide(table, "2x2xxxx").final
    assert decide(table, "2020000").final
    assert decide(table, "3xxxxxx").final, "nothing can raise the highest level"


@pytest.mark.parametrize(
    ("answers", "level", "ceiling"), [("rx", 2, 3), ("1r", 3, 3), ("x1", 1, 4), ("2x", 4, 4)]
)
def test_unsure_counts_as_the_higher_neighbour_and_blank_as_the_mildest(answers, level, ceiling):
    decision = decide(SMALL, answers)
    assert (decision.level, decision.ceiling) == (level, ceiling)


def test_the_proof_sees_what_is_wrong():
    idle = Decider((3, 2), (1, 1), (*SMALL.rules, (3, ((0, 2), (1, 1)))))
    assert prove(idle).idle == (3,)
    assert prove(Decider((3, 2), (1, 1), ((4, ((0, 2),)),))).reached == {1, 4}


def test_the_proof_sees_a_table_that_falls():
    class Falling(Decider):
        def level(self, weights):
            return 3 if weights[0] == 1 else 2

    (fall,) = prove(Falling((3, 2), (1, 1), ())).falls
    assert (fall.question, fall.weights) == (0, (1, 0))


def test_a_rule_is_idle_when_no_way_to_answer_misses_it():
    """The proof looks at one point a rule; here every rule is taken away and every way to answer tried."""
    chance = Random(5)
    for _ in range(60):
        table = random_table(chance)
        ways = list(product(*map(range, table.sizes)))
        whole = [table.level(weights) for weights in ways]
        idle = []
        for i in range(len(table.rules)):
            less = Decider(table.sizes, table.unsure, (*table.rules[:i], *table.rules[i + 1 :]))
            if [less.level(weights) for weights in ways] == whole:
                idle.append(i)
        assert prove(table).idle == tuple(idle)


def test_unsure_and_blank_reach_no_level_that_answers_do_not():
    """So the proof need only try what answers weigh."""
    chance = Random(7)
    for _ in range(60):
        table = random_table(chance)
        signs = [(*map(str, range(size)), UNSURE, BLANK) for size in table.sizes]
        said = {decide(table, "".join(answers)).level for answers in product(*signs)}
        assert said == prove(table).reached


def test_every_partial_answer_is_a_floor():
    """Whatever is still said to what is open, the level stays between the floor and the ceiling that were told."""
    chance = Random(6)
    for _ in range(20):
        table = random_table(chance)
        signs = [(*map(str, range(size)), UNSURE, BLANK) for size in table.sizes]
        for answers in map("".join, product(*signs)):
            decision = decide(table, answers)
            filled = product(*(s[:-1] if a == BLANK else (a,) for a, s in zip(answers, signs, strict=True)))
            found = {decide(table, "".join(whole)).level for whole in filled}
            assert min(found) == decision.level
            assert max(found) == decision.ceiling


def test_a_rule_of_an_unknown_answer_is_refused():
    broken = Triage.model_construct(
        questions=TRIAGE.questions, rules=[Rule(level=2, when={"tac-hai": "khong-co"})]
    )
    with pytest.raises(ValueError, match="khong-co"):
        decider(broken)


def test_the_edition_changes_with_the_questions_only():
    fewer = TRIAGE.model_copy(update={"questions": TRIAGE.questions[:-1]})
    worded = TRIAGE.model_copy(update={"topic_hint": "khác"})
    assert edition(fewer) != edition(TRIAGE) == edition(worded)
