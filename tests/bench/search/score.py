"""Success and mean reciprocal rank."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from tests.bench.search.box import Answers, rank
from tests.bench.search.queries import Query

Ranks = dict[str, list[int]]


def ranks(queries: Sequence[Query], answers: Answers) -> Ranks:
    """Return the place of the first right result of every query, by class."""
    found: Ranks = defaultdict(list)
    for query, (_, results) in zip(queries, answers, strict=True):
        found[query.group].append(rank(query, results))
    return found


def success(places: Sequence[int], most: int) -> float:
    """Return the share of `places` that lie among the first `most`."""
    return sum(0 < place <= most for place in places) / len(places)


def reciprocal(places: Sequence[int]) -> float:
    """Return the mean of 1/place."""
    return sum(1 / place for place in places if place) / len(places)


def joined(found: Ranks, wanted: Callable[[str], bool]) -> list[int]:
    """Return the places of all classes that are `wanted`."""
    return [place for group, places in found.items() if wanted(group) for place in places]
