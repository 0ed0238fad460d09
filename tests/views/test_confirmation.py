"""Whether units have confirmed their parts, told in words."""

from dataclasses import replace

from sample_book import book
from sotay.views import confirmation


def test_one_scenario():
    confirmed, waiting, _ = book().scenarios
    assert confirmation.state(confirmed) == "đã xác nhận: Sở Y tế, 01/12/2026"
    assert confirmation.state(waiting) == "đề xuất, chờ xác nhận"


def test_many_scenarios():
    confirmed, waiting, other = book().scenarios
    assert confirmation.of([waiting, other]).told == "đề xuất, chờ đơn vị xác nhận"
    assert confirmation.of([confirmed, confirmed]).told == "đã được đơn vị xác nhận"
    told = confirmation.of([confirmed, waiting, replace(other, confirmed="Công an tỉnh, 02/12/2026")]).told
    assert told == "đã xác nhận: KB05, KB11; còn lại là đề xuất, chờ đơn vị xác nhận"
