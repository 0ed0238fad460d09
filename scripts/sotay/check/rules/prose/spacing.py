"""Spaces, dashes and punctuation marks (BRIEF §9)."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.edit import Edit, told
from sotay.check.letters import LOWER, UPPER
from sotay.check.prose import BLANK, Prose
from sotay.check.rule import Context, Read, prose_rule

SPACE, DASH, QUOTES = "khoang-trang", "gach-ngang", "ngoac-kep"
# Each pattern starts with a literal, so that a file without the mistake is passed over at once.
_BEFORE = re.compile(r" ([,;:!?.])(?=[ \n]|\Z)")
_BEFORE_HARD = re.compile("\u00a0+([,;:!?.])")
_DOUBLE = re.compile(r"  +(?=\S)")
_AFTER = {
    ",": re.compile(r",(?=[^\W\d_])"),
    ";": re.compile(r";(?=[^\W\d_])"),
    "?": re.compile(rf"\?(?=[{UPPER}])"),
    "!": re.compile(r"!(?=[^\W\d_])"),
    ":": re.compile(rf":(?=[^\W\d_][{LOWER} ])"),
    ".": re.compile(rf"\.(?=[{UPPER}][{LOWER}])"),
}
_SENTENCE_END = re.compile(rf"[{LOWER}]{{2}}")
_OPEN = re.compile(r"\( +(?=\S)")
_CLOSE = re.compile(r" +\)")
_HYPHEN = re.compile(r" - (?=\S)")
_TIGHT = re.compile(rf"–(?=[{LOWER}])")
_DOUBLED = re.compile(r",,+|;;+|(?<!:)::(?!:)")


def edits(prose: Prose) -> Iterator[Edit]:
    """Yield the spaces to add, to take away, and the hyphens that should be dashes."""
    own = prose.own
    yield from _spaces_before(own)
    yield from _spaces_after(own)
    yield from _spaces_doubled(own)
    yield from _dashes(own)


def _spaces_before(own: str) -> Iterator[Edit]:
    for mark in ",;:!?.":
        if f" {mark}" in own:
            break
    else:
        if "\u00a0" not in own:
            return
    for pattern in (_BEFORE, _BEFORE_HARD):
        for found in pattern.finditer(own):
            at = found.start()
            if _in_table_rule(own, at):
                continue
            while at and own[at - 1] == " ":
                at -= 1
            if at and own[at - 1] not in "\n|>*-":
                why = f"Thừa khoảng trắng trước dấu “{found[1]}”."
                yield Edit(at, found.end(1) - 1, "", SPACE, why, f"Viết liền: {_tail(own, at)}{found[1]}")


def _spaces_after(own: str) -> Iterator[Edit]:
    for mark, pattern in _AFTER.items():
        if mark not in own:
            continue
        for found in pattern.finditer(own):
            before = own[max(0, found.start() - 2) : found.start()]
            if mark == "." and not _SENTENCE_END.fullmatch(before):
                continue
            if not before or not (before[-1].isalnum() or before[-1] in ")]*" + BLANK):
                continue
            why = f"Thiếu khoảng trắng sau dấu “{mark}”."
            shown = f"{_tail(own, found.start())}{mark} {own[found.end()]}…"
            yield Edit(found.end(), found.end(), " ", SPACE, why, f"Viết: {shown}")


def _spaces_doubled(own: str) -> Iterator[Edit]:
    if "  " in own:
        for found in _DOUBLE.finditer(own):
            line = own.rfind("\n", 0, found.start()) + 1
            head = own[line : found.start()].strip(" >*+-0123456789.")
            # Two spaces before a line's end are a line break; in a table they align its columns.
            if head and not own.startswith("|", line) and "|" not in own[line : found.start()]:
                yield Edit(
                    found.start(),
                    found.end(),
                    " ",
                    SPACE,
                    "Thừa khoảng trắng giữa hai chữ.",
                    "Để một dấu cách.",
                )
    for pattern, name in ((_OPEN, "sau dấu mở ngoặc"), (_CLOSE, "trước dấu đóng ngoặc")):
        if ("( " if pattern is _OPEN else " )") in own:
            for found in pattern.finditer(own):
                kept = found[0].strip()
                if own[found.start() - 1 : found.start()] != "\n":
                    yield Edit(
                        found.start(),
                        found.end(),
                        kept,
                        SPACE,
                        f"Thừa khoảng trắng {name}.",
                        "Viết như: (giờ, ngày).",
                    )


def _dashes(own: str) -> Iterator[Edit]:
    if " - " in own:
        for found in _HYPHEN.finditer(own):
            line = own.rfind("\n", 0, found.start()) + 1
            if own[line : found.start()].strip(" >"):
                why = "Gạch ngang giữa câu viết bằng dấu nối (-)."
                yield Edit(found.start(), found.end(), " – ", DASH, why, "Viết: hỏi – đáp.")
    if "–" in own:
        for found in _TIGHT.finditer(own):
            if own[found.start() - 1 : found.start()].islower():
                why = "Gạch ngang giữa hai chữ thiếu khoảng trắng."
                yield Edit(found.start(), found.end(), " – ", DASH, why, "Viết: hỏi – đáp.")


def _in_table_rule(own: str, at: int) -> bool:
    end = own.find("\n", at)
    line = own[own.rfind("\n", 0, at) + 1 : end if end >= 0 else len(own)]
    return not line.strip("|:- ")


def _tail(own: str, at: int) -> str:
    """Return the word that ends before `at`, to show where."""
    words = own[max(0, at - 20) : at].replace(BLANK, "").split()
    return words[-1] if words else ""


@prose_rule(SPACE, DASH, protects="Khoảng trắng và dấu câu đều một kiểu, không rơi dấu xuống đầu dòng.")
def spaces_stand_right(_: Context) -> Read:
    """No space before a mark, one after it, one between words; dashes are dashes."""

    def read(prose: Prose) -> Iterator[Finding]:
        yield from told(prose, edits(prose))
        for found in _DOUBLED.finditer(prose.own):
            message = f"Dấu câu viết lặp “{found[0]}”."
            yield Finding(SPACE, prose.place(found.start()), message, f"Để một dấu “{found[0][0]}”.")

    return read
