"""From a page's HTML to its sections: plain text under headings, one line a block."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(
    {"br", "img", "hr", "input", "meta", "link", "wbr", "source", "path", "rect", "circle", "col"}
)
_DROPPED = frozenset(
    {"script", "style", "svg", "template", "nav", "button", "noscript", "caption", "figcaption"}
)
_DROPPED_CLASSES = frozenset(
    {
        "headerlink",
        "st-kicker",
        "st-plate",
        "st-more-links",
        "st-tag",
        "st-h1-level",
        "st-print",
        "st-compare",
        "st-confirm",
        "vh",
    }
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "aside",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "blockquote",
        "figure",
        "details",
        "summary",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "br",
        "hr",
        "pre",
    ]
)
_HEADINGS = frozenset({"h1", "h2", "h3"})
_SPACE = re.compile(r"\s+")  # no-break spaces too
_ADDRESS = re.compile(
    r"\S*(?:://|www\.)\S*|\b[\w.-]+\.(?:vn|com|org|net|int|gov|edu)\b\S*"
)  # nobody looks for its words


@dataclass
class Section:
    """A heading, its anchor ("" for the page's own) and the text up to the next."""

    anchor: str
    title: str = ""
    lines: list[str] = field(default_factory=list)
    file: str = ""  # the first .docx linked

    @property
    def text(self) -> str:
        """The text, one line a block."""
        return "\n".join(self.lines)


def sections(html: str) -> list[Section]:
    """Return the sections of a page's HTML; the first is the page's own and may be empty."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = [Section("")]
        self._open: list[tuple[str, bool]] = []  # tag, whether it hides what it holds
        self._heading = ""
        self._words: list[str] = []
        self._after_end = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        hides = (
            tag in _DROPPED
            or "data-search-exclude" in given
            or not _DROPPED_CLASSES.isdisjoint((given.get("class") or "").split())
        )
        href = given.get("href") or ""
        if tag == "a" and href.split("#")[0].endswith(".docx") and not self.found[-1].file:
            self.found[-1].file = href.split("#")[0]
        if tag in _BLOCKS:
            self.end_block()
        elif self._after_end:
            self._words.append(" ")  # <b>30 phút</b><small>sau T0</small>
        self._after_end = False
        if tag in _VOID:
            return
        if tag in _HEADINGS and not hides and not self._hidden:
            self._heading = tag
            if tag != "h1":
                self.found.append(Section(given.get("id") or ""))
        self._open.append((tag, hides))

    def handle_endtag(self, tag: str) -> None:
        if tag not in (name for name, _ in self._open):
            return
        if tag in _BLOCKS:
            self.end_block()
        while self._open.pop()[0] != tag:
            pass
        if tag == self._heading:
            self._heading = ""
        self._after_end = tag not in _BLOCKS

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._words.append(data)
        self._after_end = self._after_end and not data

    @property
    def _hidden(self) -> bool:
        return any(hides for _, hides in self._open)

    def end_block(self) -> None:
        """Put the words since the last block where they belong."""
        line = _SPACE.sub(" ", _ADDRESS.sub("", "".join(self._words))).strip()
        self._words.clear()
        if not line:
            return
        section = self.found[-1]
        if self._heading:
            section.title = f"{section.title} {line}".strip()
        else:
            section.lines.append(line)
