"""By level: every response, each once, under its level."""

from sample_book import book
from sotay.views.by_level import by_level


def test_levels_lowest_first_with_their_responses():
    found = by_level(book())
    assert [view.level.number for view in found] == [2, 4]
    assert [[s.id for s, _ in view.rows] for view in found] == [["KB05", "KB06"], ["KB05", "KB06", "KB11"]]
    assert all(response.level.number == view.level.number for view in found for _, response in view.rows)


def test_every_response_of_the_real_book_stands_once(real):
    paths = [response.path for view in by_level(real) for _, response in view.rows]
    assert sorted(paths) == sorted(r.path for s in real.scenarios for r in s.responses)
    assert len(paths) == len(set(paths)) == 64
