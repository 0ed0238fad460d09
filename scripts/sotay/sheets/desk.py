"""What every loose sheet needs to become a PDF: paper, styles, a document, and a last look before it is put down."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from sotay.press.complete import check_book
from sotay.press.expected import Expected
from sotay.press.fault import BookError
from sotay.press.layout import STYLES, Layout
from sotay.press.settings import Settings
from sotay.press.ship import ship
from sotay.press.spaces import spaces_moved
from sotay.press.web import write_web
from sotay.views.public import PublicBook


@dataclass(frozen=True)
class Place:
    """Where fonts lie, and when the build was dated (seconds since 1970 UTC)."""

    fonts: Path
    epoch: int


def styles(*names: str) -> list[str]:
    """Return the texts of press's style sheets `names`, after the colours, faces and level marks that all share."""
    return [(STYLES / f"{name}.css").read_text("utf-8") for name in ("tokens", "steps", *names)]


def settings_of(
    book: PublicBook, title: str, subject: str, place: Place, paper: tuple[float, float] = (148.0, 210.0)
) -> Settings:
    """Return the settings of a sheet of `book`; `paper` in millimetres."""
    edition = book.edition
    return Settings(
        title=title,
        edition=edition.line,
        author=edition.author,
        subject=subject,
        epoch=place.epoch,
        trim_width=paper[0],
        trim_height=paper[1],
    )


def document(title: str, body: str) -> str:
    """Return a whole HTML document around `body`, its spaces where lines break rightly."""
    head = f'<meta charset="utf-8"><title>{escape(title)}</title>'
    return f'<!doctype html>\n<html lang="vi"><head>{head}</head><body>\n{spaces_moved(body)}\n</body></html>'


def write(layout: Layout, target: Path, expected: Sequence[Expected], shop: Path | None = None) -> None:
    """Write `layout` to the PDF `target` once it holds all `expected`, and for the press to `shop`.

    Raises BookError with every fault, preflight's included; both files are then as they were.
    """
    draft = target.with_name(f".{target.stem}.nhap.pdf")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        complaints = write_web(layout, draft)
        faults = check_book(draft, layout, expected=expected)
        if complaints or faults:
            raise BookError((*complaints, *faults))
        if shop is not None:
            ship(layout, shop)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
