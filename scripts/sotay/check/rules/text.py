"""Rules of every text: NFC, nothing unfinished, placeholders explained."""

import re
import unicodedata
from collections.abc import Iterator

from sotay.book.finding import Finding, Place
from sotay.book.names import key, nearest
from sotay.book.outline import Line, Section
from sotay.book.response import STATEMENT
from sotay.book.scenario import MESSAGES
from sotay.check.rule import Context, rule

UNFINISHED = re.compile(
    r"\b(TODO|FIXME|TBD|XXX+|xxx+|lorem ipsum)\b|(?<!\w)(?:\?{3,}|_{4,}(?!\w))|…{2,}|\.{4,}"
)
GAP = re.compile(r"(?<!!)\[([^\[\]]+)\](?![(\[:])")
_TASK_BOX = (" ", "x", "X")


@rule("khong-nfc", protects="Chữ Việt một dạng (NFC): tìm thấy, so được, in đúng.")
def text_is_nfc(context: Context) -> Iterator[Finding]:
    """Every source is in Unicode NFC."""
    for source in context.book.sources.values():
        if unicodedata.is_normalized("NFC", source.text):
            continue
        for number, line in enumerate(source.lines, 1):
            if not unicodedata.is_normalized("NFC", line):
                column = _first_difference(line)
                word = re.findall(r"\S+", unicodedata.normalize("NFC", line[max(0, column - 12) :]))
                shown = word[0] if word else ""
                message = f"Chữ gần “{shown}” gõ bằng dấu rời (không phải NFC)."
                hint = "Gõ lại bằng bộ gõ Unicode dựng sẵn, hoặc chạy: sotay check --fix"
                yield Finding("khong-nfc", source.place(number, column), message, hint)


def _first_difference(line: str) -> int:
    normal = unicodedata.normalize("NFC", line)
    for column, (have, want) in enumerate(zip(line, normal, strict=False), 1):
        if have != want:
            return column
    return min(len(line), len(normal)) + 1


@rule("chua-viet", protects="Không bản nào ra ngoài khi còn chỗ viết dở.")
def nothing_is_unfinished(context: Context) -> Iterator[Finding]:
    """No placeholder words, no empty section, no response without steps or statement."""
    for source in context.book.sources.values():
        if not source.path.endswith(".md"):
            continue
        for number, line in enumerate(source.lines, 1):
            if found := UNFINISHED.search(line):
                message = f"Còn chỗ viết dở “{found[0]}”."
                yield Finding(
                    "chua-viet", source.place(number, found.start() + 1), message, "Viết cho xong, hoặc xóa."
                )
    for path, sections in _outlines(context):
        for index, section in enumerate(sections):
            if section.level and section.empty and not _has_child(sections, index):
                message = f"Mục “{section.title}” chưa có nội dung."
                yield Finding(
                    "chua-viet", section.place, message, "Viết nội dung dưới tiêu đề, hoặc xóa tiêu đề."
                )
        if not any(not s.empty or s.level for s in sections):
            yield Finding(
                "chua-viet", Place(path), "Tệp chưa có nội dung.", "Viết nội dung sau phần đầu trang."
            )
    for scenario in context.book.scenarios:
        for response in scenario.responses.values():
            section = response.section(STATEMENT)
            if section and not section.empty and not section.quote():
                message = "Tuyên bố ban đầu phải là đoạn trích, mỗi dòng mở bằng dấu >."
                yield Finding(
                    "chua-viet",
                    section.place,
                    message,
                    "Viết như: > Đến [giờ], có [số người] đang được theo dõi.",
                )


def _outlines(context: Context) -> Iterator[tuple[str, list[Section]]]:
    book = context.book
    for page in (*book.chapters, *book.pages):
        if page.tree.data is not None and not page.tree.text("template"):
            yield page.path, page.sections
    for lesson in book.modules:
        if lesson.tree.data is not None:
            yield lesson.path, lesson.sections
    for scenario in book.scenarios:
        if scenario.sections:
            yield scenario.path, scenario.sections
        for response in scenario.responses.values():
            yield response.path, response.sections
        if scenario.exercise:
            yield scenario.exercise.path, scenario.exercise.sections


def _has_child(sections: list[Section], index: int) -> bool:
    return index + 1 < len(sections) and sections[index + 1].level > sections[index].level


@rule("cho-trong-la", protects="Mỗi chỗ trống trong tuyên bố có lời giải thích phải điền gì.")
def gaps_are_explained(context: Context) -> Iterator[Finding]:
    """Every `[…]` in a statement or key message is in placeholders.yml."""
    known = context.book.registry.gaps
    if not known:
        return
    texts = [gap.text for gap in context.book.registry.placeholders]
    for line in _gapped(context):
        for found in GAP.finditer(line.text):
            if found[1] not in _TASK_BOX and key(found[1]) not in known:
                place = Place(line.place.path, line.place.line, line.place.column + found.start())
                near = [f"[{text}]" for text in nearest(found[1], texts)]
                hint = (
                    f"Có phải: {'; '.join(near)}?"
                    if near
                    else "Thêm chỗ trống này vào handbook/registry/placeholders.yml."
                )
                yield Finding("cho-trong-la", place, f"Chỗ trống “[{found[1]}]” chưa được giải thích.", hint)


def _gapped(context: Context) -> Iterator[Line]:
    for scenario in context.book.scenarios:
        for response in scenario.responses.values():
            if section := response.section(STATEMENT):
                yield from section.lines
        if section := scenario.section(MESSAGES):
            yield from section.lines
