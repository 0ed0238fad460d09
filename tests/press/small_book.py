"""A small book in the HTML vocabulary that `pages` emits (COMPONENTS: st-…), kept as files in pieces/.

To look at it: python tests/press/small_book.py out.pdf
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from sotay.press.expected import Expected, expected_in
from sotay.press.fault import Fault
from sotay.press.fonts import FontSet
from sotay.press.settings import Settings
from sotay.press.volume import Leaf, Part, Volume

Gate = Callable[..., list[Fault]]  # conftest's fixture `gate`
ROOT = Path(__file__).parents[2]
PIECES = Path(__file__).with_name("pieces")
FONTS_FOLDER = ROOT / "docs" / "fonts"
EPOCH = 1_795_305_600  # 22/11/2026, 00:00 UTC
EDITION = "Dự thảo 0.1 · 22/11/2026 · chưa phê duyệt"

# id, piece, source
CHAPTERS = (
    ("nhan-dien", "chapter-1", "handbook/01-nhan-dien.md"),
    ("nguon-luc", "chapter-2", "handbook/02-nguon-luc.md"),
    ("bang-cap", "levels", "handbook/registry/levels.yml"),
)
SCENARIO = (
    ("ngo-doc", "scenario", "scenarios/ngo-doc-thuc-pham/index.md"),
    *((f"ngo-doc-cap-{n}", f"response-{n}", f"scenarios/ngo-doc-thuc-pham/cap-{n}.md") for n in range(1, 5)),
)
REFERENCE = (("thuat-ngu", "glossary", "handbook/registry/glossary.yml"),)


def settings(**changes: object) -> Settings:
    given: dict[str, object] = {
        "title": "Sổ tay hướng dẫn xử lý khủng hoảng truyền thông",
        "subtitle": "Tỉnh Quảng Ngãi",
        "edition": EDITION,
        "author": "Ban biên soạn (dự thảo)",
        "subject": "Soạn theo Kế hoạch 161/KH-UBND, nhiệm vụ III.3",
        "epoch": EPOCH,
    }
    return Settings.model_validate(given | changes)


def fonts() -> FontSet:
    return FontSet.load(FONTS_FOLDER)


def piece(name: str) -> str:
    return (PIECES / f"{name}.html").read_text("utf-8")


def article(html: str) -> Tag:
    tag = BeautifulSoup(f"<article>{html}</article>", "html.parser").article
    assert tag is not None
    return tag


def leaf(ident: str, html: str, source: str) -> Leaf:
    return Leaf.of(article(html), ident=ident, source=source)


def volume(**changes: object) -> Volume:
    """The sample book; ``changes`` go to its settings."""

    def leaves(rows: tuple[tuple[str, str, str], ...]) -> list[Leaf]:
        return [leaf(ident, piece(name), source) for ident, name, source in rows]

    return Volume(
        settings(**changes),
        [
            Part("Năm bước xử lý", leaves(CHAPTERS), "Đọc phần này trước khi có chuyện."),
            Part("Kịch bản ở bốn cấp", leaves(SCENARIO), "Mỗi cấp hai trang để làm theo và lưu lại."),
            Part("Tra cứu", leaves(REFERENCE)),
        ],
        cover=piece("cover"),
        imprint=piece("imprint"),
    )


def expected() -> tuple[Expected, ...]:
    """What the pieces say must be in the sample book."""
    rows = (*CHAPTERS, *SCENARIO, *REFERENCE)
    return tuple(
        item
        for ident, name, source in rows
        for item in expected_in(piece(name), source=source, section=ident)
    )


def one_page(html: str, source: str = "handbook/01-thu.md") -> Volume:
    """The smallest book: one part, one chapter, no cover."""
    return Volume(settings(), [Part("Phần thử", [leaf("thu", html, source)])])


if __name__ == "__main__":
    from sotay.press.book import make_book

    made = make_book(volume(), Path(sys.argv[1]), fonts_folder=FONTS_FOLDER, expected=expected())
    print(made.path, made.pages)
