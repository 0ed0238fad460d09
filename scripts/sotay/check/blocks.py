"""What in a source is not our own wording: front matter keys, quoted blocks, the plan, spoken injects."""

import re

from sotay.book.response import STATEMENT

Span = tuple[int, int]
_FRONT = re.compile(r"---[ \t]*\n(.*?\n---[ \t]*(?=\n|$))", re.DOTALL)
_PLAIN = r"[ \t]+(?![\[{|>&*!%@#])(\S[^\n]*)"
_PAGE_KEYS = re.compile(rf"\n(?:title|summary):{_PLAIN}")
_LISTED = re.compile(r"\n(?:objectives|materials):[ \t]*(?:#[^\n]*)?((?:\n[ \t]*- [^\n]*|\n[ \t]+\S[^\n]*)+)")
_ITEM = re.compile(r"\n[ \t]*- +(\S[^\n]*)")
# Registry values that are sentences of ours; names, titles of laws and English words are not.
_SENTENCES = (
    "acts|asks|avoid|closing|definition|first_statement|function|harm|holder|limits|lowering|means|mood|note|press"
    "|reaches|report|safety_notice|says|spread|subtitle|substitute|summary|today|trust|updates|use"
)
_VALUE = re.compile(rf"\n[ ]*(?:- )?(?:{_SENTENCES}):{_PLAIN}")
_TODAY = re.compile(rf"\n[ ]*today:{_PLAIN}")
# A quoted block takes in the lines after it down to a blank one, as the Markdown engine does.
_QUOTED = re.compile(r"\n {0,3}>[^\n]*(?:\n[ \t]*[^\s][^\n]*)*")
_SAID = re.compile(r"\n {0,3}>[^\n]*(?:\n {0,3}>[^\n]*)*")
_HEAD = re.compile(r"\n {0,3}> *\[!([\w-]+)\] *([^\n]*)")
_FORMAT_TITLES = {"question", "answer-lines"}  # words of the format, not of ours
_INJECT = re.compile(r"\n## [^\n]*")
_TIME = re.compile(r"\n[ \t]*[-*+][ \t]+\**\d[\w ]{0,30}?\**[ \t]{0,9}[-–—•|·]")


def front_matter(text: str) -> list[Span]:
    """Return the spans of the front matter of `text`, its title and summary left out."""
    found = _FRONT.match(text)
    if not found:
        return []
    end = found.end()
    values = [value.span(1) for value in _PAGE_KEYS.finditer(text, 0, end)]
    for list_ in _LISTED.finditer(text, 0, end):
        values += [item.span(1) for item in _ITEM.finditer(text, *list_.span(1))]
    return _between([_bare(text, value, comment=" #") for value in sorted(values)], end)


def registry(path: str, text: str) -> list[Span]:
    """Return all of a registry file but the sentences we wrote (of the plan: who does it today)."""
    pattern = _TODAY if path.endswith("/plan.yml") else _VALUE
    return _between([_bare(text, found.span(1)) for found in pattern.finditer(text)], len(text))


def _between(kept: list[Span], end: int) -> list[Span]:
    edges = [0, *(edge for span in kept for edge in span), end]
    return [(edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]


def _bare(text: str, span: Span, comment: str = "") -> Span:
    """Return `span`, the rest of a line, without its comment and the quotation marks of YAML."""
    value = text[slice(*span)]
    if comment and value[0] not in "'\"":
        value = value.split(comment)[0]
    value = value.rstrip()
    start, end = span[0], span[0] + len(value)
    quoted = len(value) > 1 and value[0] in "'\"" and value[-1] == value[0]
    return (start + 1, end - 1) if quoted else (start, end)


def forms(path: str, text: str) -> list[Span]:
    """Return the parts of steps and injects that have a form of their own: times, and whole headings."""
    name = _name(path)
    if name != "dien-tap.md" and not name.startswith("cap-"):
        return []
    injects = _INJECT.finditer(text) if name == "dien-tap.md" else ()
    return [found.span() for found in (*injects, *_TIME.finditer(text))]


def quotations(path: str, text: str) -> list[Span]:
    """Return the quoted blocks that are not ours: the plan, citations, what people say in an inject.

    A response's statement is a quotation by form only, and a box other than the plan's is our own text.
    """
    if "\n>" not in text and "\n " not in text:
        return []
    name = _name(path)
    ours = _statement(text) if name.startswith("cap-") else (0, 0)
    spans: list[Span] = []
    for block in (_SAID if name == "dien-tap.md" else _QUOTED).finditer(text):
        if not ours[0] < block.start() < ours[1]:
            spans += _foreign(text, block.span())
    return spans


def _name(path: str) -> str:
    """Return the file name of a scenario's page, nothing of another."""
    return path.rsplit("/", 1)[-1] if path.startswith("scenarios/") else ""


def _statement(text: str) -> Span:
    start = text.find(f"\n## {STATEMENT}")
    end = text.find("\n## ", start + 1)
    return (start, end if end > 0 else len(text)) if start >= 0 else (0, 0)


def _foreign(text: str, block: Span) -> list[Span]:
    """Return what is not ours in one quoted block, which may hold several boxes."""
    heads = list(_HEAD.finditer(text, *block))
    ends = [*(head.start() for head in heads[1:]), block[1]]
    spans = [(block[0], heads[0].start() if heads else block[1])]
    for head, end in zip(heads, ends, strict=False):
        kind = head[1].lower()
        if kind == "plan-2021":
            spans.append((head.start(), end))
        else:
            spans.append((head.start(), head.end() if kind in _FORMAT_TITLES else head.start(2)))
    return spans
