"""YAML text read to values and their places; what is wrong with it is told, never raised."""

import datetime as dt
import re
from contextlib import suppress
from typing import Any

import yaml

from sotay.book.finding import Finding, Place
from sotay.book.names import nfc
from sotay.book.tree import INTEGER, Path, Tree
from sotay.book.yamlfault import HINT, broken, tabs

DEPTH_LIMIT = 50
# PyYAML's C loader ends the whole process at about 30,000 open brackets, so depth is judged before it reads.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BRACKETS = re.compile(r"[\[\]{}]")
_LEAD = re.compile(r" *(?:[-?:] +)*")
_TRAILING_TAB = re.compile(r"[ \t]*\t[ \t]*$", re.MULTILINE)
_BREAKS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")  # line ends to YAML, to no editor
_BREAK = re.compile("[\x85\u2028\u2029]")
_DEEP = re.compile(
    rf"(?:\A|\n)[ ?:-]{{{DEPTH_LIMIT}}}"
)  # each level of indents or list marks takes a character


def parse(path: str, text: str, first_line: int = 1) -> Tree:
    """Return the tree of the YAML `text` that starts on `first_line` of `path`; never raises."""
    tree = Tree(path, findings=tabs(path, text, first_line))
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
        root = yaml.compose(_readable(text), Loader=_LOADER)
    except yaml.YAMLError as error:
        if not tree.findings:  # the tabs explain it
            tree.findings.append(broken(path, text, first_line, error))
        return tree
    except (ValueError, RecursionError):
        tree.findings.append(
            Finding("yaml-hong", Place(path, first_line), "Dữ liệu YAML không đọc được.", HINT)
        )
        return tree
    if root is not None:
        walk = _Walk(tree, first_line)
        data = walk.value(root, ())
        tree.data = None if walk.anchored else data  # half a value would only cost findings of its own
    return tree


def _readable(text: str) -> str:
    """Return `text` without what YAML takes for a line's end or refuses, and an editor does not see."""
    if "\t" in text:
        text = _TRAILING_TAB.sub("", text)
    return text.translate(_BREAKS) if _BREAK.search(text) else text


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
    elif node.tag.endswith(":int") and INTEGER.fullmatch(text):
        value = int(text)
    elif node.tag.endswith(":timestamp"):
        with suppress(ValueError):
            value = dt.date.fromisoformat(text)
    return value


def _too_deep(text: str) -> int | None:
    """Return the line (from 0) on which `text` nests deeper than the limit, or None."""
    if text.count("[") + text.count("{") <= DEPTH_LIMIT and not _DEEP.search(text):
        return None
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
