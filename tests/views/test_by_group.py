"""By group: in the order of the table, with who leads how often."""

from sample_book import book
from sotay.views.by_group import by_group


def test_groups_in_order_without_empty_ones():
    found = by_group(book())
    assert [view.group.id for view in found] == ["bien", "suc-khoe"]
    assert [[s.id for s in view.scenarios] for view in found] == [["KB11"], ["KB05", "KB06"]]


def test_leads_are_counted_most_first():
    health = by_group(book())[1]
    assert [(unit.id, count) for unit, count in health.leads] == [("so-y-te", 2), ("to-thong-tin-chung", 2)]


def test_every_scenario_of_the_real_book_is_in_one_group(real):
    found = by_group(real)
    assert sorted(s.id for view in found for s in view.scenarios) == sorted(s.id for s in real.scenarios)
    assert sum(count for view in found for _, count in view.leads) == 64
