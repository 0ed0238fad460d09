"""What a book designer would mend by hand: headings and rows left alone, last pages of a few lines.

Reads WeasyPrint's box tree, as ``placed`` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from sotay.press.layout import Layout
from sotay.press.preflight.report import Found, Row, told

LEAST_LINES = 10
LEAST_FILLED = 0.4  # of the text block's height
SPLIT = 4  # rows; a shorter table stays whole or has no middle to break in
_LABELS = frozenset(
    ("admonition-title", "st-today__k", "pr-tab", "pr-rows__name", "pr-to", "st-kicker", "pr-k")
)
_HEADINGS = frozenset(f"h{n}" for n in range(1, 7)) | {"dt", "caption"}


@dataclass
class _Seen:
    """What stands in one page's text block, in order."""

    lines: list[Any] = field(default_factory=list)  # element chains, outermost first
    leaves: list[str] = field(default_factory=list)
    rows: dict[Any, int] = field(default_factory=dict)  # of tables' bodies
    bottom: float = 0.0
    filled: float = 0.0  # share of the text block's height


def strays(layout: Layout) -> tuple[Row, ...]:
    """Rows for a book's report, none of which forbids printing; none at all for sheets without leaves."""
    pages = [_seen(page._page_box) for page in layout.pages]
    if not any(page.leaves for page in pages):
        return ()
    return (
        _row(
            "de-muc-mo-coi", "Đề mục, nhãn không nằm trơ cuối trang", list(_labels(pages)),
            "Thêm một câu sau đề mục, hoặc xem lại quy tắc ngắt trang trong press/styles.",
        ),
        _row(
            "hang-mo-coi", "Bảng không để lẻ một hàng", list(_rows(pages)),
            "Thêm hoặc bớt vài dòng trước bảng, hoặc gộp hàng.",
        ),
        _row(
            "trang-vai-dong", "Không trang nào chỉ còn vài dòng", list(_short(pages)),
            "Thêm bài vào “close” trong handbook/books, hoặc bớt vài dòng của bài.",
        ),
    )  # fmt: skip


def _row(name: str, title: str, found: list[Found], remedy: str) -> Row:
    pages, detail = told(found)
    return Row(name, title, "warn" if found else "pass", pages, detail, remedy)


def _labels(pages: list[_Seen]) -> Iterator[Found]:
    for number, page in enumerate(pages, 1):
        if page.leaves and page.lines and (words := _label(page.lines[-1])):
            yield Found(number, f"“{words}” đứng cuối trang, nội dung ở trang sau")


def _label(chain: list[Any]) -> str:
    for element in chain:
        names = set((element.get("class") or "").split())
        if element.tag in _HEADINGS or names & _LABELS:
            return " ".join("".join(element.itertext()).split())[:40]
    return ""


def _rows(pages: list[_Seen]) -> Iterator[Found]:
    tables: dict[Any, list[tuple[int, int]]] = {}
    for number, page in enumerate(pages, 1):
        for table, rows in page.rows.items():
            tables.setdefault(table, []).append((number, rows))
    for parts in tables.values():
        if len(parts) > 1 and sum(rows for _, rows in parts) >= SPLIT:
            for number, rows in (parts[0], parts[-1]):
                if rows == 1:
                    yield Found(number, "một hàng của bảng nằm riêng trang")


def _short(pages: list[_Seen]) -> Iterator[Found]:
    for number, (before, page) in enumerate(pairwise(pages), 2):
        goes_on = len(page.leaves) == 1 and page.leaves[0] in before.leaves
        if goes_on and len(page.lines) < LEAST_LINES and page.filled < LEAST_FILLED:
            yield Found(number, f"trang còn {len(page.lines)} dòng của bài trước đó")


def _seen(root: Any) -> _Seen:
    page = _Seen()
    for child in root.children:
        if not isinstance(child, boxes.MarginBox | boxes.FootnoteAreaBox):
            _walk(child, page, [])
    page.filled = (page.bottom - root.content_box_y()) / root.height if root.height else 0.0
    return page


def _walk(box: Any, page: _Seen, chain: list[Any], table: Any = None) -> None:
    box = box._box if isinstance(box, AbsolutePlaceholder) else box
    element = box.element
    if element is not None and (not chain or chain[-1] is not element):
        chain = [*chain, element]
        leaf = str(element.get("data-leaf") or element.get("id"))
        if "pr-leaf" in (element.get("class") or "").split() and leaf not in page.leaves:
            page.leaves.append(leaf)
    if isinstance(box, boxes.TableBox):
        table = element
    elif isinstance(box, boxes.TableRowGroupBox) and box.is_header:
        table = None
    elif isinstance(box, boxes.TableRowBox) and table is not None:
        page.rows[table] = page.rows.get(table, 0) + 1
    if isinstance(box, boxes.LineBox):
        if any(child.text.strip() for child in box.descendants() if isinstance(child, boxes.TextBox)):
            page.lines.append(chain)
            page.bottom = max(page.bottom, box.position_y + box.height)
        return
    if isinstance(box, boxes.ReplacedBox):
        page.bottom = max(page.bottom, box.position_y + box.height)
    for child in getattr(box, "children", ()):
        _walk(child, page, chain, table)
