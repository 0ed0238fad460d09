"""Triage tables made by chance, the same every time."""

from random import Random

from sotay.book.decision import Decider


def random_table(chance: Random) -> Decider:
    """Two to four questions of two to four answers, with rules of one to three conditions."""
    sizes = tuple(chance.randint(2, 4) for _ in range(chance.randint(2, 4)))
    rules = []
    for _ in range(chance.randint(1, 8)):
        asked = sorted(chance.sample(range(len(sizes)), chance.randint(1, min(3, len(sizes)))))
        rules.append((chance.randint(2, 4), tuple((q, chance.randint(1, sizes[q] - 1)) for q in asked)))
    return Decider(sizes, tuple(chance.randint(1, size - 1) for size in sizes), tuple(rules))
