"""The words of a source that are ours: what is code, link, quotation or the plan's own text is blanked out.

Every view has the length of the source, so an offset found in it is an offset in the file. Rules search whole
files, each with one compiled pattern that starts with a literal where it can: 1,000 scenarios hold 20 million
characters. Lines and columns are counted only for what is found.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from sotay.book.finding import Place
from sotay.book.source import Source
from sotay.check.blocks import Span, forms, front_matter, quotations, registry

BLANK = "\ufffc"  # stands for what is not ours; no letter, no space, no punctuation
_FENCE = re.compile(
    r"^ {0,3}(`{3,}+|~{3,}+)[^\n]*+\n(?:.*?^ {0,3}\1[`~]*[ \t]*$|.*)", re.MULTILINE | re.DOTALL
)
_CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]{0,500}?[^`\n]\1(?!`)")
_LINE = 600  # characters of a line looked at on either side
_CHOICE = re.compile(r" {0,3}> ?\s*- \[[ xX]\] ")
_MORE_LINES = r"\n(?![ \t>]*(?:\n|$))"  # of the same paragraph
# Each pattern finds something only where the mark before it stands.
_QUOTES = (
    ("“", re.compile(rf"“[^”\n]*(?:{_MORE_LINES}[^”\n]*)*”?")),
    ("«", re.compile(rf"«[^»\n]*(?:{_MORE_LINES}[^»\n]*)*»?")),
    ('"', re.compile(r'"[^"\n]*"')),  # in front matter these are marks of YAML
)
_INLINE = (
    ("](", re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")),  # a link's target
    ("]:", re.compile(r"\n\[[^\]\n]+\]:[^\n]*")),  # a link defined elsewhere
    ("<", re.compile(r"<[!/?a-zA-Z][^<>]*>")),  # HTML, comments, addresses
    ("{", re.compile(r"\{(?:[:#.]|[^{}\n=]*=)[^{}\n]*\}")),  # attributes
    ("://", re.compile(r"\bhttps?://[^\s<>()“”\"]+")),
    ("www.", re.compile(r"www\.[^\s<>()“”\"]+")),
    ("mailto:", re.compile(r"mailto:[^\s<>()“”\"]+")),
)


@dataclass(frozen=True)
class Prose:
    """A source as prose: `shown` lacks code only, `own` lacks all that is not our own wording."""

    source: Source
    shown: str
    own: str

    @property
    def path(self) -> str:
        """The repository path of the source."""
        return self.source.path

    @property
    def markdown(self) -> bool:
        """Whether it is a page, not a table of the registry."""
        return self.path.endswith(".md")

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.source.lines)]

    def line(self, offset: int) -> str:
        """Return the line that holds `offset`, in our own words; of an endless line, what stands around."""
        first, last = max(0, offset - _LINE), min(len(self.own), offset + _LINE)
        start, end = self.own.rfind("\n", first, offset), self.own.find("\n", offset, last)
        return self.own[start + 1 if start >= 0 else first : end if end >= 0 else last]

    def choice(self, offset: int) -> bool:
        """Whether it is one of the answers offered by a question: a wrong one says what one must not say."""
        return _CHOICE.match(self.line(offset)) is not None

    def place(self, offset: int) -> Place:
        """Return the line and column of `offset`."""
        line = bisect_right(self._starts, offset)
        return Place(self.path, line, offset - self._starts[line - 1] + 1)


def read(source: Source) -> Prose:
    """Return `source` as prose."""
    text = source.text
    if not source.path.endswith(".md"):
        return Prose(source, text, _blanked(text, registry(source.path, text)))
    shown = _blanked(text, _code(text))
    front = front_matter(shown)
    body = front[-1][1] if front else 0
    spans = [*front, *quotations(source.path, shown), *forms(source.path, shown)]
    for mark, pattern in (*_QUOTES, *_INLINE):
        if mark in shown:
            spans += _spans(pattern, shown, body if mark == '"' else 0)
    return Prose(source, shown, _blanked(shown, spans))


def changeable(source: Source) -> str:
    """Return `source` with its code, quotations and historic text blanked: what `--fix` must not touch."""
    text = source.text
    if not source.path.endswith(".md"):
        spans = registry(source.path, text) if source.path.endswith("/plan.yml") else []
        return _blanked(text, [*spans, *_spans(_QUOTES[0][1], text)])
    shown = _blanked(text, _code(text))
    front = front_matter(shown)
    spans = quotations(source.path, shown)
    for mark, pattern in _QUOTES:
        spans += _spans(pattern, shown, front[-1][1] if front and mark == '"' else 0)
    return _blanked(shown, spans)


def _code(text: str) -> list[Span]:
    code = _spans(_FENCE, text) if "```" in text or "~~~" in text else []
    return code + _spans(_CODE, _blanked(text, code)) if "`" in text else code


def _spans(pattern: re.Pattern[str], text: str, start: int = 0) -> list[Span]:
    return [found.span() for found in pattern.finditer(text, start)]


def _blanked(text: str, spans: Iterable[Span]) -> str:
    """Return `text` with `spans` blanked, line ends kept."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            begin = max(start, at)
            parts.append(text[at:begin])
            gone = text[begin:end]
            if "\n" in gone:
                parts.append("\n".join([BLANK * len(line) for line in gone.split("\n")]))
            else:
                parts.append(BLANK * (end - begin))
            at = end
    return "".join([*parts, text[at:]]) if parts else text
