"""Training papers made into PDFs: laid out, written, read back, and only then put in their place."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from sotay.book.edition import Edition
from sotay.press.complete import check_book
from sotay.press.expected import expected_in
from sotay.press.fault import BookError
from sotay.press.fonts import FontSet
from sotay.press.layout import STYLES as PRESS
from sotay.press.layout import Layout, lay_out
from sotay.press.settings import Settings
from sotay.press.spaces import spaces_moved
from sotay.press.web import write_web

A5, A4 = (148.0, 210.0), (210.0, 297.0)  # mm
OWN = Path(__file__).with_name("styles")


@dataclass(frozen=True)
class Paper:
    """Where fonts lie, which edition it is, and when the build was dated (seconds since 1970 UTC)."""

    fonts: Path
    edition: Edition
    epoch: int


@dataclass(frozen=True)
class Leaf:
    """A part of a paper: its HTML, which is one element with `id`, and the source that a fault names."""

    id: str
    html: str
    source: str


def make(
    target: Path,
    paper: Paper,
    *,
    title: str,
    subject: str,
    size: tuple[float, float],
    styles: Sequence[str],
    leaves: Sequence[Leaf],
) -> Layout:
    """Write `leaves` to the PDF `target` and return its layout.

    `styles` are names in teach/styles. Raises BookError, with `target` as it was, where a text is missing from
    the PDF or the layout complains.
    """
    css = [
        (PRESS / "tokens.css").read_text("utf-8"),
        *[(OWN / f"{n}.css").read_text("utf-8") for n in styles],
    ]
    quoted = paper.edition.line.replace("\\", "\\\\").replace('"', '\\"')
    css = [text.replace("@@EDITION@@", quoted) for text in css]
    settings = Settings(
        title=title,
        edition=paper.edition.line,
        author=paper.edition.author,
        subject=subject,
        epoch=paper.epoch,
        trim_width=size[0],
        trim_height=size[1],
        bleed=0,
    )
    body = spaces_moved("\n".join(leaf.html for leaf in leaves))
    head = f'<meta charset="utf-8"><title>{escape(title)}</title>'
    page = f'<!doctype html>\n<html lang="vi"><head>{head}</head><body>\n{body}\n</body></html>'
    layout = lay_out(page, css, settings=settings, fonts=_fonts(paper.fonts), fonts_folder=paper.fonts)
    expected = [text for x in leaves for text in expected_in(x.html, source=x.source, section=x.id)]
    draft = target.with_name(f".{target.stem}.nhap.pdf")
    try:
        complaints = write_web(layout, draft)
        faults = check_book(draft, layout, expected=expected)
        if complaints or faults:
            raise BookError((*complaints, *faults))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return layout


def _fonts(folder: Path) -> FontSet:
    return FontSet.load(folder)
