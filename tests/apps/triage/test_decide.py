"""Python and the browser decide alike, on every combination of answers."""

from functools import cache
from itertools import product
from pathlib import Path
from random import Random

import pytest
from tests.tables import random_table

from sotay.book.decision import BLANK, UNSURE, Decider, Decision, decide, decider
from sotay.book.load import load

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[3]
COMPOUND = Decider(
    (3, 2, 5),
    (1, 1, 2),
    ((2, ((0, 1),)), (3, ((0, 1), (1, 1))), (3, ((2, 3),)), (4, ((0, 2), (2, 2))), (4, ((2, 4),))),
)
COMPARE = """async ([table, expected]) => {
  const { decide } = await import("http://apps.test/triage/decide.js")
  const signs = table.questions.map(q => [...q.answers.keys()].join("") + "rx")
  const wrong = []
  for (let index = 0; index < expected.length; index++) {
    let rest = index, answers = ""
    for (const own of [...signs].reverse()) {
      answers = own[rest % own.length] + answers
      rest = Math.floor(rest / own.length)
    }
    const { level, ceiling, deciding, final } = decide(table, answers)
    const code = level + 5 * ceiling + 25 * deciding.reduce((sum, at) => sum + 2 ** at, 0)
    if (code !== expected.codePointAt(index) - 256 || final !== (level === ceiling)) wrong.push(answers)
  }
  return wrong.slice(0, 5)
}"""


def told(decision: Decision) -> str:
    return chr(256 + decision.level + 5 * decision.ceiling + 25 * sum(2**at for at in decision.deciding))


def expected(table: Decider) -> str:
    """One sign a combination of answers, blanks and "Chưa rõ" included; level and deciding depend on weights alone."""
    ceiling = cache(table.level)
    weighed = cache(lambda weights: decide(table, "".join(map(str, weights))))
    signs = [(*map(str, range(size)), UNSURE, BLANK) for size in table.sizes]
    out = []
    for answers in product(*signs):
        text = "".join(answers)
        found = weighed(table.weights(text))
        out.append(told(Decision(found.level, ceiling(table.weights(text, worst=True)), found.deciding)))
    return "".join(out)


def questions(table: Decider) -> list[dict]:
    return [{"answers": [""] * size, "unsure": u} for size, u in zip(table.sizes, table.unsure, strict=True)]


@pytest.mark.parametrize("name", ["of the book", "of joined conditions"])
def test_python_and_the_browser_agree_on_every_combination(modules, name):
    table = decider(load(ROOT).registry.triage) if name == "of the book" else COMPOUND
    want = expected(table)
    if name == "of the book":
        assert len(want) == 6**7
    given = {"questions": questions(table), "rules": table.rules, "lowest": 1}
    assert modules.evaluate(COMPARE, [given, want]) == []


def test_they_agree_whatever_the_table(modules):
    """An editor may write another table: the two decide alike, not only by the one of today."""
    chance = Random(11)
    for _ in range(40):
        table = random_table(chance)
        given = {"questions": questions(table), "rules": table.rules, "lowest": 1}
        assert modules.evaluate(COMPARE, [given, expected(table)]) == [], table
