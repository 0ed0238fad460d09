"""Pictures are described for who cannot see them."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, prose_rule
from sotay.check.rules.prose.links import LINK

RULE = "anh-thieu-mo-ta"
_IMG = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=\s*[\"'][^\"']*\w[^\"']*[\"']", re.IGNORECASE)
_FILE = re.compile(r".*\.(?:svg|png|jpe?g|webp|gif)", re.IGNORECASE)


@prose_rule(RULE, protects="Người không nhìn thấy ảnh vẫn biết ảnh nói gì.")
def pictures_are_described(_: Context) -> Read:
    """A picture has words that tell what it shows; its file name is none."""

    def read(prose: Prose) -> Iterator[Finding]:
        if not prose.markdown:
            return
        if "![" in prose.shown:
            for found in LINK.finditer(prose.shown):
                if found[1] and not _describes(found[2]):
                    yield _finding(prose, found.start(), found[3])
        if "<" in prose.shown:
            for found in _IMG.finditer(prose.shown):
                if not _ALT.search(found[0]):
                    yield _finding(prose, found.start(), "anh.svg")

    return read


def _describes(text: str) -> bool:
    return re.search(r"\w", text) is not None and not _FILE.fullmatch(text.strip())


def _finding(prose: Prose, start: int, file: str) -> Finding:
    message = "Ảnh chưa có lời mô tả cho người không nhìn thấy."
    return Finding(RULE, prose.place(start), message, f"Viết như: ![Sơ đồ chuỗi duyệt tin]({file})")
