"""The pages that look over the whole book: home, lists, matrix, by level, by time, calendar, data."""

from collections.abc import Iterator

from sotay.pages import home
from sotay.pages.draft import Draft
from sotay.views import confirmation
from sotay.views.by_group import by_group
from sotay.views.by_level import by_level
from sotay.views.by_time import HOUR, first_hour, outgoing
from sotay.views.calendar import reviews
from sotay.views.public import PublicBook

HOME = home.HOME
_LEVELS = "handbook/registry/levels.yml"


def drafts(book: PublicBook) -> Iterator[Draft]:
    """Yield the overviews in the order of the navigation."""
    levels = book.registry.levels.levels
    state = confirmation.of(book.scenarios)
    yield home.draft(book)
    yield Draft("scenarios/index.md", "Kịch bản", "scenarios", _LEVELS, "", {"views": by_group(book)})
    yield Draft(
        "scenarios/ma-tran.md",
        "Ma trận kịch bản",
        "matrix",
        _LEVELS,
        "Chủ trì và hạn ra tuyên bố đầu tiên của mọi kịch bản, ở mọi cấp KHTT",
        {"levels": levels, "views": by_group(book), "state": state},
    )
    yield Draft(
        "scenarios/theo-cap.md",
        "Theo cấp KHTT",
        "by_level",
        _LEVELS,
        "Đã chọn cấp: mọi phương án ở cấp ấy, ai chủ trì, ai duyệt, ai nói, hạn nào",
        {"views": by_level(book), "state": state},
    )
    yield Draft(
        "docs/tim.md",
        "Tìm",
        "search",
        "scripts/sotay/pages/templates/search.md.j2",
        "Mọi kết quả tìm kiếm, xếp theo loại; địa chỉ gửi cho người khác được",
        {"script": "../assets/javascripts/search.js"},
    )
    rows = outgoing(book)
    yield Draft(
        "scenarios/theo-gio.md",
        "Theo giờ",
        "by_time",
        _LEVELS,
        "Điều phải ra trong giờ đầu, và ai đưa ra",
        {
            "hour": [row for row in rows if row.after <= HOUR],
            "later": [row for row in rows if row.after > HOUR],
            "units": first_hour(book),
            "state": state,
        },
    )
    yield Draft(
        "scenarios/lich-ra-soat.md",
        "Lịch rà soát",
        "calendar",
        _LEVELS,
        "Kịch bản nào phải rà soát lại, ai rà soát, hạn nào",
        {"reviews": reviews(book)},
    )
    yield Draft(
        "scenarios/du-lieu.md",
        "Dữ liệu để dùng lại",
        "data",
        "scripts/sotay/export/model.py",
        "Kịch bản, việc của từng đơn vị và lịch rà soát ở dạng máy đọc được",
    )
    yield Draft("training/index.md", "Tập huấn", "modules", "training", "", {"modules": book.modules})
    yield Draft(
        "handbook/index.md",
        "Sổ tay",
        "handbook",
        "handbook/registry/edition.yml",
        "",
        {"chapters": _chapters(book)},
    )


def _chapters(book: PublicBook) -> list["Entry"]:
    return [
        Entry("handbook/registry/plan.md", "Kế hoạch 161", "Nguyên văn, và người làm hiện nay"),
        Entry("handbook/registry/levels.md", "Bảng cấp KHTT", "Dấu hiệu, người quyết định, thời hạn"),
        *(Entry(c.path, c.title, c.summary) for c in book.chapters),
    ]


class Entry:
    """A line of an overview."""

    def __init__(self, src: str, title: str, description: str) -> None:
        self.src, self.title, self.description = src, title, description
