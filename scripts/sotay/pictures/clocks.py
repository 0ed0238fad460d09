"""Two clocks: the level's time runs from detection (T0), the law's ceiling from when it happened."""

from sotay.book.duration import DAY, minutes, spell
from sotay.book.levels import Level
from sotay.pictures import mark
from sotay.pictures.canvas import ACCENT, INK, LEFT, LEVELS, PALE, RIGHT, SMALL, WHITE, Canvas, baseline
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "hai-dong-ho"
TITLE = "Hai đồng hồ: hạn của cấp KHTT và trần của pháp luật"
# Chapter 3's example: it happened at 23:30, somebody knew at 02:10.
_HAPPENED = 23 * 60 + 30
_KNOWN_AFTER = 2 * 60 + 40
_AXIS = 27.2 * 60  # minutes that the drawing is wide
_BAR = 11.0
_BEYOND = "phần quá trần không được dùng"


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw the law's bar, and below it one bar a level, on one scale of hours."""
    canvas = Canvas(measure)
    table = book.registry.levels
    levels = sorted(table.levels, key=lambda level: -level.number)
    ceiling = minutes(table.law_ceiling) or DAY
    start, known, end = _x(0), _x(_KNOWN_AFTER), _x(ceiling)
    canvas.words(start, 10, 150, f"Xảy ra: {_clock(0)}", size=SMALL, bold=True)
    canvas.text(end, baseline(10, SMALL), _end(ceiling), size=SMALL, anchor="end")
    y = 31.0
    canvas.box(start, y, end - start, 26, fill=PALE, radius=0)
    words = f"Trần của pháp luật: {table.law_ceiling}, từ lúc xảy ra"
    canvas.text((start + end) / 2, y + 17.5, words, size=SMALL, anchor="middle")
    top = y + 26
    rows = top + 36
    bottom = rows + len(levels) * 48 + 6
    canvas.line([(start, 27), (start, bottom)], weight=1.5)
    canvas.line([(end, 27), (end, bottom)], weight=1.5)
    canvas.line([(known, top + 6), (known, bottom)], stroke=ACCENT, weight=2)
    canvas.disc(known, top + 13, 5)
    canvas.text(known + 10, top + 18, f"T0, phát hiện: {_clock(_KNOWN_AFTER)}", size=SMALL, bold=True)
    y = rows
    for level in levels:
        _bar(canvas, y, level, ceiling)
        y += 48
    canvas.words(LEFT, bottom + 8, RIGHT - LEFT, _rule(levels, ceiling), size=SMALL, bold=True)
    height = canvas.height(RIGHT - LEFT, _rule(levels, ceiling), size=SMALL, bold=True)
    return canvas.picture(NAME, TITLE, _alt(levels, ceiling, table.law_ceiling), bottom + 8 + height)


def _bar(canvas: Canvas, y: float, level: Level, ceiling: int) -> None:
    """Draw a level's time from T0; what lies beyond the law's ceiling is dashed."""
    left = _x(_KNOWN_AFTER)
    mark.plate(canvas, left + 8, y, level.number)
    canvas.text(left + 56, y + 14.7, _told(level, ceiling), size=SMALL)
    last = _KNOWN_AFTER + level.deadline_minutes
    end = _x(min(last, ceiling))
    fill = LEVELS.get(level.number, (INK, WHITE))[0]
    if last > ceiling:
        words = f"{spell(level.deadline_minutes)}; {_BEYOND}"
        canvas.text(left + 8, baseline(y + 37, SMALL), words, size=SMALL)
        canvas.box(end, y + 24, _x(last) - end, _BAR, radius=0, dashed=True)
    else:
        canvas.text(end + 6, y + 24 + _BAR / 2 + 4.6, spell(level.deadline_minutes), size=SMALL)
    canvas.box(left, y + 24, end - left, _BAR, fill=fill, radius=0)


def _told(level: Level, ceiling: int) -> str:
    last = _KNOWN_AFTER + level.deadline_minutes
    if last > ceiling:
        return f"Cấp\u00a0KHTT\u00a0{level.number}: không quá trần"
    return f"Cấp\u00a0KHTT\u00a0{level.number}: trước {_clock(last)}"


def _rule(levels: list[Level], ceiling: int) -> str:
    late = [str(x.number) for x in levels[::-1] if _KNOWN_AFTER + x.deadline_minutes > ceiling]
    rule = "Theo mốc nào đến trước."
    return rule + (f" Ở đây, chỉ với Cấp KHTT {', '.join(late)} trần đến trước." if late else "")


def _alt(levels: list[Level], ceiling: int, named: str) -> str:
    told = " ".join(
        f"{_told(x, ceiling)}, hạn {spell(x.deadline_minutes)}"
        + (f"; {_BEYOND}." if _KNOWN_AFTER + x.deadline_minutes > ceiling else ".")
        for x in levels
    )
    return (
        f"Trục giờ. Việc xảy ra lúc {_clock(0)}. Trần của pháp luật dài {named}, đến {_end(ceiling)}."
        f" T0, lúc phát hiện, là {_clock(_KNOWN_AFTER)}. Hạn của cấp tính từ đó."
        f" {told} {_rule(levels, ceiling)}"
    )


def _x(after: int) -> float:
    """Return where the moment `after` minutes after it happened stands."""
    return LEFT + after / _AXIS * (RIGHT - LEFT)


def _clock(after: int) -> str:
    hour, minute = divmod((_HAPPENED + after) % DAY, 60)
    return f"{hour:02d}\u00a0giờ\u00a0{minute:02d}\u00a0phút"


def _end(ceiling: int) -> str:
    return "cùng giờ hôm sau" if ceiling == DAY else _clock(ceiling)
