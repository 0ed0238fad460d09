"""What others may reuse: complete, valid, the same every time, and nothing a trainer keeps."""

import json
from pathlib import Path

import jsonschema
import pytest

from golden import agrees
from sample_book import book
from sotay.export.files import ALL, CALENDAR, SCHEMA, files, schema
from sotay.pages.render import Renderer
from sotay.views.publish import publish

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", [ALL, CALENDAR, SCHEMA, "kich-ban/tau-ca.json", "don-vi/so-y-te.json"])
def test_golden(name):
    # Line ends are not part of it: git may change them on the way. test_icalendar.py holds them to CRLF.
    agrees(GOLDEN / name.replace("/", "_"), files(book())[name].replace(b"\r\n", b"\n"))


def test_a_file_a_scenario_and_a_file_a_unit_that_takes_part():
    assert sorted(files(book())) == sorted(
        [
            ALL,
            SCHEMA,
            CALENDAR,
            "kich-ban/ngo-doc.json",
            "kich-ban/tiem-chung.json",
            "kich-ban/tau-ca.json",
            "don-vi/so-y-te.json",
            "don-vi/nha-truong.json",
            "don-vi/cong-an-tinh.json",
            "don-vi/to-thong-tin-chung.json",
        ]
    )


def test_documents_keep_to_the_schema(exported):
    validator = jsonschema.Draft202012Validator(schema())
    jsonschema.Draft202012Validator.check_schema(schema())
    documents = [name for name in exported if name.endswith(".json") and name != SCHEMA]
    assert len(documents) > 50
    for name in documents:
        validator.validate(json.loads(exported[name]))


def test_the_schema_refuses_what_is_not_a_document():
    validator = jsonschema.Draft202012Validator(schema())
    good = json.loads(files(book())[ALL])
    for broken in ({}, {**good, "thêm": 1}, {**good, "scenarios": [{**good["scenarios"][0], "injects": []}]}):
        assert not validator.is_valid(broken)


def test_references_lead_to_entries_of_the_same_document(exported):
    for name, data in exported.items():
        if not name.startswith("kich-ban") or not name.endswith(".json"):
            continue
        found = json.loads(data)
        ids = {
            table: {entry["id"] for entry in found[table]}
            for table in ("units", "roles", "channels", "laws", "groups")
        }
        levels = {level["number"] for level in found["levels"]}
        for scenario in found["scenarios"]:
            assert scenario["group"] in ids["groups"]
            assert scenario["reviewer"] in ids["units"]
            assert set(scenario["laws"]) <= ids["laws"]
            for response in scenario["responses"]:
                assert response["level"] in levels
                assert {
                    response["lead"],
                    *response["partners"],
                    *(s["unit"] for s in response["steps"]),
                } <= ids["units"]
                assert {*response["approves"], response["speaks"]} <= ids["roles"]
                assert set(response["channels"]) <= ids["channels"]


def test_nothing_of_the_real_book_is_left_out(exported):
    found = json.loads(exported[ALL])["scenarios"]
    assert len(found) == 16
    assert all(
        len(s["responses"]) == 4 and len(s["messages"]) == 3 and len(s["questions"]) >= 8 for s in found
    )
    assert all(s["donts"] and s["afterwards"] and s["background"] and s["review_due"] for s in found)
    assert all(m["proof"] for s in found for m in s["messages"])


def test_same_book_same_bytes(written, exported):
    assert files(publish(written)) == exported


def secrets(written):
    """Every sentence that only a trainer may see before its time."""
    for scenario in written.scenarios:
        for inject in scenario.exercise.injects if scenario.exercise else []:
            for text in (*inject.text.split("\n"), inject.condition, inject.twist):
                if len(text.strip()) > 24:
                    yield f"{scenario.id} {inject.place.line}", text.strip()


def test_no_inject_leaks_into_any_exported_file_or_page(written, exported):
    told = list(secrets(written))
    assert len(told) > 160
    public = {name: data.decode().replace("\r\n ", "") for name, data in exported.items()}
    public |= {page.src: page.markdown for page in Renderer(publish(written)).pages()}
    everything = "\n".join(public.values())
    for place, text in told:
        for form in (text, json.dumps(text, ensure_ascii=False)[1:-1]):
            assert form not in everything, (place, [name for name, data in public.items() if form in data])
