"""The papers of loose sheets: a size, a look, and a way to lay text on them."""

from dataclasses import dataclass
from typing import Self

from sotay.press.fonts import FontSet
from sotay.press.layout import Layout, lay_out
from sotay.press.settings import Settings
from sotay.sheets.desk import Place, document, settings_of, styles
from sotay.views.public import PublicBook

A3, A4, A5, A6 = (297.0, 420.0), (210.0, 297.0), (148.0, 210.0), (105.0, 148.0)


@dataclass(frozen=True)
class Paper:
    """One kind of sheet: its settings and CSS."""

    place: Place
    settings: Settings
    css: tuple[str, ...]

    @classmethod
    def of(
        cls,
        book: PublicBook,
        place: Place,
        title: str,
        subject: str,
        *,
        size: tuple[float, float],
        style: str,
        rules: str = "",
    ) -> Self:
        """Return the paper of `size` (mm), dressed by press's sheet `style` and then by `rules`."""
        # A loose sheet may be smaller than any book, whose settings guard the room for their text block.
        changed = {"trim_width": size[0], "trim_height": size[1]}
        settings = settings_of(book, title, subject, place).model_copy(update=changed)
        return cls(place, settings, (*styles(style), rules))

    def lay(self, body: str) -> Layout:
        """Lay out the HTML `body`."""
        fonts = FontSet.load(self.place.fonts)
        page = document(self.settings.title, body)
        return lay_out(page, self.css, settings=self.settings, fonts=fonts, fonts_folder=self.place.fonts)
