"""Old and new things of one kind, matched by a key."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def pairs(old: Sequence[T], new: Sequence[T], key: Callable[[T], str]) -> Iterator[tuple[T | None, T | None]]:
    """Yield (before, after), None for what was not or is no more: the old order, then what is new."""
    before, after = {key(x): x for x in old}, {key(x): x for x in new}
    for id_ in [*before, *(k for k in after if k not in before)]:
        yield before.get(id_), after.get(id_)
