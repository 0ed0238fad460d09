"""Units: in force on a day, found by every name, told apart from their namesakes."""

from datetime import date
from unicodedata import normalize

import pytest

from sotay.book.units import Successor, Unit, Units

JUNE, JULY = date(2025, 6, 30), date(2025, 7, 1)


def unit(id_: str, name: str, **more) -> Unit:
    return Unit.model_validate({"id": id_, "name": name, "kind": "office", "tier": "tỉnh", **more})


OLD = unit("bao-cu", "Báo Quảng Ngãi", to=JUNE, successors=[Successor(unit="bao"), Successor(unit="mat")])
NEW = unit("bao", "Báo Quảng Ngãi", **{"from": JULY})
UNITS = Units(
    [
        NEW,
        OLD,
        unit("vhttdl", "Sở Văn hóa, Thể thao và Du lịch", abbr="Sở VHTTDL"),
        unit("tttt", "Sở Thông tin và Truyền thông", abbr="Sở TT&TT", to=date(2025, 2, 28)),
    ]
)


@pytest.mark.parametrize(
    ("day", "old", "new"), [(date(2021, 1, 1), True, False), (JUNE, True, False), (JULY, False, True)]
)
def test_first_and_last_day_are_in_force(day, old, new):
    assert (OLD.in_force(day), NEW.in_force(day)) == (old, new)


@pytest.mark.parametrize(
    "name",
    [
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở VHTTDL",
        "sở vhttdl",
        " Sở  VHTTDL ",
        normalize("NFD", "Sở VHTTDL"),
    ],
)
def test_a_unit_is_found_by_name_and_abbreviation(name):
    found = UNITS.find(name)
    assert found and found.id == "vhttdl"


@pytest.mark.parametrize("name", ["vhttdl", "So VHTTDL", "Sở", ""])
def test_neither_id_nor_a_name_without_marks_is_a_name(name):
    assert UNITS.find(name) is None


def test_of_namesakes_the_one_in_force_is_meant():
    assert UNITS.find("Báo Quảng Ngãi", JUNE) is OLD
    assert UNITS.find("Báo Quảng Ngãi", JULY) is NEW
    assert UNITS.find("Báo Quảng Ngãi") is NEW
    assert Units([OLD]).find("Báo Quảng Ngãi", JULY) is OLD, "a past unit is found, to be told as past"


def test_namesakes_on_one_day_are_told():
    assert UNITS.namesakes() == []
    twin = unit("hai", "Tổ Một", abbr="sở vhttdl")
    assert Units([*UNITS.all, twin]).namesakes() == [(4, "sở vhttdl")]
    overlap = unit("bao-2", "Báo Quảng Ngãi", **{"from": JUNE})
    assert {index for index, _ in Units([OLD, overlap]).namesakes()} == {1}


def test_the_nearest_names_are_those_in_force():
    assert UNITS.nearest("So VHTT DL", JULY)[0] == "Sở VHTTDL"
    assert "Sở TT&TT" not in UNITS.nearest("Sở TT&T", JULY)
    assert UNITS.nearest("Sở TT&T", JUNE.replace(year=2024))[0] == "Sở TT&TT"
    assert UNITS.nearest("zzzzzz", JULY) == []


def test_heirs_that_exist():
    assert UNITS.heirs(OLD) == [("", NEW)]
