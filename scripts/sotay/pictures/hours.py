"""The first four hours: what must be in hand after 15, 60 and 240 minutes, and which deadline falls where."""

from dataclasses import dataclass, field

from sotay.book.duration import minutes, spell
from sotay.book.levels import Level, Levels
from sotay.pictures import mark
from sotay.pictures.canvas import ACCENT, HEAD, LEFT, RIGHT, SMALL, WHITE, Canvas
from sotay.pictures.measure import CAPS, Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "bon-gio-dau"
TITLE = "Bốn giờ đầu: có gì trong tay, hạn nào đến"
_IN_HAND = {
    0: "Ghi giờ xảy ra và giờ phát hiện. Hỏi: người dân có cần làm gì ngay?",
    15: "Một câu xác nhận đã biết tin; tin an toàn nếu có nguy hiểm.",
    60: "Nháp tuyên bố ban đầu; năm câu hỏi – đáp; giờ cập nhật.",
    240: "Bản cập nhật đầu; bản đồ thông điệp; mười câu hỏi – đáp; tờ số liệu.",
}
_LINE = LEFT + 82
_HOUR = 60
_TEXT = _LINE + 16


@dataclass
class _Moment:
    """One moment after T0: what must be in hand, what falls due at which level."""

    after: int
    in_hand: str = ""
    due: list[tuple[Level, str]] = field(default_factory=list)


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw one line of time downwards; the distances are not to scale."""
    canvas = Canvas(measure)
    moments = _moments(book.registry.levels)
    y = 10.0
    placed: list[float] = []
    probe = Canvas(measure)
    for moment in moments:
        placed.append(y)
        y = _moment(probe, y, moment) + 14
    canvas.line([(_LINE, placed[0] + 9), (_LINE, placed[-1] + 9)], stroke=ACCENT, weight=2.5)
    for at, moment in zip(placed, moments, strict=True):
        _moment(canvas, at, moment)
    note = _note(book.registry.levels)
    y = canvas.words(LEFT, y - 4, RIGHT - LEFT, note, size=SMALL)
    return canvas.picture(NAME, TITLE, _alt(moments, note), y)


def _moments(table: Levels) -> list[_Moment]:
    """Return the moments of the first four hours in order."""
    found = {after: _Moment(after, text) for after, text in _IN_HAND.items()}

    def due(after: int, level: Level, what: str) -> None:
        if after <= max(_IN_HAND):
            found.setdefault(after, _Moment(after)).due.append((level, what))

    for level in sorted(table.levels, key=lambda level: -level.number):
        if level.safety_within:
            due(minutes(level.safety_within) or 0, level, "hạn tin an toàn")
        for within in dict.fromkeys(report.within for report in level.reports):
            receivers = " và ".join(report.to for report in level.reports if report.within == within)
            due(0 if within == "ngay" else minutes(within) or 0, level, f"báo {receivers}")
        due(level.deadline_minutes, level, "hạn tuyên bố")
    return [found[after] for after in sorted(found)]


def _note(table: Levels) -> str:
    late = [level for level in table.levels if level.deadline_minutes > max(_IN_HAND)]
    told = "".join(
        f" Cấp KHTT {x.number}: tuyên bố {x.first_statement[0].lower()}{x.first_statement[1:]}." for x in late
    )
    return f"Giờ tính từ T0; khoảng cách không theo tỷ lệ.{told}"


def _moment(canvas: Canvas, y: float, moment: _Moment) -> float:
    main = bool(moment.in_hand)
    words = f"{moment.after} phút" if moment.after else "T0"
    size = HEAD if main else SMALL
    canvas.text(_LINE - 13, y + 9 + size * CAPS / 2, words, size=size, bold=main, anchor="end")
    if moment.after >= _HOUR:
        canvas.text(_LINE - 13, y + 31, f"({spell(moment.after)})", size=SMALL, anchor="end")
    canvas.disc(_LINE, y + 9, 6 if main else 4, fill=ACCENT if main else WHITE, stroke=ACCENT)
    if moment.in_hand:
        y = canvas.words(_TEXT, y, RIGHT - _TEXT, moment.in_hand, size=SMALL)
        y += 4 if moment.due else 0
    for level, what in moment.due:
        mark.plate(canvas, _TEXT, y, level.number)
        told = f"Cấp KHTT {level.number}: {what}"
        y = canvas.words(_TEXT + 48, y + 1.5, RIGHT - _TEXT - 48, told, size=SMALL) + 7
    return y


def _alt(moments: list[_Moment], note: str) -> str:
    told = []
    for moment in moments:
        when = f"{moment.after} phút" if moment.after else "T0"
        when += f" ({spell(moment.after)})" if moment.after >= _HOUR else ""
        due = "; ".join(f"Cấp KHTT {level.number}: {what}" for level, what in moment.due)
        told.append(f"{when}: {' '.join(x for x in (moment.in_hand, due and due + '.') if x)}")
    return f"Dòng thời gian từ trên xuống. {' '.join(told)} {note}"
