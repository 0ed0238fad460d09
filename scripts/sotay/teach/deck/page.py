"""The page of a deck: 960 × 540 pixels, a pixel a point of the 13.33-inch page that the .pptx has.

Body type is never below 24 points: the last row of a hall must read it.
"""

from sotay.teach.deck.measure import line_count
from sotay.teach.deck.wording import runs

WIDTH, HEIGHT = 960, 540
LEFT, RIGHT = 56, 904
ROOM = RIGHT - LEFT
TITLE_TOP, BOTTOM = 58, 490
LEADING, CELL_LEADING, TITLE_LEADING = 1.36, 1.3, 1.28
SIZES = (30.0, 28.0, 26.0, 24.0)
SMALLEST = SIZES[-1]
INDENT = 44.0  # a list's mark and the room after it
GAP = 10.0  # between two items
CLOCK = 190.0  # the clock's column, beside an activity's title
PAD_X, PAD_Y = 12.0, 6.0  # inside a table's cell
RULE = 2.0  # a table's rules and rounding, a row
MOST = 85  # syllables a list may show at once; more is read, not listened to
PART = 84.0  # the words "(1/2)" after a title
PANEL = 236.0  # the coloured column of a section's slide
SECTION_ROOM = WIDTH - PANEL - 56 - 56
STATEMENT = (44.0, 40.0, 36.0, 32.0)
PICTURE = (232.0, 14.0, 706.0, 486.0)  # where a strip of a drawing stands: left, top, width, height
UNITS = 360.0  # how many of its own units a drawing is wide
OPTION = 52.0  # a choice's letter and the room after it


def height(text: str, room: float, size: float, *, bold: bool = False, leading: float = LEADING) -> float:
    """Return how high `text` stands in lines of `room`."""
    return line_count(runs(text), room, size, bold=bold) * size * leading
