"""The public's book is a type that has no place for what only a trainer may see."""

import dataclasses
import typing

from sotay.book.exercise import Exercise, Inject
from sotay.book.load import Book
from sotay.book.module import Module
from sotay.book.scenario import Scenario
from sotay.views.public import PublicBook


def reachable(kind: object, seen: set[object]) -> set[object]:
    """Every type that a value of `kind` can hold."""
    if kind in seen:
        return seen
    seen.add(kind)
    inner = list(typing.get_args(kind))
    if dataclasses.is_dataclass(kind):
        inner += typing.get_type_hints(kind).values()
    for one in inner:
        reachable(one, seen)
    return seen


def test_no_trainers_part_can_be_reached_from_a_public_book():
    found = reachable(PublicBook, set())
    assert not found & {Exercise, Inject, Book, Module, Scenario}
    names = {f.name for kind in found if dataclasses.is_dataclass(kind) for f in dataclasses.fields(kind)}
    assert not names & {"exercise", "injects", "actions", "twist", "notes"}
