"""The sheets to cut out and put up: one purpose a page, in the words of the book."""

from dataclasses import replace

import pypdfium2 as pdfium
from tests.conftest import GOOD

from sotay.book.load import load
from sotay.pictures.steps import LEAVES
from sotay.teach.cutouts import cutouts
from sotay.teach.props import COPIES, props


def _pages(path) -> list[str]:
    pages = pdfium.PdfDocument(path)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


def test_each_page_says_what_to_do_with_it(book, paper, tmp_path):
    target = tmp_path / "vat-dung.pdf"
    count, pages = props(book, target, paper), _pages(target)
    assert count == len(pages)
    assert "DIỄN TẬP" in pages[0]
    assert all(
        any(word in page for word in ("cắt", "phóng lên khổ A3", "mỗi người", "giữ kín"))
        for page in pages[1:]
    )
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


def test_what_a_module_asks_for_is_printed_in_its_own_words(book):
    made = {cut.use.split(",")[0]: cut for cut in cutouts(book)}
    assert len(made["M4: Mười hai câu hỏi thô in rời"].pieces) == 12
    assert made["M6: Sáu tin in rời"].pieces[0].startswith("Một: “Mai cúp nước")
    assert made["M10: Thẻ bốn quyết định"].pieces[1] == "Cấp nào, ai nói?"
    assert len(made["M10: Phiếu sáu phần của lời xin lỗi"].pieces) == 6
    (fact,) = made["M3: Phiếu dữ kiện 2 in sẵn"].pieces
    assert fact.startswith("T0 là 21 giờ 40 phút") and "hẹn cập nhật lúc 23 giờ" in fact
    assert "Thời hạn" not in fact  # the trainer's answer is not handed out
    chain = made["M7: Giấy A3"].pieces
    assert {"UBND cấp xã", "Sở Xây dựng", "15 phút"} - set(chain) == {"15 phút"} and "20 phút" in chain


def test_a_list_of_another_length_is_not_taken_for_the_form(book):
    module = next(module for module in book.modules if module.id == "M10")
    changed = replace(
        module, head=module.head.model_copy(update={"materials": ["Phiếu năm phần, mỗi người một tờ"]})
    )
    assert not list(cutouts(replace(book, modules=[changed])))
