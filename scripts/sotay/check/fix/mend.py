"""One text, mended: pure, and the same again when mended again."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from sotay.book.frontmatter import split
from sotay.book.source import Source
from sotay.book.yamltext import parse
from sotay.check import prose
from sotay.check.edit import Edit, Edits
from sotay.check.fix.order import ordered
from sotay.check.fix.steps import steps
from sotay.check.rules.prose import dashes, dates, spacing, tone

_ROUNDS = 8  # an edit can make another one possible; more rounds than this mean two edits at odds
_RUNS = re.compile(f"[^{prose.BLANK}]+")
_NAMES = {
    tone.RULE: "dấu thanh",
    spacing.RULE: "khoảng trắng",
    dashes.RULE: "gạch ngang",
    dates.DATE: "ngày tháng",
    dates.HOUR: "giờ phút",
    dates.NUMBER: "số liệu",
}
_EDITS: tuple[Edits, ...] = (tone.edits, spacing.edits, dashes.edits, dates.edits)


@dataclass(frozen=True)
class Mended:
    """A text and how many places of each kind were mended."""

    text: str
    changes: Counter[str]


def mend(path: str, text: str) -> Mended:
    """Return `text` of file `path` mended; a text that cannot be parsed comes back as it was."""
    if not _parses(path, text):
        return Mended(text, Counter())
    changes: Counter[str] = Counter()
    now = text
    for _ in range(_ROUNDS):
        before = now
        now = _mended_once(path, now, changes)
        if now == before:
            # What the mending breaks is left to the editor: a colon moved in YAML is another value.
            return Mended(now, changes) if _parses(path, now) else Mended(text, Counter())
    return Mended(text, Counter())


def _parses(path: str, text: str) -> bool:
    source = Source(path, text)
    return not (split(source).front if path.endswith(".md") else parse(path, text)).findings


def _mended_once(path: str, text: str, changes: Counter[str]) -> str:
    normal = _normal(path, text)
    if normal != text:
        changes["dòng gõ dấu rời (NFC)"] += _differ(normal, text)
    for edits in _EDITS:
        found = prose.read(Source(path, normal))
        wanted = sorted(edits(found), key=lambda edit: (edit.start, edit.end))
        made = _apart([edit for edit in wanted if found.markdown or _safe(normal, edit)])
        changes.update(_NAMES[edit.rule] for edit in made)
        normal = _put(normal, made)
    formed = steps(path, normal)
    in_order = ordered(path, formed)
    changes += Counter({"dạng của việc và phiếu": _differ(formed, normal), "thứ tự khóa": in_order != formed})
    return in_order


def _safe(text: str, edit: Edit) -> bool:
    """Whether an edit sets no space beside a colon: in a table of the registry it parts key from value."""
    spaced = " " in edit.new or " " in text[edit.start : edit.end]
    return not spaced or ":" not in text[max(0, edit.start - 1) : edit.end + 1]


def _differ(one: str, other: str) -> int:
    """Return how many lines differ between two texts of as many lines."""
    return sum(a != b for a, b in zip(one.split("\n"), other.split("\n"), strict=True))


def _normal(path: str, text: str) -> str:
    """Return `text` in NFC but for its quotations, code and the plan."""
    if unicodedata.is_normalized("NFC", text):
        return text
    parts: list[str] = []
    at = 0
    for run in _RUNS.finditer(prose.changeable(Source(path, text))):
        start = run.start()
        while start < run.end() and unicodedata.combining(text[start]):
            start += 1  # a mark that belongs to a letter before it, which is not ours
        parts += [text[at:start], unicodedata.normalize("NFC", text[start : run.end()])]
        at = run.end()
    return "".join([*parts, text[at:]])


def _apart(edits: list[Edit]) -> list[Edit]:
    """Return `edits` without those that reach into the one before; the next round finds them again."""
    kept: list[Edit] = []
    for edit in edits:
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _put(text: str, edits: list[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])
