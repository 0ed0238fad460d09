"""A response as plain text."""

import re
from pathlib import Path

from golden import agrees
from sample_book import book
from sotay.book.load import load
from sotay.pages.plain import files, plain, texts
from sotay.views.publish import publish

ROOT = Path(__file__).parents[2]


def test_exactly_these_words():
    (_, text), *_ = texts(book())
    agrees(Path(__file__).parent / "golden" / "van-ban.txt", text)


def test_every_response_of_the_book_says_all_that_its_page_says():
    public = publish(load(ROOT))
    made = dict(texts(public))
    for scenario in public.scenarios:
        for response in scenario.responses:
            text = made[f"kich-ban/{scenario.slug}/cap-{response.level.number}/van-ban.txt"]
            assert text.startswith(
                f"{scenario.id} {scenario.title}\n{response.level.label}\n{public.edition.line}\n"
            )
            assert f"\nChủ trì: {response.lead.name} (" in text
            for step in response.steps:
                assert f"{step.unit.short}: {plain(step.text)[1:]}"[-40:] in text, step.text
            for paragraph in re.split(r"\n\s*\n", plain(response.statement)):
                assert " ".join(paragraph.split()) in text
            assert text.count("\nHỏi: ") == scenario.questions.count("### ")
            assert not re.search(r"\*\*|\]\(|^#|<\w|&\w+;|\n\n\n| $", text, re.MULTILINE)
    assert len(made) == 64


def test_a_browser_on_a_stick_knows_its_letters():
    for name, data in files(book()):
        assert data.startswith(b"\xef\xbb\xbf"), name
        assert data.decode("utf-8-sig").endswith("\n")


def test_marks_of_markdown_go_and_gaps_stay():
    assert plain("**Có** *một* [luật](a.md) lúc [giờ].") == "Có một luật lúc [giờ]."
