"""YAML as plain values that know where they stand."""

import datetime as dt
import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import yaml

from sotay.book.finding import Finding, Place
from sotay.book.names import nfc

FRONT_MATTER_LIMIT = 64 * 1024  # bytes
DEPTH_LIMIT = 50
# PyYAML's C loader ends the whole process at about 30,000 open brackets, so depth is judged before it reads.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BRACKETS = re.compile(r"[\[\]{}]")
_INT = re.compile(r"-?(?:0|[1-9]\d{0,14})")  # what str() gives back unchanged
_LEAD = re.compile(r" *(?:[-?:] +)*")
_TAB = re.compile(r"^[^#\t]*?\t(?=[ \t]*[^#\s])|^ *\t(?=[ \t]*\S)")  # before a comment it harms nobody
_TRAILING_TAB = re.compile(r"[ \t]*\t[ \t]*$", re.MULTILINE)
_NO_SPACE = re.compile(r"^\s*(?:- +)?[a-z_]+:(?=[^\s/])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_BREAKS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")  # line ends to YAML, to no editor
Path = tuple[str | int, ...]


@dataclass
class Tree:
    """The values of one YAML text and the place of each, by the path of keys and indexes to it."""

    path: str
    data: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def place(self, *keys: str | int) -> Place:
        """Return where the value at `keys` stands; where nothing does, the place of what would hold it."""
        for end in range(len(keys), -1, -1):
            if (found := self.places.get(keys[:end])) is not None and (end == len(keys) or end):
                return found
        return Place(self.path)

    def get(self, *keys: str | int) -> Any:
        """Return the value at `keys`, or None."""
        value = self.data
        for key in keys:
            if isinstance(value, dict):
                value = value.get(key)
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return None
        return value

    def text(self, *keys: str | int) -> str | None:
        """Return the value at `keys` as written, stripped, when it is one plain value; None otherwise."""
        value = self.get(*keys)
        return plain(value).strip() or None if isinstance(value, (str, int, dt.date)) else None

    def texts(self, *keys: str | int) -> list[tuple[str, Place]]:
        """Return the texts of the list at `keys` (a lone text counts as a list of one), with places."""
        value = self.get(*keys)
        if isinstance(value, list):
            found = [(self.text(*keys, i), self.place(*keys, i)) for i in range(len(value))]
            return [(text, place) for text, place in found if text]
        text = self.text(*keys)
        return [(text, self.place(*keys))] if text else []


def plain(value: str | int | dt.date) -> str:
    """Return a plain value as the editor wrote it, whatever YAML takes it for."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def parse(path: str, text: str, first_line: int = 1) -> Tree:
    """Return the tree of the YAML `text` that starts on `first_line` of `path`; never raises."""
    tree = Tree(path, findings=_tabs(path, text, first_line))
    line = _too_deep(text)
    if line is not None:
        tree.findings.append(
            Finding(
                "yaml-qua-sau",
                Place(path, first_line + line),
                f"Dữ liệu lồng nhau quá {DEPTH_LIMIT} lớp nên không được đọc.",
                "Dữ liệu của sổ tay chỉ cần vài lớp: khóa, danh sách, giá trị.",
            )
        )
        return tree
    try:
        root = yaml.compose(_TRAILING_TAB.sub("", text).translate(_BREAKS), Loader=_LOADER)
    except yaml.YAMLError as error:
        if not tree.findings:  # the tabs explain it
            tree.findings.append(_broken(path, text, first_line, error))
        return tree
    except (ValueError, RecursionError):
        tree.findings.append(
            Finding("yaml-hong", Place(path, first_line), "Dữ liệu YAML không đọc được.", _YAML_HINT)
        )
        return tree
    if root is not None:
        walk = _Walk(tree, first_line)
        data = walk.value(root, ())
        tree.data = None if walk.anchored else data  # half a value would only cost findings of its own
    return tree


class _Walk:
    """Turns composed nodes into values, noting places and duplicate keys."""

    def __init__(self, tree: Tree, first_line: int) -> None:
        self.tree = tree
        self.first = first_line
        self.seen: set[int] = set()
        self.anchored = False

    def place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        return Place(self.tree.path, self.first + mark.line, mark.column + 1)

    def value(self, node: yaml.Node, path: Path) -> Any:
        self.tree.places[path] = self.place(node)
        if id(node) in self.seen:
            if not self.anchored:  # one is enough: an alias bomb has millions
                self.anchored = True
                self.tree.findings.append(
                    Finding(
                        "yaml-neo",
                        self.place(node),
                        "Không dùng neo (&) và bí danh (*) của YAML trong sổ tay.",
                        "Viết lại giá trị ở chỗ cần dùng.",
                    )
                )
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, i)) for i, child in enumerate(node.value)]
        return self.mapping(node, path)

    def mapping(self, node: yaml.Node, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            name = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if name in values:
                first = self.tree.places.get((*path, f"{name}\0"), self.place(key_node))
                self.tree.findings.append(
                    Finding(
                        "khoa-trung",
                        self.place(key_node),
                        f"Khóa “{name}” viết hai lần (lần đầu ở dòng {first.line}).",
                        "Giữ một dòng, xóa dòng kia.",
                    )
                )
                continue
            self.tree.places[(*path, f"{name}\0")] = self.place(key_node)
            values[name] = self.value(value_node, (*path, name))
        return values


def _scalar(node: yaml.ScalarNode) -> Any:
    text = nfc(node.value)  # how its letters are coded is told once, as a matter of the file
    value: Any = text
    if node.style not in (None, ""):
        return value
    if text in ("", "~", "null"):
        value = None
    elif text in ("true", "false"):
        value = text == "true"
    elif node.tag.endswith(":int") and _INT.fullmatch(text):
        value = int(text)
    elif node.tag.endswith(":timestamp"):
        with suppress(ValueError):
            value = dt.date.fromisoformat(text)
    return value


def _too_deep(text: str) -> int | None:
    """Return the line (from 0) on which `text` nests deeper than the limit, or None."""
    depth = 0
    for found in _BRACKETS.finditer(text):
        depth = depth + 1 if found[0] in "[{" else max(0, depth - 1)
        if depth > DEPTH_LIMIT:
            return text.count("\n", 0, found.start())
    indents: list[int] = []  # of the lines that hold this one
    for number, line in enumerate(text.split("\n")):
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip(" "))
        while indents and indents[-1] >= indent:
            indents.pop()
        indents.append(indent)
        lead = _LEAD.match(line)
        inside = len(lead[0].split()) if lead else 0
        if len(indents) - 1 + inside > DEPTH_LIMIT:
            return number
    return None


def _tabs(path: str, text: str, first_line: int) -> list[Finding]:
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


_YAML_HINT = "Mỗi dòng viết “khóa: giá trị”; danh sách mỗi dòng một mục “- giá trị”; thụt bằng dấu cách."


def _broken(path: str, text: str, first_line: int, error: yaml.YAMLError) -> Finding:
    if found := _CONTROL.search(text):
        before = text[: found.start()]
        place = Place(path, first_line + before.count("\n"), len(before) - before.rfind("\n"))
        return Finding("yaml-hong", place, "Có ký tự điều khiển không nhìn thấy.", "Xóa rồi gõ lại dòng này.")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    for number, written in enumerate(text.split("\n")[: line + 1]):
        if found := _NO_SPACE.match(written):
            place = Place(path, first_line + number, found.end() + 1)
            return Finding("yaml-hong", place, "Thiếu dấu cách sau dấu hai chấm.", _YAML_HINT)
    place = Place(path, first_line + line, column + 1)
    return Finding("yaml-hong", place, f"Dữ liệu YAML hỏng: {_problem(error)}.", _YAML_HINT)


_PROBLEMS = {
    "mapping values are not allowed": "dấu hai chấm đứng sai chỗ (thiếu nháy, hoặc dòng trên chưa xong)",
    "could not find expected ':'": "thiếu dấu hai chấm sau tên khóa ở dòng trên",
    "did not find expected key": "thụt dòng không đều, hoặc thiếu tên khóa",
    "did not find expected '-' indicator": "danh sách bị lẫn dòng không có gạch đầu dòng",
    "found unexpected end of stream": "thiếu dấu nháy đóng",
    "did not find expected ',' or ']'": "danh sách trong ngoặc vuông chưa đóng",
    "did not find expected ',' or '}'": "ngoặc nhọn chưa đóng",
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
