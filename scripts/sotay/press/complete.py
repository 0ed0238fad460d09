"""The gate: a book is complete, or it does not leave the house.

The PDF is read back from the file with another program than the one that wrote it, and compared
with what the sources say must be there.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from sotay.press.contents import CONTENTS_ID, Entry
from sotay.press.expected import Expected
from sotay.press.fault import Fault
from sotay.press.layout import Layout
from sotay.press.normal import holds, normal
from sotay.press.placed import misplaced, text_area
from sotay.press.printed import Box, Printed

COUNTED = 12  # characters; shorter texts ("Sở Y tế", "ngay") repeat by nature and are only looked for
MARGIN = 4.0  # points around the text block: hanging figures and accents belong to the text


def check_book(
    pdf: Path, layout: Layout, *, expected: Sequence[Expected], contents: Sequence[Entry] = ()
) -> tuple[Fault, ...]:
    """All faults of the printed book at ``pdf``, laid out as ``layout``; empty when it is complete."""
    with Printed(pdf) as printed:
        if len(printed) != len(layout.pages):
            what = f"tệp PDF có {len(printed)} trang, bản dàn có {len(layout.pages)} trang."
            return (Fault("mat-trang", what, remedy="Dựng lại; nếu còn lỗi, báo người giữ bộ dựng sách."),)
        texts: list[str] = []
        outside: list[Fault] = []
        for index in range(len(printed)):  # page by page: opening one costs more than reading it
            texts.append(printed.text(index, _grown(text_area(layout, index))))
            outside += _outside(printed, index)
        return (
            *layout.faults,
            *misplaced(layout),
            *outside,
            *_foreign_fonts(printed, layout),
            *_undrawable(texts, expected, layout),
            *_contents(texts, contents, layout),
            *_missing(texts, expected, layout),
        )


def _grown(area: Box) -> Box:
    left, bottom, right, top = area
    return (left - MARGIN, bottom - MARGIN, right + MARGIN, top + MARGIN)


def _outside(printed: Printed, index: int) -> Iterator[Fault]:
    width, height = printed.size(index)
    for left, bottom, right, top in printed.boxes(index):
        if left < -1 or bottom < -1 or right > width + 1 or top > height + 1:
            remedy = "Tìm khối quá rộng trên trang này."
            yield Fault("chu-ngoai-trang", "có chữ nằm ngoài mép giấy.", page=index + 1, remedy=remedy)
            return


def _foreign_fonts(printed: Printed, layout: Layout) -> Iterator[Fault]:
    ours = tuple(family.replace(" ", "-") for family in layout.fonts.families)
    for name, embedded in sorted(printed.fonts.items()):
        if not name.startswith(ours):
            remedy = "Thay ký tự lạ trong bài: nó khiến máy mượn phông khác."
            yield Fault("phong-la", f"sách dùng phông ngoài danh sách: {name}.", remedy=remedy)
        elif not embedded:
            yield Fault("phong-chua-nhung", f"phông {name} không nằm trong tệp PDF.", remedy="Dựng lại sách.")


def _undrawable(texts: Sequence[str], expected: Sequence[Expected], layout: Layout) -> Iterator[Fault]:
    remedy = "Thay bằng ký tự khác, hoặc thêm phông có ký tự này vào docs/fonts/."
    told: set[str] = set()
    for item in expected:
        for char in layout.fonts.missing_glyphs("".join(item.text)):
            told.add(char)
            what = f"phông của sách không có ký tự “{char}” (U+{ord(char):04X}), ở {item.kind} “{item}”."
            page = layout.anchors.get(item.section)
            yield Fault("thieu-ky-tu", what, item.source, None if page is None else page + 1, remedy)
    for index, text in enumerate(texts):
        for char in layout.fonts.missing_glyphs(text):
            if char.isprintable() and char not in told:
                what = f"phông của sách không có ký tự “{char}” (U+{ord(char):04X})."
                yield Fault("thieu-ky-tu", what, page=index + 1, remedy=remedy)


def _contents(texts: Sequence[str], contents: Sequence[Entry], layout: Layout) -> Iterator[Fault]:
    if not contents:
        return
    first = layout.anchors.get(CONTENTS_ID)
    targets = [layout.anchors[e.target] for e in contents if e.target in layout.anchors]
    last = min((page for page in targets if first is not None and page > first), default=len(texts))
    listed = unicodedata.normalize("NFC", "\n".join(texts[first:last])) if first is not None else ""
    for entry in contents:
        page = layout.anchors.get(entry.target)
        # Spaces count here: without them the page number would run into the next line's chapter number.
        words = "".join(rf"{re.escape(char)}[\s\u00ad\-·•]*" for char in normal(entry.text))
        if page is None or not re.search(rf"{words}[.\s]*{page + 1}(?!\d)", listed):
            what = f"mục lục không ghi được số trang của “{entry.text}”."
            yield Fault("muc-luc", what, remedy="Kiểm tra trang đó có được in trong sách không.")


def _missing(texts: Sequence[str], expected: Sequence[Expected], layout: Layout) -> Iterator[Fault]:
    sections: dict[str, list[Expected]] = {}
    for item in expected:
        sections.setdefault(item.section, []).append(item)
    starts = sorted({layout.anchors[name] for name in sections if name in layout.anchors})
    for name, items in sections.items():
        page = layout.anchors.get(name)
        if page is None:
            what = f"không có trang nào của sách in bài này (đề mục “{items[0]}”)."
            remedy = "Thêm bài vào phần của sách, hoặc ghi rõ là bài chỉ có trên trang mạng."
            yield Fault("thieu-bai", what, items[0].source.partition(":")[0], remedy=remedy)
            continue
        following = bisect_right(starts, page)
        end = starts[following] if following < len(starts) else len(texts)
        # One page more: a leaf that runs on begins where the one before it ends.
        yield from _lost(items, normal("\n".join(texts[page : end + 1])), page + 1)


def _lost(items: Sequence[Expected], text: str, page: int) -> Iterator[Fault]:
    needed: Counter[str] = Counter()
    for item in items:
        lost = [piece for piece in item.text if not _found(piece, text, needed)]
        if lost:
            what = f"{item.kind} “{lost[0]}” có trong nguồn nhưng không có trong sách in."
            remedy = "Xem trang in; nếu chữ bị che hay rơi mất, sửa kiểu trình bày hoặc cắt ngắn khối đó."
            yield Fault("thieu-chu", what, item.source, page, remedy)


def _found(piece: str, text: str, needed: Counter[str]) -> bool:
    key = normal(piece)
    needed[key] += 1
    return not key or holds(text, key, needed[key] if len(key) >= COUNTED else 1)
