"""A silence: one rule that a file's front matter lets pass, `ignore: {rule: reason}`."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sotay.book.finding import Place
from sotay.book.tree import Tree


class Silence(NamedTuple):
    """One rule let pass in the file of its place."""

    rule: str
    reason: str
    place: Place


def silences(trees: Iterable[Tree]) -> Iterator[Silence]:
    """Yield the silences that `trees`, each a file's front matter, write."""
    for tree in trees:
        given = tree.get("ignore")
        for rule, reason in given.items() if isinstance(given, dict) else ():
            if isinstance(reason, str):
                place = tree.places.get(("ignore", f"{rule}\0"), tree.place("ignore"))
                yield Silence(str(rule), reason, place)
