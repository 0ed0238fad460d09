"""The cover of a book, front and back: one design for a page of the reading PDF and for the printer's spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from sotay.press.balance import balance
from sotay.press.fault import Fault
from sotay.press.fonts import FontSet
from sotay.press.nobreak import tie

# Points and millimetres, as styles/cover.css sets them.
TITLE_SIZE, TITLE_LINE, TITLE_TOP = 31.0, 42.0, 46.0
SUBTITLE_SIZE = 13.0
SIDE = 16.0
ROOM = 66.0  # mm between the title's first line and the subtitle
MOST_LINES = int(ROOM / (TITLE_LINE / 72 * 25.4))


@dataclass(frozen=True)
class Cover:
    """What stands on a cover.

    mark: "Dự thảo 0.1 – để góp ý" in a dashed frame, empty for an approved book. foot: lines at the foot of the
    front. motto, about: words of the back. corrections: where corrections are found; qr: its ``<svg>`` or "".
    """

    title: str
    subtitle: str = ""
    mark: str = ""
    foot: tuple[str, ...] = ()
    motto: tuple[str, ...] = ()
    about: str = ""
    corrections: tuple[str, ...] = ()
    qr: str = ""


def title_lines(title: str, fonts: FontSet, trim_width: float = 148.0) -> list[str]:
    """The lines of ``title`` on a cover ``trim_width`` mm wide, broken by sense; what a colon leads to begins one."""
    face = fonts.face(fonts.families[0], 700)
    head, colon, rest = title.partition(": ")
    pieces = [f"{head}:", rest] if colon else [title]
    return [line for one in pieces for line in balance(tie(one), face, TITLE_SIZE, _width(trim_width))]


def cover_faults(title: str, fonts: FontSet, trim_width: float = 148.0) -> tuple[Fault, ...]:
    """What keeps ``title`` from standing on the cover: too many lines, or a word wider than the cover."""
    face = fonts.face(fonts.families[0], 700)
    lines, room = title_lines(title, fonts, trim_width), _width(trim_width)
    remedy = "Rút ngắn “title” trong tệp của sách (handbook/books/…), phần còn lại chuyển sang “subtitle”."
    if len(lines) > MOST_LINES:
        what = f"tên sách “{title}” dài {len(lines)} dòng trên bìa; bìa chỉ đủ chỗ cho {MOST_LINES} dòng."
        return (Fault("ten-sach-qua-dai", what, page=1, remedy=remedy),)
    wide = [line for line in lines if face.width(line, TITLE_SIZE) > room]
    if wide:
        what = f"dòng “{wide[0]}” của tên sách rộng hơn bìa."
        return (Fault("ten-sach-qua-dai", what, page=1, remedy=remedy),)
    return ()


def front_html(cover: Cover, fonts: FontSet, trim_width: float = 148.0) -> str:
    """The front, to be set in an element with the class ``pr-cover``."""
    lines = " <br>".join(map(escape, title_lines(cover.title, fonts, trim_width)))
    mark = f'<p class="pr-cover__draft">{escape(cover.mark)}</p>' if cover.mark else ""
    face = fonts.face(fonts.families[0], 600)
    broken = balance(tie(cover.subtitle), face, SUBTITLE_SIZE, _width(trim_width)) if cover.subtitle else []
    subtitle = f'<p class="pr-cover__sub">{" <br>".join(map(escape, broken))}</p>' if broken else ""
    return (
        f'<div>{mark}<p class="pr-cover__title">{lines}</p>{subtitle}<div class="pr-cover__steps"></div>'
        f'<p class="pr-cover__foot">{_lines(cover.foot)}</p></div>'
    )


def back_html(cover: Cover) -> str:
    """The back, to be set in an element with the class ``pr-cover pr-cover--back``."""
    motto = f'<p class="pr-cover__motto">{_lines(cover.motto)}</p>' if cover.motto else ""
    about = f'<p class="pr-cover__about">{escape(tie(cover.about))}</p>' if cover.about else ""
    box = ""
    if cover.corrections:
        told = "".join(f"<p>{escape(tie(line))}</p>" for line in cover.corrections)
        box = f'<div class="pr-cover__box">{cover.qr}<div>{told}</div></div>'
    return f"<div>{motto}{about}{box}</div>"


def _lines(lines: Sequence[str]) -> str:
    return " <br>".join(escape(tie(line)) for line in lines)


def _width(trim_width: float) -> float:
    return (trim_width - 2 * SIDE) / 25.4 * 72
