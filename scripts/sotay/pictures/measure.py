"""How wide Vietnamese text is in the pictures' typeface, and where its lines break."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sotay.pages.typeset import ties
from sotay.press.fonts import Face, FontSet

FAMILY = "Be Vietnam Pro"
LEADING = 1.37  # stacked marks (Ệ over ậ) touch below this
CAPS = 0.74  # height of a capital, of the size


@dataclass(frozen=True)
class Measure:
    """Measures text in the two weights that pictures use. Widths and sizes share one unit."""

    fonts: FontSet

    @classmethod
    def load(cls, folder: Path) -> "Measure":
        """Read the fonts of `folder` (docs/fonts); raises FontError."""
        return cls(FontSet.load(folder))

    @cached_property
    def _regular(self) -> Face:
        return self.fonts.face(FAMILY, 400)

    @cached_property
    def _bold(self) -> Face:
        return self.fonts.face(FAMILY, 700)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Return the width of one line."""
        return (self._bold if bold else self._regular).width(text, size)

    def lines(self, text: str, width: float, size: float, bold: bool = False) -> list[str]:
        """Return `text` in as few lines of `width` as hold it, all about as long as the others."""
        words = ties(text).split(" ")
        least = _broken(self, words, width, size, bold)
        low, high = 0.0, width
        while high - low > 1:  # the narrowest column that needs no more lines
            middle = (low + high) / 2
            tried = _broken(self, words, middle, size, bold)
            fits = len(tried) == len(least) and all(self.width(x, size, bold) <= middle for x in tried)
            low, high = (low, middle) if fits else (middle, high)
        return _broken(self, words, high, size, bold)


def _broken(measure: Measure, words: list[str], width: float, size: float, bold: bool) -> list[str]:
    """Return `words` in lines filled from the left; a word wider than a line stands alone."""
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if measure.width(longer, size, bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
