"""Seven, thirty and ninety days after: answer, mend, prove."""

from sotay.pictures.canvas import ACCENT, HEAD, LEFT, RIGHT, SMALL, WHITE, Canvas
from sotay.pictures.measure import CAPS, Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "bay-ba-muoi-chin-muoi"
TITLE = "Sau khủng hoảng: 7, 30 và 90 ngày"
_DAYS: tuple[tuple[int, str, tuple[tuple[str, str], ...]], ...] = (
    (0, "Bàn giao", (("", "Ngày hạ cấp lần cuối. Ký phiếu chuyển giai đoạn, gửi Tổ tham mưu."),)),
    (3, "", (("", "Gặp người bị ảnh hưởng, lần thứ nhất."),)),
    (
        7,
        "Trả lời",
        (
            ("Người dân thấy:", "câu hỏi của mình có câu trả lời hoặc có hẹn."),
            ("Đơn vị làm:", "gặp người bị ảnh hưởng lần thứ hai, đăng sổ cam kết."),
            ("Đạt khi:", "không câu nào quá hạn mà chưa nói."),
        ),
    ),
    (
        30,
        "Sửa",
        (
            ("Người dân thấy:", "một việc đã sửa, nhìn thấy được."),
            ("Đơn vị làm:", "họp rút kinh nghiệm, đăng bản tóm tắt, gặp lại người bị ảnh hưởng."),
            ("Đạt khi:", "ít nhất một cam kết lớn xong."),
        ),
    ),
    (
        90,
        "Chứng minh",
        (
            ("Người dân thấy:", "việc sửa vẫn còn đó."),
            ("Đơn vị làm:", "thử lại việc đã sửa, diễn tập ngắn, báo kết quả cuối."),
            ("Đạt khi:", "mọi cam kết xong, hoặc có hẹn mới đã công bố."),
        ),
    ),
)
_STOP = "Cấp KHTT 2 thường dừng ở ngày 7 hoặc ngày 30. Cấp KHTT 3 và Cấp KHTT 4 đi đủ 90 ngày."
_LINE = LEFT + 79
_TEXT = _LINE + 16


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw one line of days downwards; the distances are not to scale."""
    *tops, y = _days(Canvas(measure))
    canvas = Canvas(measure)
    canvas.line([(_LINE, tops[0] + 10), (_LINE, tops[-1] + 10)], stroke=ACCENT, weight=2.5)
    _days(canvas)
    y = canvas.words(LEFT, y - 2, RIGHT - LEFT, _STOP, size=SMALL)
    return canvas.picture(NAME, TITLE, _alt(), y)


def _days(canvas: Canvas) -> list[float]:
    """Draw the days; returns where each begins and where the last ends."""
    y = 10.0
    tops = []
    for day, verb, parts in _DAYS:
        tops.append(y)
        size = HEAD if verb else SMALL
        canvas.text(
            _LINE - 13, y + 10 + size * CAPS / 2, f"Ngày\u00a0{day}", size=size, bold=bool(verb), anchor="end"
        )
        canvas.disc(_LINE, y + 10, 6 if verb else 4, fill=ACCENT if verb else WHITE, stroke=ACCENT)
        if verb:
            y = canvas.words(_TEXT, y, RIGHT - _TEXT, verb, size=HEAD, bold=True) + 1
        for label, text in parts:
            if label:
                y = canvas.labelled(_TEXT, y, RIGHT - _TEXT, label, text) + 2
            else:
                y = canvas.words(_TEXT, y + (0 if verb else 1.5), RIGHT - _TEXT, text, size=SMALL)
        y += 14
    return [*tops, y]


def _alt() -> str:
    told = []
    for day, verb, parts in _DAYS:
        words = " ".join(f"{label} {text}".strip() for label, text in parts)
        told.append(f"Ngày {day}{f', {verb.lower()}' if verb else ''}: {words}")
    return f"Dòng thời gian từ trên xuống. {' '.join(told)} {_STOP}"
