"""The calendar of reviews keeps to RFC 5545."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sample_book import book
from sotay.export.icalendar import fold, icalendar

LETTERS = st.text(st.characters(exclude_categories=("Cs", "Cc")))


def unfolded(data: bytes) -> list[str]:
    """The content lines of a calendar, as a reader puts them together."""
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


@given(LETTERS)
def test_folding_cuts_no_letter_and_no_line_is_over_75_octets(text):
    folded = fold(text)
    pieces = folded.split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.startswith(b" ") for piece in pieces[1:])
    for piece in pieces:
        piece.decode()
    assert folded.replace(b"\r\n ", b"").decode() == text


def test_every_line_ends_in_crlf_and_begins_and_ends_are_in_pairs(exported):
    data = exported["lich-ra-soat.ics"]
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    open_: list[str] = []
    for line in unfolded(data):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            open_.append(value)
        elif name == "END":
            assert open_.pop() == value
    assert open_ == []
    assert data.count(b"BEGIN:VEVENT") == 16


def test_an_event_has_what_the_standard_asks_for():
    lines = unfolded(icalendar(book()))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    event = lines[lines.index("BEGIN:VEVENT") : lines.index("END:VEVENT")]
    names = [line.partition(":")[0] for line in event]
    assert {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY"} <= set(names)
    assert "DTSTART;VALUE=DATE:20270228" in event
    assert "DTEND;VALUE=DATE:20270301" in event  # the end of a whole day is the day after
    assert "DTSTAMP:20261122T000000Z" in event


def test_text_is_escaped():
    sample = book()
    odd = replace(sample.scenarios[0], title="Giả; thật, \\ và\nhơn")
    lines = unfolded(icalendar(replace(sample, scenarios=(odd,))))
    assert "SUMMARY:Rà soát KB05 Giả\\; thật\\, \\\\ và\\nhơn" in lines


def test_the_stamp_is_the_editions_day_and_the_id_stays_from_edition_to_edition():
    sample = book()
    edition = sample.edition.model_copy(update={"as_of": date(2027, 3, 1), "number": "0.2"})
    registry = replace(sample.registry, edition=edition)
    scenarios = tuple(replace(s, reviewed=date(2027, 3, 1)) for s in sample.scenarios)
    then, now = (
        unfolded(icalendar(b)) for b in (sample, replace(sample, registry=registry, scenarios=scenarios))
    )

    def of(lines, name):
        return sorted(line for line in lines if line.startswith(name))

    assert of(then, "UID:") == of(now, "UID:")
    assert len(set(of(now, "UID:"))) == 3
    assert set(of(now, "DTSTAMP:")) == {"DTSTAMP:20270301T000000Z"}


def test_a_link_only_when_the_site_has_an_address():
    sample = book()
    assert b"URL:" not in icalendar(sample)
    edition = sample.edition.model_copy(update={"site_url": "https://example.vn/so-tay/"})
    lines = unfolded(icalendar(replace(sample, registry=replace(sample.registry, edition=edition))))
    assert "URL:https://example.vn/so-tay/kich-ban/ngo-doc/" in lines
