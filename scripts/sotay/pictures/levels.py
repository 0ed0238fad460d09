"""The four levels as a ladder: who decides, who speaks, how long to the first statement."""

from sotay.book.duration import minutes, spell
from sotay.book.levels import Level
from sotay.pictures import mark
from sotay.pictures.canvas import BODY, GREY, HEAD, LEFT, RIGHT, SMALL, Canvas
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "bon-cap"
TITLE = "Bốn cấp KHTT: ai quyết định, ai phát biểu, hạn tuyên bố"
_TAB = 52.0
_LABEL = 74.0
_GAP = 24.0


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
    y += 12
    y = canvas.words(LEFT, y, RIGHT - LEFT, f"Nâng: {_RAISE}", size=SMALL)
    y = canvas.words(LEFT, y + 3, RIGHT - LEFT, f"Hạ: {_LOWER}", size=SMALL)
    return canvas.picture(NAME, TITLE, _alt(levels[::-1]), y)


_RAISE = "ngay khi có dấu hiệu của cấp trên; phân vân thì chọn cấp cao."
_LOWER = "mỗi lần một cấp, khi giảm liên tục 24 giờ và không còn câu hỏi chưa trả lời."


def _moves(canvas: Canvas, y: float) -> None:
    """Draw the way up and the way down between two rungs."""
    x = LEFT + _TAB / 2
    canvas.arrow([(x - 10, y + _GAP), (x - 10, y)])
    canvas.arrow([(x + 10, y), (x + 10, y + _GAP)])
    base = y + _GAP / 2 + 4.5
    canvas.text(LEFT + _TAB + 10, base, "nâng ngay, hạ từng cấp", size=SMALL)


def _rung(canvas: Canvas, y: float, level: Level) -> float:
    left, right = LEFT + _TAB + 10, RIGHT - 10
    rows = _rows(level)
    width = right - left - _LABEL
    height = 54 + sum(canvas.height(width, text, size=SMALL) + 3 for _, text in rows) + 5
    canvas.box(LEFT, y, RIGHT - LEFT, height)
    mark.tab(canvas, LEFT, y, _TAB, height, level.number)
    canvas.text(left, y + 19, f"Cấp\u00a0KHTT\u00a0{level.number}", size=SMALL)
    canvas.text(left, y + 38, level.name, size=HEAD, bold=True)
    canvas.text(right, y + 19, "tuyên bố ban đầu trong", size=SMALL, anchor="end")
    canvas.text(right, y + 39, spell(level.deadline_minutes), size=18, bold=True, anchor="end")
    at = y + 47
    canvas.line([(left, at), (right, at)], stroke=GREY, weight=0.75)
    at += 6
    for label, text in rows:
        canvas.words(left, at, _LABEL, label, size=SMALL)
        at = canvas.words(left + _LABEL, at, width, text, size=SMALL) + 3
    return y + height


def _rows(level: Level) -> list[tuple[str, str]]:
    rows = [("Quyết định", level.decides), ("Phát biểu", level.speaks), ("Cập nhật", level.updates)]
    if level.safety_within:
        rows.insert(0, ("Tin an toàn", f"Trong {spell(minutes(level.safety_within) or 0)}, không chờ họp"))
    return rows


def _alt(levels: list[Level]) -> str:
    told = [
        f"Cấp KHTT {x.number} – {x.name}. Tuyên bố ban đầu: {x.first_statement}. Quyết định: {x.decides}. "
        f"Phát biểu: {x.speaks}. Cập nhật: {x.updates}."
        for x in levels
    ]
    return f"Bốn bậc thang, từ nhẹ đến nặng. {' '.join(told)} Nâng: {_RAISE} Hạ: {_LOWER}"
