"""The four levels as a ladder: who decides, who speaks, how long to the first statement."""

from sotay.book.duration import minutes, spell
from sotay.book.levels import Level
from sotay.pictures import mark
from sotay.pictures.canvas import GREY, HEAD, LEFT, RIGHT, SMALL, Canvas
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "bon-cap"
TITLE = "Bốn cấp KHTT: ai quyết định, ai phát biểu, hạn tuyên bố"
_TAB = 46.0
_GAP = 17.0
_MOVES = "Nâng ngay khi có dấu hiệu của cấp trên. Hạ từng cấp, sau 24 giờ giảm liên tục."


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw one rung a level, the gravest on top."""
    canvas = Canvas(measure)
    levels = sorted(book.registry.levels.levels, key=lambda level: -level.number)
    y = 10.0
    for level in levels:
        if level is not levels[0]:
            _moves(canvas, y)
            y += _GAP
        y = _rung(canvas, y, level)
    y = canvas.words(LEFT, y + 8, RIGHT - LEFT, _MOVES, size=SMALL)
    return canvas.picture(NAME, TITLE, _alt(levels[::-1]), y)


def _moves(canvas: Canvas, y: float) -> None:
    """Draw the way up and the way down between two rungs."""
    middle = LEFT + _TAB / 2
    canvas.arrow([(middle - 9, y + _GAP), (middle - 9, y)])
    canvas.arrow([(middle + 9, y), (middle + 9, y + _GAP)])


def _rung(canvas: Canvas, y: float, level: Level) -> float:
    left, right = LEFT + _TAB + 10, RIGHT - 10
    rows = _rows(level)
    height = 54 + sum(canvas.height(right - left, text, size=SMALL, label=label) for label, text in rows) + 6
    canvas.box(LEFT, y, RIGHT - LEFT, height)
    mark.tab(canvas, LEFT, y, level.number, width=_TAB, height=height)
    canvas.text(left, y + 18, f"Cấp\u00a0KHTT\u00a0{level.number}", size=SMALL)
    canvas.text(left, y + 37, level.name, size=HEAD, bold=True)
    canvas.text(right, y + 18, _lead(level), size=SMALL, anchor="end")
    canvas.text(right, y + 38, spell(level.deadline_minutes), size=18, bold=True, anchor="end")
    canvas.line([(left, y + 47), (right, y + 47)], stroke=GREY, weight=0.75)
    at = y + 52
    for label, text in rows:
        at = canvas.labelled(left, at, right - left, label, text)
    return y + height


def _lead(level: Level) -> str:
    """Return the words before the deadline; the mildest level may need no statement."""
    return "nếu cần, tuyên bố trong" if "nếu cần" in level.first_statement else "tuyên bố ban đầu trong"


def _rows(level: Level) -> list[tuple[str, str]]:
    rows = [("Quyết định:", level.decides), ("Phát biểu:", level.speaks)]
    if level.safety_within:
        within = spell(minutes(level.safety_within) or 0)
        rows.insert(0, ("Tin an toàn:", f"trong {within}, không chờ họp"))
    return rows


def _alt(levels: list[Level]) -> str:
    told = [
        f"Cấp KHTT {x.number} – {x.name}: {_lead(x)} {spell(x.deadline_minutes)}. "
        + " ".join(f"{label} {text}." for label, text in _rows(x))
        for x in levels
    ]
    return f"Thang bốn bậc, từ nhẹ đến nặng. {' '.join(told)} {_MOVES}"
