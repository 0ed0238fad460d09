"""Who informs whom at each level, and how soon."""

from sotay.book.duration import minutes, spell
from sotay.book.levels import Level
from sotay.pictures import mark
from sotay.pictures.canvas import GREY, HEAD, LEFT, RIGHT, SMALL, TINT, Canvas, leading
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "ai-bao-ai"
TITLE = "Ai báo cho ai ở từng cấp KHTT"
_SENDER = "Đơn vị đang giữ việc"
_SPINE = 58.0
_FROM, _TO = LEFT + _SPINE, 196.0  # where an arrow starts and ends
_BOX = 27.0


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw the sender down the left side, and for each level its receivers."""
    canvas = Canvas(measure)
    levels = book.registry.levels.levels
    y = top = 10.0
    rows: list[tuple[float, Level]] = []
    for level in levels:
        rows.append((y, level))
        y += _height(canvas, level)
    canvas.box(LEFT, top, _SPINE, y - top - 8, fill=TINT)
    words = len(measure.lines(_SENDER, 48, HEAD, True)) * leading(HEAD)
    canvas.words(
        LEFT + _SPINE / 2, (top + y - 8 - words) / 2, 48, _SENDER, size=HEAD, bold=True, anchor="middle"
    )
    for at, level in rows:
        _row(canvas, at, level, first=level is levels[0])
    return canvas.picture(NAME, TITLE, _alt(levels), y - 8)


def _receivers(level: Level) -> list[tuple[str, str]]:
    """Return each receiver and how soon; a level without reports keeps its own book."""
    if not level.reports:
        return [(level.report, "")]
    return [
        (x.to, "báo ngay" if x.within == "ngay" else f"trong {spell(minutes(x.within) or 0)}")
        for x in level.reports
    ]


def _joins(level: Level) -> str:
    return level.joins.removeprefix("Thêm ")


def _height(canvas: Canvas, level: Level) -> float:
    joins = canvas.height(RIGHT - _FROM - 14, _joins(level), size=SMALL, label="Cùng tham gia:")
    return mark.HEIGHT + 11 + len(_receivers(level)) * (_BOX + 5) + joins + 20


def _row(canvas: Canvas, y: float, level: Level, *, first: bool) -> None:
    if not first:
        canvas.line([(_FROM + 14, y - 5), (RIGHT, y - 5)], stroke=GREY, weight=0.75)
    mark.named(canvas, _FROM + 14, y + 2, level)
    y += mark.HEIGHT + 11
    for receiver, soon in _receivers(level):
        middle = y + _BOX / 2
        canvas.arrow([(_FROM, middle), (_TO, middle)])
        if soon:
            canvas.text((_FROM + _TO - 7) / 2, middle - 5, soon, size=SMALL, anchor="middle")
        canvas.box(_TO, y, RIGHT - _TO, _BOX)
        canvas.text(_TO + 10, middle + 4.7, receiver, size=SMALL, bold=True)
        y += _BOX + 5
    canvas.labelled(_FROM + 14, y + 1, RIGHT - _FROM - 14, "Cùng tham gia:", _joins(level))


def _alt(levels: list[Level]) -> str:
    told = []
    for level in levels:
        ways = "; ".join(f"{soon}{' tới' if soon else ''} {to}".strip() for to, soon in _receivers(level))
        told.append(f"Cấp KHTT {level.number} – {level.name}: {ways}. Cùng tham gia: {_joins(level)}.")
    return f"Mũi tên đi từ {_SENDER[0].lower()}{_SENDER[1:]} tới nơi nhận báo cáo. {' '.join(told)}"
