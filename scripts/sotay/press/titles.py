"""Titles: the pages a book opens with, the opener of a part, and the lines that a title is set in."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from sotay.press.balance import balance
from sotay.press.contents import opener_list, part_id, same_title
from sotay.press.fonts import FontSet
from sotay.press.nobreak import tie
from sotay.press.running import run_of_part
from sotay.press.sheets import sheet_class
from sotay.press.volume import Kind, Part, Volume

# Type size (points) and width (millimetres) a title has, as styles/ sets it.
TITLE_SPACE: dict[Kind, tuple[float, float]] = {
    "chapter": (21, 113),
    "scenario": (19, 113),
    "response": (12, 66),
    "page": (21, 113),
    "section": (12.5, 113),
    "entry": (12.5, 113),
}
OPENER_SPACE, TITLE_PAGE_SPACE = (26, 80), (26, 113)
FULL = 0.985  # of a line: kerning, which no width knows of, may add what is left


class Titles:
    """The titles of ``volume``, set in ``fonts``."""

    def __init__(self, volume: Volume, fonts: FontSet) -> None:
        self._volume, self._fonts = volume, fonts
        self.heads = fonts.face(fonts.families[0], 600)

    def pages(self) -> Iterator[str]:
        """What stands between cover and imprint of a bound book: inside of the cover, half title, title."""
        settings = self._volume.settings
        title, lines = escape(tie(settings.title)), self.broken(settings.title, *TITLE_PAGE_SPACE)
        subtitle = (
            f'<p class="pr-titles__sub">{escape(tie(settings.subtitle))}</p>' if settings.subtitle else ""
        )
        yield '<section class="pr-sheet pr-inside"></section>'
        yield f'<section class="pr-sheet pr-titles"><p class="pr-titles__half">{title}</p></section>'
        yield '<section class="pr-sheet pr-inside"></section>'
        yield (
            f'<section class="pr-sheet pr-titles"><p class="pr-titles__title">{lines}</p>{subtitle}'
            f'<p class="pr-titles__by">{escape(settings.author)}</p>'
            f'<p class="pr-titles__edition">{escape(settings.edition)}</p></section>'
        )

    def opener(self, number: int, part: Part) -> str:
        about = f'<p class="pr-opener__about">{escape(tie(part.about))}</p>' if part.about else ""
        label, run = (
            escape(f"Phần {number}. {part.title}"),
            escape(run_of_part(number, part, self.heads, "Phần ")),
        )
        return (
            f'<section class="pr-sheet pr-opener" data-run="{run}"><div class="pr-opener__col"></div>'
            f'<p class="pr-opener__w">Phần</p><p class="pr-opener__no">{number}</p>'
            f'<h1 id="{part_id(number)}" data-label="{label}">{self.broken(part.title, *OPENER_SPACE)}</h1>'
            f'<div class="pr-opener__in">{about}<ul>{opener_list(part)}</ul></div>'
            f'<p class="pr-edition">{escape(self._volume.settings.edition)}</p></section>'
        )

    def head(self, number: int, part: Part) -> str:
        """The title of a part of a stapled booklet, above its first leaf: every page has to count there."""
        if same_title(part):
            return ""
        run = escape(run_of_part(number, part, self.heads))
        label = escape(f"Phần {number}. {part.title}")
        about = f'<p class="st-lead">{escape(tie(part.about))}</p>' if part.about else ""
        return (
            f'<section class="pr-part {sheet_class(part_id(number))}" data-run="{run}">'
            f'<p class="pr-k">Phần {number}</p><h1 id="{part_id(number)}" data-label="{label}">'
            f"{self.broken(part.title, *TITLE_SPACE['page'])}</h1>{about}</section>"
        )

    def broken(self, title: str, size: float, width: float) -> str:
        """``title`` in even lines; ``size`` in points, ``width`` in millimetres."""
        face = self._fonts.face(self._fonts.families[0], 700)
        lines = balance(tie(title), face, size, width / 25.4 * 72 * FULL)
        # The space keeps the two words apart where CSS reads the title without its line break.
        return " <br>".join(map(escape, lines))
