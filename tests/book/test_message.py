"""A key message: what to say, and what proves it."""

import pytest

from sotay.book.finding import Place
from sotay.book.message import EXAMPLE, parse
from sotay.book.outline import Line

PLACE = Place("scenarios/x/index.md", 19, 3)


@pytest.mark.parametrize(
    ("text", "said", "proof"),
    [
        ("**Gọi 115.** — bằng chứng: số trực", "Gọi 115.", "số trực"),
        ("**Gọi 115.** – Bằng chứng: số trực", "Gọi 115.", "số trực"),
        ("**Gọi 115.** - số trực", "Gọi 115.", "số trực"),
        ("**Gọi 115.**", "Gọi 115.", ""),
    ],
)
def test_reads(text, said, proof):
    message = parse(Line(text, PLACE))
    assert message is not None
    assert (message.text, message.proof, message.place) == (said, proof, PLACE)


def test_what_is_not_bold_is_no_message():
    assert parse(Line("Gọi 115. — bằng chứng: số trực", PLACE)) is None


def test_the_example_shown_to_editors_reads():
    message = parse(Line(EXAMPLE.removeprefix("- "), PLACE))
    assert message is not None and message.proof
