"""Times as people type them, and deadlines reckoned from them."""

import pytest

pytestmark = pytest.mark.browser
TIME = "http://apps.test/clock/time.js"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("19:40", [19, 40]),
        ("19h40", [19, 40]),
        ("19 giờ 40 phút", [19, 40]),
        ("1940", [19, 40]),
        ("940", [9, 40]),
        ("7", [7, 0]),
        ("07h", [7, 0]),
        (" 2.10 ", [2, 10]),
        ("0:05", [0, 5]),
        ("24:00", None),
        ("12:60", None),
        ("sáng", None),
        ("12345", None),
        ("", None),
    ],
)
def test_reads_a_time(modules, typed, read):
    assert modules.evaluate(f"async t => (await import('{TIME}')).readTime(t)", typed) == read


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (82, "còn 1 giờ 22 phút"),
        (1, "còn 1 phút"),
        (120, "còn 2 giờ"),
        (0, "đến hạn"),
        (-12, "Quá hạn 12 phút. Ra tuyên bố với điều đã biết."),
        (-2 * 1440 - 180, "Quá hạn 2 ngày 3 giờ. Ra tuyên bố với điều đã biết."),
    ],
)
def test_tells_what_is_left(modules, minutes, told):
    assert modules.evaluate(f"async m => (await import('{TIME}')).tell(m)", minutes) == told


def test_offsets_read_as_the_book_writes_them(modules):
    """One way to write a span of time, in Python and in the browser."""
    from sotay.book.duration import spell

    counts = [*range(1, 300), 360, 1440, 1500]
    told = modules.evaluate(
        f"async all => {{ const t = await import('{TIME}'); return all.map(t.offset) }}", counts
    )
    assert told == [spell(count) for count in counts]


def test_the_earlier_of_deadline_and_law(modules):
    """The law's 24 hours run from when it happened, the deadline from T0."""
    script = f"""async ([t0, happened]) => {{
      const t = await import('{TIME}')
      const due = t.due(t.readStamp(t0), t.readStamp(happened), 120, 1440)
      return [t.stamp(due.at), due.law]
    }}"""
    assert modules.evaluate(script, ["202611220210", "202611211940"]) == ["202611220410", False]
    assert modules.evaluate(script, ["202611220210", "202611210300"]) == ["202611220300", True]
    assert modules.evaluate(script, ["202611220210", ""]) == ["202611220410", False]


@pytest.mark.parametrize("text", ["202611310210", "202613010210", "2026112202", "abc", None, 7])
def test_a_damaged_stamp_is_no_time(modules, text):
    assert modules.evaluate(f"async t => (await import('{TIME}')).readStamp(t)", text) is None
