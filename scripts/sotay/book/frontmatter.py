"""Front matter: the few exact lines on top of a Markdown file."""

import re
from dataclasses import dataclass

from sotay.book import plainyaml
from sotay.book.finding import Finding, Place
from sotay.book.source import Source
from sotay.book.tree import Tree
from sotay.book.yamltext import parse

FRONT_MATTER_LIMIT = 64 * 1024  # bytes

_VALUE = re.compile(r"^(\s*(?:- +|[A-Za-z_][\w-]*:[ \t]+)?)(\S.*)$")
_COMMENT = re.compile(r"[ \t]{2,}#.*$")
_ONE_SPACE_COMMENT = re.compile(r"[ \t]+#.*$")
_PROSE = re.compile(rf"^\s*(?:{'|'.join(sorted(plainyaml.PROSE))})\s*:")
_QUOTED_ALL = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?:#.*)?$""")
_QUOTED_START = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")
_HINT = (
    "Tệp bắt đầu bằng một dòng ---, các dòng “khóa: giá trị”, rồi một dòng --- nữa, sau đó mới đến nội dung."
)


@dataclass(frozen=True)
class Split:
    """A Markdown file taken apart: its front matter and its body with the body's first line number."""

    front: Tree
    body: list[str]
    body_line: int


def split(source: Source) -> Split:
    """Take `source` apart; what is wrong with its front matter is among `front.findings`."""
    lines = source.lines
    if not lines or lines[0].rstrip() != "---":
        return Split(
            _refused(source, "thieu-dau-trang", 1, "Tệp chưa có phần đầu trang (giữa hai dòng ---)."),
            lines,
            1,
        )
    end = next((i for i in range(1, len(lines)) if lines[i].rstrip() == "---"), None)
    if end is None:
        message = "Phần đầu trang mở bằng --- nhưng chưa có dòng --- đóng lại."
        start = next((i for i, line in enumerate(lines) if line.startswith("## ")), len(lines))
        return Split(_refused(source, "thieu-dau-trang", 1, message), lines[start:], start + 1)
    text = "\n".join(lines[1:end])
    body = lines[end + 1 :]
    if len(text.encode()) > FRONT_MATTER_LIMIT:
        message = f"Phần đầu trang lớn hơn {FRONT_MATTER_LIMIT // 1024} KB nên không được đọc."
        return Split(_refused(source, "dau-trang-qua-lon", 1, message), body, end + 2)
    tree = plainyaml.read(source.path, lines[1:end], first_line=2) or parse(
        source.path, "\n".join(quoted(line) for line in lines[1:end]), first_line=2
    )
    tree.places[()] = Place(source.path, 1, 1)
    if tree.data is None and not tree.findings:
        tree.data = {}
    elif not isinstance(tree.data, dict) and not tree.findings:
        place = Place(source.path, 2, 1)
        tree.findings.append(
            Finding("yaml-hong", place, "Phần đầu trang không phải các dòng “khóa: giá trị”.", _HINT)
        )
        tree.data = None
    return Split(tree, body, end + 2)


def quoted(line: str) -> str:
    """Return a front matter line with its plain value in quotes where YAML would misread the text.

    Editors write sentences, so plain text runs to the end of its line even with ": " or " #" in it; a
    comment is what stands after two spaces and a "#". Columns stay as they were.
    """
    found = _VALUE.match(line)
    if not found:
        return line
    head, value = found[1], found[2]
    prose = _PROSE.match(line)
    if value[0] in "|>#" or (not prose and value[0] in "[{&*"):
        return line
    if not head.strip() and not line.lstrip().startswith("- "):
        return line  # a key without a value, or the next line of a sentence
    if value[0] in "'\"" and (_QUOTED_ALL.match(value) or not _QUOTED_START.match(value)):
        return line  # in quotes already, here or down to a later line
    value = _COMMENT.sub("", value).rstrip()
    if not prose:
        value = _ONE_SPACE_COMMENT.sub("", value)
    if value and (value[0] in "'\"@%`![{&*" or ": " in value or " #" in value or value.endswith(":")):
        return head + "'" + value.replace("'", "''") + "'"
    return line


def _refused(source: Source, rule: str, line: int, message: str) -> Tree:
    return Tree(source.path, findings=[Finding(rule, source.place(line), message, _HINT)])
