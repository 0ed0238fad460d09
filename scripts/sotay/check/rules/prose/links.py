"""Links and pictures: each leads somewhere, each picture is described for who cannot see it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from posixpath import dirname, normpath
from urllib.parse import unquote

from sotay.book.finding import Finding
from sotay.book.load import Book
from sotay.book.names import nearest
from sotay.book.outline import outline
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, prose_rule

DEAD, ALT = "lien-ket-chet", "anh-thieu-mo-ta"
_LINK = re.compile(
    r"(!?)\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+[\"'][^\n]*?[\"'])?\s*\)"
)
_IMG = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_IMG_ALT = re.compile(r"\balt\s*=\s*[\"'][^\"']*\w[^\"']*[\"']", re.IGNORECASE)
_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_SOURCES = (".md", ".yml", ".yaml", ".svg", ".png", ".jpg", ".jpeg", ".webp")
_ID = re.compile(r"\{[^{}\n]*#([\w-]+)[^{}\n]*\}|<a (?:id|name)=[\"']([\w-]+)")
_MARKUP = re.compile(r"[*`]|\]\([^()]*\)|<[^<>]+>|\{[^{}]*\}")
_NO_WORD = re.compile(r"[^\w\- ]")


@prose_rule(DEAD, ALT, protects="Liên kết nào cũng dẫn tới chỗ có thật; ảnh nào cũng có lời mô tả.")
def links_lead_somewhere(context: Context) -> Read:
    """A link's file and anchor exist; a picture exists and has alt text."""
    book = context.book
    known = set(book.sources) | set(book.pictures)

    @cache
    def anchors(path: str) -> frozenset[str]:
        return _anchors(book, path)

    def read(prose: Prose) -> Iterator[Finding]:
        if not prose.markdown:
            return
        if "](" in prose.shown:
            for found in _LINK.finditer(prose.shown):
                if found[1] and not _says(found[2], found[3]):
                    message = "Ảnh chưa có lời mô tả cho người không nhìn thấy."
                    yield Finding(
                        ALT,
                        prose.place(found.start()),
                        message,
                        f"Viết như: ![Sơ đồ chuỗi duyệt tin]({found[3]})",
                    )
                if why := _nowhere(prose.path, found[3], known, anchors):
                    yield Finding(DEAD, prose.place(found.start(3)), *why)
        if "<img" in prose.shown:
            for found in _IMG.finditer(prose.shown):
                if not _IMG_ALT.search(found[0]):
                    message = "Ảnh chưa có lời mô tả (alt)."
                    yield Finding(
                        ALT,
                        prose.place(found.start()),
                        message,
                        "Viết như: ![Sơ đồ chuỗi duyệt tin](anh.svg)",
                    )

    return read


def _says(alt: str, target: str) -> bool:
    words = alt.strip()
    return (
        bool(re.search(r"\w", words))
        and words != target.rsplit("/", 1)[-1]
        and not words.lower().endswith(_SOURCES[3:])
    )


def _nowhere(path: str, target: str, known: set[str], anchors: object) -> tuple[str, str] | None:
    """Return what is wrong with the link `target` in `path`, and the remedy; None when it leads somewhere."""
    if _OUTSIDE.match(target):
        return None
    file, _, anchor = unquote(target).partition("#")
    if file.startswith("/"):
        return (
            f"Liên kết “{file}” tính từ gốc trang mạng, không mở được trên máy.",
            "Viết đường dẫn từ tệp này, như ../handbook/08-cap-khtt.md",
        )
    there = normpath(f"{dirname(path)}/{file}") if file else path
    if there not in known and (there.endswith(_SOURCES) or "." not in there.rsplit("/", 1)[-1]):
        if not target:
            return "Liên kết để trống.", "Viết như: [chương 8](08-cap-khtt.md)"
        near = nearest(there, known, 1)
        return (
            f"Liên kết dẫn tới “{file}”, tệp này không có.",
            f"Có phải: {near[0]}?" if near else "Sửa đường dẫn, hoặc bỏ liên kết.",
        )
    if anchor and there.endswith(".md") and callable(anchors) and anchor not in anchors(there):
        near = nearest(anchor, anchors(there))
        hint = f"Có phải: {'; '.join('#' + one for one in near)}?" if near else f"Chép tên mục từ {there}."
        return f"Trang “{there}” không có mục “#{anchor}”.", hint
    return None


def _anchors(book: Book, path: str) -> frozenset[str]:
    """Return the anchors of a page: its headings as the site names them, and those given by hand."""
    source = book.sources[path]
    found = {one or other for one, other in _ID.findall(source.text)}
    for section in outline(path, source.lines, 1):
        if section.level:
            name = slug(section.title)
            number = 0
            while name in found:
                number += 1
                name = f"{slug(section.title)}_{number}"
            found.add(name)
    return frozenset(found)


def slug(title: str) -> str:
    """Return the anchor of a heading as the website makes it: small letters, Vietnamese ones kept."""
    plain = unicodedata.normalize("NFC", _MARKUP.sub("", title))
    return re.sub(r"\s", "-", _NO_WORD.sub("", plain).strip().lower())
