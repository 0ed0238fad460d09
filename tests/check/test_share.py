"""Several processes find what one finds."""

import pytest
from tests.conftest import CASES

from sotay.book.load import load
from sotay.check import share
from sotay.check.run import check


def test_the_same_findings_from_one_process_and_from_several(stage, monkeypatch):
    book = load(stage(CASES / "broken", "book"))
    alone = check(book)
    monkeypatch.setattr(share, "SMALL", 0)
    monkeypatch.setattr(share.os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    assert check(book) == alone
    assert alone.errors > 50


def test_what_a_process_raises_is_raised_here(monkeypatch):
    monkeypatch.setattr(share.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)

    def broken():
        raise ZeroDivisionError("hỏng")

    with pytest.raises(ZeroDivisionError, match="hỏng"):
        share.begin([list, broken], share.SMALL).done()
