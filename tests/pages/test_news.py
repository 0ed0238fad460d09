"""What is new, and what owners of a printed copy must replace: pages made from the marks."""

from dataclasses import replace
from datetime import date

import sample_book
from sotay.changes.change import Change, Detail
from sotay.changes.mark import Mark
from sotay.changes.news import News
from sotay.pages.render import Renderer
from sotay.views.public import PublicChapter

MARK = Mark(
    name="0.1",
    order=1,
    line="Dự thảo 0.1 · 22/11/2026 · chưa phê duyệt",
    day=date(2026, 11, 22),
    commit="",
    note="Bản đầu.",
    holds={"kịch bản": 16, "mô-đun": 0},
    changes=(),
    pages={"kich-ban/bao/cap-3/": 57},
)
LEAD = Change(
    "KB02, Cấp KHTT 3",
    "scenarios/bao/cap-3.md",
    "changed",
    (Detail("chủ trì", "Sở Y tế", "Sở <Công> Thương"),),
    frozenset({"Sở Y tế"}),
)
MODULE = Change("Mô-đun M1", "training/m01.md", "added", printed=False)


def _pages(news: News | None, **more: bool) -> dict[str, str]:
    texts = [PublicChapter(f"docs/{n}.md", n, "", None, (), "") for n in ("co-gi-moi", "dinh-chinh")]
    book = replace(sample_book.book(), pages=tuple(texts))
    return {page.src: page.markdown for page in Renderer(book, news=news, **more).pages()}


def test_what_is_new_shows_both_sides_and_whose_duties_changed() -> None:
    page = _pages(News((MARK,), (LEAD, MODULE)))["docs/co-gi-moi.md"]
    assert "## Từ mốc 0.1 đến nay" in page
    assert "Đơn vị có việc thay đổi: Sở Y tế (KB02, Cấp KHTT 3)." in page
    assert "### Kịch bản và phương án" in page and "### Tập huấn" in page
    assert "<ins>&lt;Công&gt;</ins>" in page and "<Công>" not in page
    assert "Gồm 16 kịch bản." in page
    assert "Mốc đầu tiên" in page


def test_each_later_mark_tells_what_had_changed_at_it() -> None:
    later = replace(MARK, name="0.2", order=2, changes=(LEAD,))
    page = _pages(News((later, MARK), ()))["docs/co-gi-moi.md"]
    assert "Nội dung không đổi từ mốc này." in page
    assert page.index("(mốc 0.2)") < page.index("1 chỗ đổi so với mốc trước") < page.index("(mốc 0.1)")


def test_corrections_name_the_printed_page_and_leave_out_what_is_not_printed() -> None:
    page = _pages(News((MARK,), (LEAD, MODULE)))["docs/dinh-chinh.md"]
    assert "## Bản in ghi “Dự thảo 0.1 · 22/11/2026 · chưa phê duyệt”" in page
    assert "KB02, Cấp KHTT 3 (tr. 57)" in page
    assert "chủ trì Sở Y tế → Sở &lt;Công&gt; Thương" in page
    assert "Mô-đun M1" not in page
    assert "dinh-chinh.pdf" not in page
    assert "dinh-chinh.pdf" in _pages(News((MARK,), (LEAD,)), downloads=True)["docs/dinh-chinh.md"]


def test_with_nothing_to_correct_or_no_mark_the_pages_say_so() -> None:
    assert "Không trang nào phải thay" in _pages(News((MARK,), (MODULE,)))["docs/dinh-chinh.md"]
    assert "Chưa ghi mốc nào" in _pages(None)["docs/co-gi-moi.md"]
    assert "Chưa ghi mốc nào" in _pages(None)["docs/dinh-chinh.md"]
