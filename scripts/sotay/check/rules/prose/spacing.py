"""Spaces around words and punctuation marks (BRIEF §9)."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.edit import Edit, told
from sotay.check.letters import LOWER, UPPER
from sotay.check.prose import BLANK, Prose
from sotay.check.rule import Context, Read, Reader, prose_rule

RULE = "khoang-trang"
# Each pattern starts with a literal, so that a file without the mistake is passed over at once.
_BEFORE = (
    re.compile(
        rf" ([,;:!?.])(?=[ \n]|\Z|[{UPPER}][{LOWER} ]|(?<=[,;])[{LOWER}]|(?<=:)[{LOWER}]+ )",
    ),
    re.compile("(?<!\u00a0)\u00a0+([,;:!?.])"),
)
_AFTER = {
    ",": re.compile(r",(?=[^\W\d_])"),
    ";": re.compile(r";(?=[^\W\d_])"),
    "?": re.compile(rf"\?(?=[{UPPER}])"),
    "!": re.compile(r"!(?=[^\W\d_])"),
    ":": re.compile(rf":(?=[^\W\d_][{LOWER} ])"),
    ".": re.compile(rf"\.(?=[{UPPER}][{LOWER}])"),
}
_SENTENCE_END = re.compile(rf"[{LOWER}]{{2}}")
_DOUBLE = re.compile(r"(?<! )  +(?=\S)")
_INSIDE = (
    ("( ", re.compile(r"\( +(?=\S)"), "Thừa khoảng trắng sau dấu mở ngoặc."),
    (" )", re.compile(r"(?<! ) +\)"), "Thừa khoảng trắng trước dấu đóng ngoặc."),
)
_MARKED = re.compile(
    r"^[,;:!?.)]|[,;:!?.](?=[^\W\d_])|\($|,,|;;|::"
)  # all that concerns a mark is in its word
_DOUBLED = re.compile(r",,+|;;+|(?<!:)::(?!:)")
_HEAD = 300  # characters before a place that show what kind of line it is in


def edits(prose: Prose) -> Iterator[Edit]:
    """Yield the spaces to add and to take away."""
    yield from _at_marks(prose.own)
    yield from _doubled(prose.own)


def _at_marks(own: str) -> Iterator[Edit]:
    yield from _before(own)
    yield from _after(own)
    yield from _inside(own)


def head(own: str, at: int) -> str:
    """Return the line before `at`, at most 300 characters of it."""
    first = max(0, at - _HEAD)
    return own[max(own.rfind("\n", first, at) + 1, first) : at]


def _before(own: str) -> Iterator[Edit]:
    if "\u00a0" not in own and not any(f" {mark}" in own for mark in ",;:!?."):
        return
    for pattern in _BEFORE:
        for found in pattern.finditer(own):
            start = found.start()
            while start and own[start - 1] == " ":
                start -= 1
            # A mark at the head of a line, in a cell or after a list's bullet is no end of a clause.
            if start and own[start - 1] not in "\n|>*-":
                why = f"Thừa khoảng trắng trước dấu “{found[1]}”."
                hint = f"Viết liền: “{_word(own, start)}{found[1]}”."
                yield Edit(start, found.start(1), "", RULE, why, hint)


def _after(own: str) -> Iterator[Edit]:
    for mark, pattern in _AFTER.items():
        for found in pattern.finditer(own) if mark in own else ():
            before = own[max(0, found.start() - 2) : found.start()]
            if mark == "." and not _SENTENCE_END.fullmatch(before):
                continue  # an abbreviation, an address, a file's name
            if before and (before[-1].isalnum() or before[-1] in ")]*" + BLANK):
                why = f"Thiếu khoảng trắng sau dấu “{mark}”."
                hint = f"Viết: “{_word(own, found.start())}{mark} {own[found.end()]}…”."
                yield Edit(found.end(), found.end(), " ", RULE, why, hint)


def _doubled(own: str) -> Iterator[Edit]:
    for found in _DOUBLE.finditer(own) if "  " in own else ():
        line = head(own, found.start())
        # Spaces after a list's bullet indent its text; in a table they align its columns.
        if "|" not in line and line.strip(" >*+-0123456789."):
            why = "Thừa khoảng trắng giữa hai chữ."
            yield Edit(found.start(), found.end(), " ", RULE, why, "Để một dấu cách.")


def _inside(own: str) -> Iterator[Edit]:
    for mark, pattern, why in _INSIDE:
        for found in pattern.finditer(own) if mark in own else ():
            if head(own, found.start()).strip(" >"):
                yield Edit(found.start(), found.end(), found[0].strip(), RULE, why, "Viết như: (giờ, ngày).")


def _word(own: str, at: int) -> str:
    """Return the word that ends before `at`, to show where."""
    words = own[max(0, at - 20) : at].replace(BLANK, "").split()
    return words[-1] if words else ""


@prose_rule(RULE, protects="Khoảng trắng và dấu câu đều một kiểu, không rơi dấu xuống đầu dòng.")
def words_stand_one_space_apart(_: Context) -> Read:
    """No two spaces between two words."""

    def read(prose: Prose) -> Iterator[Finding]:
        return told(prose, _doubled(prose.own))

    return read


@prose_rule(RULE, protects="Khoảng trắng và dấu câu đều một kiểu, không rơi dấu xuống đầu dòng.")
def spaces_stand_right_at_marks(_: Context) -> Reader:
    """No space before a mark, one after it; no mark twice."""

    def read(prose: Prose) -> Iterator[Finding]:
        yield from told(prose, _at_marks(prose.own))
        twice = any(marks in prose.own for marks in (",,", ";;", "::"))
        for found in _DOUBLED.finditer(prose.own) if twice else ():
            message = f"Dấu câu viết lặp “{found[0]}”."
            yield Finding(RULE, prose.place(found.start()), message, f"Để một dấu “{found[0][0]}”.")

    return Reader(read, lambda word: _MARKED.search(word) is not None)
