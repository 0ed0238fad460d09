"""The home page: what do I do now, and what is there for calmer days."""

from collections.abc import Callable
from typing import Any

from sotay.pages.draft import Draft
from sotay.views.public import PublicBook

HOME = "docs/index.md"
_TABLES = "handbook/registry"
_FIRST = "tuyên bố "


def draft(book: PublicBook) -> Draft:
    """Return the home page of `book`."""
    levels = book.registry.levels.levels

    def level_links(url: Callable[[str], str]) -> list[dict[str, Any]]:
        return [
            {
                "number": level.number,
                "name": level.name,
                "href": url(f"{_TABLES}/levels.md"),
                "due": _FIRST + _lower(level.first_statement.split(";")[0]),
            }
            for level in levels
        ]

    there = {*(page.path for page in book.pages), *(["handbook/forms/index.md"] if book.forms else [])}
    modules = f"{len(book.modules)} mô-đun: lãnh đạo, người phát ngôn, tổ tỉnh, tổ xã"
    calm = [
        [
            (
                "book-open-page-variant-outline",
                "handbook/index.md",
                "Sổ tay",
                "Từ nhận diện đến họp rút kinh nghiệm",
            ),
            ("domain", f"{_TABLES}/units.md", "Đơn vị của tôi", "Việc phải làm ở mọi kịch bản, mọi cấp"),
            (
                "file-word-outline",
                "handbook/forms/index.md",
                "Biểu mẫu",
                "Điền tại chỗ hoặc tải Word: tuyên bố, nhật ký, báo cáo",
            ),
        ],
        [
            ("school-outline", "training/index.md", "Tập huấn", modules),
            (
                "clipboard-check-outline",
                "scenarios/ma-tran.md",
                "Ma trận",
                "Chủ trì và thời hạn của mọi kịch bản",
            ),
            ("clock-outline", "scenarios/theo-gio.md", "Giờ đầu", "Điều phải ra trước, và ai đưa ra"),
        ],
        [
            ("history", f"{_TABLES}/plan.md", "Kế hoạch 161", "Nguyên văn, và ai làm hiện nay"),
            ("scale-balance", f"{_TABLES}/laws.md", "Văn bản", "Còn hiệu lực không, yêu cầu gì"),
            ("update", "docs/co-gi-moi.md", "Có gì mới", "Điều đã đổi từ ấn bản trước"),
        ],
    ]
    calm = [[line for line in column if _made(line[1], there)] for column in calm]
    triage = book.registry.triage
    asked = f"{len(triage.questions) + 1} câu hỏi" if triage else "Nhìn dấu hiệu, chọn cấp"
    values = {
        "start": f"{_TABLES}/{'triage' if triage else 'levels'}.md",
        "start_says": f"{asked}, ra ngay việc cần làm",
        "level_links": level_links,
        "calm": calm,
    }
    return Draft(HOME, "Trang chủ", "home", HOME, book.edition.title, values)


def _made(target: str, there: set[str]) -> bool:
    """Whether a page stands at `target`: an editor's own pages and the forms may be absent, the rest is made."""
    return target in there or not target.startswith(("docs/", "handbook/forms/"))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
