"""A page's HTML written as Markdown and as Typst: headings, text, lists, tables, pictures; no design of ours."""

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from html import escape

from bs4 import NavigableString, PageElement, Tag
from bs4.element import PreformattedString

HEADING = re.compile(r"h([1-6])")
BLOCKS = (
    *("p", "div", "section", "article", "nav", "figure", "figcaption", "details", "summary", "header"),
    *("blockquote", "pre", "ul", "ol", "dl", "dt", "dd", "li", "table", "footer", "main", "aside", "img"),
    *(f"h{number}" for number in range(1, 7)),
)


class Writer(ABC):
    """Writes blocks one after another; a markup says how each is written."""

    def page(self, leaf: Tag) -> str:
        """Return the page `leaf`."""
        return "".join(self._blocks(leaf))

    def _blocks(self, tag: Tag) -> Iterable[str]:
        line: list[PageElement] = []
        for child in tag.children:
            if not (isinstance(child, Tag) and (child.name in BLOCKS or child.find(BLOCKS))):
                line.append(child)
                continue
            yield self._paragraph(line)
            line = []
            if found := HEADING.fullmatch(child.name):
                yield self.heading(int(found[1]), self._inline(child.children).strip())
            elif child.name in ("ul", "ol"):
                items = [self.page(item) for item in child.find_all("li", recursive=False)]
                yield self.listing([item for item in items if item.strip()], child.name == "ol")
            elif child.name == "table":
                yield self.table(
                    [row.find_all(["td", "th"], recursive=False) for row in child.find_all("tr")]
                )
            elif child.name == "img":
                yield self.picture(str(child.get("src", "")), str(child.get("alt", "")))
            else:
                yield from self._blocks(child)
        yield self._paragraph(line)

    def _paragraph(self, line: list[PageElement]) -> str:
        words = self._inline(line).strip()
        return self.paragraph(words) if any(node.get_text().strip() for node in line) else ""

    def _inline(self, nodes: Iterable[PageElement]) -> str:
        found = []
        for node in nodes:
            if isinstance(node, NavigableString):
                words = re.sub(r"[ \t\r\n]+", " ", str(node))
                found.append("" if isinstance(node, PreformattedString) or not words else self.text(words))
            elif isinstance(node, Tag):
                strong = node.name in ("strong", "b")
                inside = self._inline(node.children)
                found.append(self.strong(inside) if strong and node.get_text().strip() else inside)
                found.append(" " if node.name == "br" else "")
        return "".join(found)

    @abstractmethod
    def text(self, words: str) -> str:
        """Return words as they are, none of them taken for markup."""

    @abstractmethod
    def strong(self, inside: str) -> str:
        """Return bold words."""

    @abstractmethod
    def heading(self, level: int, inside: str) -> str:
        """Return a heading."""

    @abstractmethod
    def paragraph(self, inside: str) -> str:
        """Return a paragraph."""

    @abstractmethod
    def listing(self, items: list[str], numbered: bool) -> str:
        """Return a list whose items are blocks."""

    @abstractmethod
    def table(self, rows: list[list[Tag]]) -> str:
        """Return a table."""

    @abstractmethod
    def picture(self, source: str, told: str) -> str:
        """Return a picture."""


class Markdown(Writer):
    """Markdown; tables as plain HTML, since their cells hold lists."""

    def text(self, words: str) -> str:
        return re.sub(r"([\\`*_{}\[\]#|~^=])", r"\\\1", escape(words, quote=False))

    def strong(self, inside: str) -> str:
        return f"<strong>{inside}</strong>"

    def heading(self, level: int, inside: str) -> str:
        return f"\n\n{'#' * level} {inside}\n\n"

    def paragraph(self, inside: str) -> str:
        return "\n\n" + re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+>:])", r"\\\1", inside)) + "\n\n"

    def listing(self, items: list[str], numbered: bool) -> str:
        mark = "1. " if numbered else "*  "
        lines = [mark + re.sub(r"\n+", "\n\n    ", item.strip()) for item in items]
        return "\n\n" + "\n".join(line + "\n" for line in lines) + "\n\n"

    def table(self, rows: list[list[Tag]]) -> str:
        def cell(tag: Tag) -> str:
            spans = "".join(f' {name}="{tag[name]}"' for name in ("colspan", "rowspan") if tag.has_attr(name))
            texts = [" ".join(text.split()) for text in tag.stripped_strings]
            return f"<{tag.name}{spans}>{escape(' '.join(texts), quote=False)}</{tag.name}>"

        lines = "\n".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in rows)
        return f"\n\n<table>\n{lines}\n</table>\n\n"

    def picture(self, source: str, told: str) -> str:
        return f'\n\n<p><img src="{escape(source)}" alt="{escape(told)}"></p>\n\n'


class Typst(Writer):
    """Typst; pictures are left out: as the limit it has the less to do."""

    HEAD = """#set page(width: 148mm, height: 210mm, margin: (x: 17mm, y: 19mm), numbering: "1")
#set text(font: "Be Vietnam Pro", size: 9.6pt, lang: "vi")
#set table(stroke: 0.4pt)
#outline(depth: 2)
"""

    def document(self, leaves: Iterable[Tag]) -> str:
        """Return all `leaves` as one document."""
        return self.HEAD + "\n#pagebreak()\n".join(map(self.page, leaves))

    def text(self, words: str) -> str:
        return f"#{json.dumps(words, ensure_ascii=False)};"

    def strong(self, inside: str) -> str:
        return f"#strong[{inside}];"

    def heading(self, level: int, inside: str) -> str:
        return f"\n#heading(level: {level})[{inside}]\n"

    def paragraph(self, inside: str) -> str:
        return f"\n#parbreak()\n{inside}\n"

    def listing(self, items: list[str], numbered: bool) -> str:
        inside = "".join(f"[{item}]," for item in items)
        return f"\n#{'enum' if numbered else 'list'}({inside})\n" if items else ""

    def table(self, rows: list[list[Tag]]) -> str:
        width = max((sum(int(str(c.get("colspan", 1))) for c in row) for row in rows), default=0)
        cells = "".join(
            f"table.cell(colspan: {cell.get('colspan', 1)}, rowspan: {cell.get('rowspan', 1)})[{self.page(cell)}],"
            for row in rows
            for cell in row
        )
        return f"\n#table(columns: ({'1fr,' * width}), {cells})\n" if cells else ""

    def picture(self, source: str, told: str) -> str:
        return ""
