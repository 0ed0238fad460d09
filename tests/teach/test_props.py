"""The sheets to cut out and put up: one purpose a page, in the words of the book."""

import pypdfium2 as pdfium
from tests.conftest import GOOD

from sotay.book.load import load
from sotay.pictures.steps import LEAVES
from sotay.teach.props import COPIES, props


def _pages(path) -> list[str]:
    pages = pdfium.PdfDocument(path)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


def test_each_page_says_what_to_do_with_it(book, paper, tmp_path):
    target = tmp_path / "vat-dung.pdf"
    count, pages = props(book, target, paper), _pages(target)
    assert count == len(pages)
    assert "DIỄN TẬP" in pages[0]
    assert all("cắt" in page or "phóng lên khổ A3" in page for page in pages[1:])
    assert all("Dự thảo" in page for page in pages)
    cards = next(page for page in pages if "Xếp thẻ năm bước" in page)
    for clause, product in LEAVES.items():
        assert book.registry.plan.clause(clause).heading in cards
        assert product.split(",")[0].rstrip(".") in cards
    assert [page.count("Không được nhân danh") for page in pages if "giấy vàng" in page] == [COPIES]
    boards = " ".join(page for page in pages if "Bảng tên vai" in page)
    for role in book.marking.roles:
        assert role.split(":")[0].split(",")[0] in boards
    again = tmp_path / "lan-hai.pdf"
    props(book, again, paper)
    assert again.read_bytes() == target.read_bytes()


def test_a_book_without_the_plan_has_no_cards_of_its_steps(paper, tmp_path):
    small = load(GOOD)
    small.registry.plan = None
    props(small, tmp_path / "vat-dung.pdf", paper)
    assert not any("năm bước" in page for page in _pages(tmp_path / "vat-dung.pdf"))
