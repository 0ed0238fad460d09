"""What is wrong with a YAML text, told to an editor."""

import re

import yaml

from sotay.book.finding import Finding, Place

_TAB = re.compile(r"^[^#\t]*?\t(?=[ \t]*[^#\s])|^ *\t(?=[ \t]*\S)")  # before a comment it harms nobody
_NO_SPACE = re.compile(r"^\s*(?:- +)?[a-z_]+:(?=[^\s/])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
HINT = "Mỗi dòng viết “khóa: giá trị”; danh sách mỗi dòng một mục “- giá trị”; thụt bằng dấu cách."


def tabs(path: str, text: str, first_line: int) -> list[Finding]:
    """Return a finding for each line of `text` that a tab keeps YAML from reading."""
    if "\t" not in text:
        return []
    return [
        Finding(
            "yaml-tab",
            Place(path, number, found.end()),
            "Có phím Tab trong dữ liệu; YAML chỉ thụt dòng và cách chữ bằng dấu cách.",
            "Xóa Tab, gõ lại bằng dấu cách.",
        )
        for number, line in enumerate(text.split("\n"), first_line)
        if (found := _TAB.match(line))
    ]


def broken(path: str, text: str, first_line: int, error: yaml.YAMLError) -> Finding:
    """Return the finding that `error` stopped the reading of `text`, which starts on `first_line` of `path`."""
    if found := _CONTROL.search(text):
        before = text[: found.start()]
        place = Place(path, first_line + before.count("\n"), len(before) - before.rfind("\n"))
        return Finding("yaml-hong", place, "Có ký tự điều khiển không nhìn thấy.", "Xóa rồi gõ lại dòng này.")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    for number, written in enumerate(text.split("\n")[: line + 1]):
        if found := _NO_SPACE.match(written):
            place = Place(path, first_line + number, found.end() + 1)
            return Finding("yaml-hong", place, "Thiếu dấu cách sau dấu hai chấm.", HINT)
    place = Place(path, first_line + line, column + 1)
    return Finding("yaml-hong", place, f"Dữ liệu YAML hỏng: {_problem(error)}.", HINT)


_PROBLEMS = {
    "mapping values are not allowed": "dấu hai chấm đứng sai chỗ (thiếu nháy, hoặc dòng trên chưa xong)",
    "could not find expected ':'": "thiếu dấu hai chấm sau tên khóa ở dòng trên",
    "did not find expected key": "thụt dòng không đều, hoặc thiếu tên khóa",
    "did not find expected '-' indicator": "danh sách bị lẫn dòng không có gạch đầu dòng",
    "found unexpected end of stream": "thiếu dấu nháy đóng",
    "did not find expected ',' or ']'": "danh sách trong ngoặc vuông chưa đóng",
    "did not find expected ',' or '}'": "ngoặc nhọn chưa đóng",
    "did not find expected node content": "ngoặc vuông hoặc nhọn mở ở trên chưa đóng, hoặc thiếu giá trị",
    "cannot start any token": "ký tự này không được đứng đầu giá trị; hãy đặt giá trị trong nháy",
    "block sequence entries are not allowed": "mục đầu của danh sách phải xuống dòng",
    "undefined alias": "dấu * đứng đầu giá trị",
    "did not find expected alphabetic": "dấu & hoặc * đứng đầu giá trị; hãy đặt giá trị trong nháy",
    "expected comment or line break": "dấu > hoặc | đứng đầu giá trị; hãy đặt giá trị trong nháy",
    "unknown escape": "dấu \\ trong nháy kép; hãy dùng nháy đơn",
    "expected a single document": "có dấu --- ở giữa",
}


def _problem(error: yaml.YAMLError) -> str:
    told = f"{getattr(error, 'context', '')}; {getattr(error, 'problem', '') or error}"
    for english, vietnamese in _PROBLEMS.items():
        if english in told:
            return vietnamese
    return "không đúng cú pháp từ chỗ này"
