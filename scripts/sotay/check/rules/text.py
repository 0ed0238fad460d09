"""Rules of every text: NFC, nothing unfinished, placeholders explained."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from sotay.book.finding import Finding, Place
from sotay.book.form import SHEET
from sotay.book.names import nearest, nfc
from sotay.book.outline import Line, Section
from sotay.book.response import STATEMENT
from sotay.book.scenario import MESSAGES
from sotay.book.source import Source
from sotay.check.rule import Context, rule

UNFINISHED = re.compile(
    r"\b(?i:todo|fixme|tbd|xxx+|lorem ipsum)\b|(?<!\w)(?:\?{3,}|_{4,}(?!\w))|…{2,}|\.{4,}"
)
_MARKS, _WORDS = ("……", "....", "???", "____"), ("todo", "fixme", "tbd", "xxx", "lorem ipsum")
_LEFT = "Còn chỗ viết dở"
GAP = re.compile(r"(?<!!)\[([^\[\]]+)\](?![(\[:])")
BRACES = re.compile(r"\{([^{}:#.][^{}]*)\}")
_NO_GAP = (" ", "x", "X")  # a task's box
_QUOTE = re.compile(r"^ {0,3}>")
_PLAN = re.compile(r"^ {0,3}> *\[!plan-2021\]", re.IGNORECASE)
_BOX = re.compile(r"^ {0,3}> *\[!")


@rule("khong-nfc", protects="Chữ Việt một dạng (NFC): tìm thấy, so được, in đúng.")
def text_is_nfc(context: Context) -> Iterator[Finding]:
    """Every source is in Unicode NFC."""
    for source in context.book.sources.values():
        if unicodedata.is_normalized("NFC", source.text):
            continue
        for number, line in enumerate(source.lines, 1):
            if not unicodedata.is_normalized("NFC", line):
                column = _first_difference(line)
                start = max(line.rfind(" ", 0, column), 0)
                word = "".join(re.findall(r"\w+", nfc(line[start:]))[:1])
                message = f"Chữ “{word}” gõ bằng dấu rời (không phải NFC)."
                hint = "Gõ lại bằng bộ gõ Unicode dựng sẵn, hoặc chạy: sotay check --fix"
                yield Finding("khong-nfc", source.place(number, column), message, hint)


def _first_difference(line: str) -> int:
    normal = nfc(line)
    for column, (have, want) in enumerate(zip(line, normal, strict=False), 1):
        if have != want:
            return column
    return min(len(line), len(normal)) + 1


@rule("chua-viet", protects="Không bản nào ra ngoài khi còn chỗ viết dở.")
def nothing_is_unfinished(context: Context) -> Iterator[Finding]:
    """No placeholder words, no empty section, no statement that is no quotation."""
    for source in context.book.sources.values():
        if not source.path.endswith("/plan.yml") and _suspect(source.text):
            yield from _placeholders(source)
    for path, sections in _outlines(context):
        for index, section in enumerate(sections):
            if section.level and section.empty and not _has_child(sections, index):
                message = f"Mục “{section.title}” chưa có nội dung."
                hint = "Viết nội dung dưới tiêu đề, hoặc xóa tiêu đề."
                yield Finding("chua-viet", section.place, message, hint)
        if all(section.empty and not section.level for section in sections):
            hint = "Viết nội dung sau phần đầu trang."
            yield Finding("chua-viet", Place(path), "Tệp chưa có nội dung.", hint)
    for scenario in context.book.scenarios:
        for response in scenario.responses.values():
            statement = response.section(STATEMENT)
            if statement and not statement.empty and not statement.quote():
                message = "Tuyên bố ban đầu phải là đoạn trích, mỗi dòng mở bằng dấu >."
                hint = "Viết như: > Đến [giờ], có [số người] đang được theo dõi."
                yield Finding("chua-viet", statement.place, message, hint)


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return `findings` without what else is wrong with a word that is only a reminder to write: `lead: TODO`."""
    found = list(findings)
    left = {f.place for f in found if f.rule == "chua-viet" and f.message.startswith(_LEFT)}
    return [f for f in found if f.place not in left or f.rule == "chua-viet"]


def _suspect(text: str) -> bool:
    """Whether UNFINISHED can be found: plain searches say so ten times as fast."""
    low = text.lower()
    return any(mark in text for mark in _MARKS) or any(word in low for word in _WORDS)


def _placeholders(source: Source) -> Iterator[Finding]:
    plan = False  # inside a quotation of the plan, which is copied word for word
    for number, line in enumerate(source.lines, 1):
        plan = bool(_PLAN.match(line) or (plan and _QUOTE.match(line) and not _BOX.match(line)))
        for found in UNFINISHED.finditer(line) if not plan else ():
            message = f"{_LEFT} “{found[0]}”."
            place = source.place(number, found.start() + 1)
            yield Finding("chua-viet", place, message, "Viết cho xong, hoặc xóa.")


def _outlines(context: Context) -> Iterator[tuple[str, list[Section]]]:
    book = context.book
    for page in (*book.chapters, *book.pages):
        if page.tree.data is not None and not page.tree.text("template"):
            yield page.path, page.sections
    for lesson in book.leaves:
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
    """Every gap in a statement, key message or form is written `[…]` and is in placeholders.yml."""
    registry = context.book.registry
    texts = [gap.text for gap in registry.placeholders]
    for line in _gapped(context):
        for found in BRACES.finditer(line.text):
            message = f"Chỗ trống “{found[0]}” viết bằng ngoặc nhọn sẽ bị mất khi dựng trang."
            yield Finding(
                "cho-trong-la", _inside(line, found), message, f"Viết bằng ngoặc vuông: [{found[1]}]"
            )
        for found in GAP.finditer(line.text):
            name = found[1]
            if name in _NO_GAP or name[0] in "!^" or registry.gap(name) or not registry.gaps:
                continue
            if "placeholders" in registry.broken:
                continue  # it may be one of those that could not be read
            near = [f"[{text}]" for text in nearest(name, texts)]
            add = "Thêm chỗ trống này vào handbook/registry/placeholders.yml."
            hint = f"Có phải: {'; '.join(near)}?" if near else add
            message = f"Chỗ trống “[{name}]” chưa được giải thích."
            yield Finding("cho-trong-la", _inside(line, found), message, hint)


def _inside(line: Line, found: re.Match[str]) -> Place:
    return Place(line.place.path, line.place.line, line.place.column + found.start())


def _gapped(context: Context) -> Iterator[Line]:
    for scenario in context.book.scenarios:
        for response in scenario.responses.values():
            if section := response.section(STATEMENT):
                yield from section.holding("[{")
        if section := scenario.section(MESSAGES):
            yield from section.holding("[{")
    for form in context.book.forms:
        yield from (line for line in form.part_lines(SHEET) if not line.text.startswith("|--"))
        for name in ("subject", "sender", "signer"):
            if text := form.tree.text(name):
                yield Line(text, form.tree.place(name))
