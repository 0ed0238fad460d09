"""The plain registers: roles, channels, gaps, recipients, sources; one page each."""

from collections.abc import Iterator
from dataclasses import dataclass

from sotay.book.registry import Registry
from sotay.pages.draft import Draft
from sotay.views.public import PublicBook

_FOLDER = "handbook/registry"


@dataclass(frozen=True)
class Register:
    """A table: its title, one sentence, column heads, rows; the first column names the row."""

    name: str
    title: str
    lead: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def drafts(book: PublicBook) -> Iterator[Draft]:
    """Yield a page a register."""
    for register in _registers(book.registry):
        if register.rows:
            source = f"{_FOLDER}/{register.name}.yml"
            yield Draft(
                f"{_FOLDER}/{register.name}.md",
                register.title,
                "register",
                source,
                register.lead,
                {"r": register},
            )
    if sources := book.registry.sources:
        values = {"sources": sources}
        yield Draft(f"{_FOLDER}/sources.md", "Nguồn", "sources", f"{_FOLDER}/sources.yml", "", values)


def _registers(registry: Registry) -> Iterator[Register]:
    yield Register(
        "roles",
        "Vai duyệt và phát biểu",
        "Ai duyệt, ai phát biểu, ai thay khi vắng. Chỉ ghi chức danh, không ghi tên người.",
        ("Vai", "Chức danh giữ vai", "Việc", "Người thay khi vắng"),
        tuple((r.name, r.holder, r.acts, r.substitute) for r in registry.roles),
        "Phân vai là đề xuất, chờ tỉnh phê duyệt.",
    )
    yield Register(
        "channels",
        "Kênh thông tin",
        "Mỗi kênh dùng lúc nào, tới được ai, giới hạn gì.",
        ("Kênh", "Dùng khi", "Tới được", "Giới hạn", "Cấp KHTT, đơn vị quản lý"),
        tuple(
            (c.name, c.use, c.reaches, c.limits, f"Cấp KHTT {', '.join(map(str, c.levels))}; {c.owner}")
            for c in registry.channels
        ),
        "Phân kênh theo cấp là đề xuất, chờ tỉnh phê duyệt.",
    )
    yield Register(
        "placeholders",
        "Chỗ trống trong tuyên bố",
        "Chữ trong ngoặc vuông phải điền gì trước khi phát.",
        ("Chỗ trống", "Điền gì", "Ví dụ"),
        tuple((f"[{p.text}]", p.means, p.example) for p in registry.placeholders),
    )
    total = sum(r.copies for r in registry.recipients)
    yield Register(
        "distribution",
        "Nơi nhận và cấp phát",
        "Nơi nhận của Kế hoạch 161, tên hiện nay và số bản in đề xuất.",
        ("Nơi nhận theo Kế hoạch", "Hiện nay", "Số bản"),
        tuple((r.name, r.today, str(r.copies)) for r in registry.recipients),
        f"Cộng {total} bản, in dư {registry.overs_percent}%. Số bản là đề xuất, chờ tỉnh phê duyệt.",
    )
