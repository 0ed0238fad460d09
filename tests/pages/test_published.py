"""Published addresses: the list is held against the pages that the website really has."""

from pathlib import Path
from shutil import copytree

from sotay.book.load import load
from sotay.book.source import Source
from sotay.pages import plain, published
from sotay.pages.render import Renderer
from sotay.views.publish import publish

BOOK = Path(__file__).parents[2]


def test_the_answered_addresses_are_those_of_the_pages_and_plain_texts():
    book = load(BOOK)
    public = publish(book)
    pages = {page.address for page in Renderer(public).pages()}
    assert published.answered(book, book.scenarios) == pages | {name for name, _ in plain.files(public)}


def test_every_published_address_of_the_book_answers():
    assert list(published.findings(load(BOOK))) == []


def test_an_address_without_a_page_is_told_with_the_nearest():
    source = Source(published.LIST, "# một dòng một địa chỉ\n\nso-tay/a/\n/so-tay/cu/  # bản in lần một\n/\n")
    (finding,) = published.dead(source, {"", "so-tay/a/", "so-tay/cus/"})
    assert (finding.rule, finding.place.line) == ("dia-chi-mat", 4)
    assert finding.hint.endswith("Gần nhất: /so-tay/cus/")


def test_a_response_with_a_mistake_keeps_its_addresses(tmp_path):
    """An editor who misspelt a lead is told of the lead, not of pages to be moved back."""
    for name in ("docs", "handbook", "scenarios"):
        copytree(BOOK / name, tmp_path / name)
    response = tmp_path / "scenarios/ngo-doc-thuc-pham/cap-3.md"
    response.write_text(response.read_text("utf-8").replace("\nlead: ", "\nlead: Không có "), "utf-8")
    wrong = [finding.message for finding in published.findings(load(tmp_path))]
    assert [message for message in wrong if "/kich-ban/" in message] == []
