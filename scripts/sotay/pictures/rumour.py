"""A rumour's life: checked first, then answered or not by its harm and its reach."""

from sotay.pictures.canvas import LEFT, PALE, RIGHT, SMALL, TINT, WHITE, Canvas
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "tin-don"
TITLE = "Một tin đồn: đáp hay chưa đáp"
_START = "Một tin đang lan"
_CHECK = "Lưu chứng cứ. Kiểm chứng từng ý."
_FOUND = (
    ("Đúng, hoặc đúng một phần", "Thừa nhận, bổ sung phần thiếu"),
    ("Chưa rõ", "Nói chưa có căn cứ để xác nhận, hẹn giờ"),
    ("Sai", "Xét mức hại và mức lan"),
)
REACH = ("Chưa ra khỏi nhóm nhỏ", "Đã lan rộng")
_HARM = (
    (
        "Có thể gây hại",
        ("Đáp hẹp: nói đúng nhóm đó, báo trước nơi có thể bị lan tới", "Đáp rộng, đáp ngay, đủ kênh"),
    ),
    ("Ít hại", ("Không đáp; theo dõi", "Đáp một lần, dẫn về bản gốc")),
)
_AGAIN = "Chưa đáp thì ghi lý do và xem lại sau 30 phút, 60 phút, rồi mỗi 03 giờ."
_GUTTER = 8.0
_THIRD = (RIGHT - LEFT - 2 * _GUTTER) / 3
_SIDE = 62.0  # the column that names the harm
_CELL = (RIGHT - LEFT - _SIDE) / 2


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw the way down from the rumour to the four answers to a false one."""
    canvas = Canvas(measure)
    middle = (LEFT + RIGHT) / 2
    y = 10.0
    for text, bold in ((_START, True), (_CHECK, False)):
        canvas.box(middle - 110, y, 220, 28, fill=PALE if bold else WHITE)
        canvas.text(middle, y + 18.7, text, size=SMALL, bold=bold, anchor="middle")
        y += 28
        if bold:
            canvas.arrow([(middle, y), (middle, y + 16)])
            y += 16
    y = _branches(canvas, y)
    y = _table(canvas, y)
    y = canvas.words(LEFT, y + 9, RIGHT - LEFT, _AGAIN, size=SMALL)
    return canvas.picture(NAME, TITLE, _alt(), y)


def _branches(canvas: Canvas, y: float) -> float:
    """Draw what the check may find; the last leads on to the table."""
    lefts = [LEFT + number * (_THIRD + _GUTTER) for number in range(3)]
    bar = y + 10
    canvas.line([((LEFT + RIGHT) / 2, y), ((LEFT + RIGHT) / 2, bar)])
    canvas.line([(lefts[0] + _THIRD / 2, bar), (lefts[2] + _THIRD / 2, bar)])
    top = bar + 14
    height = 98.0
    for x, (found, then) in zip(lefts, _FOUND, strict=True):
        canvas.arrow([(x + _THIRD / 2, bar), (x + _THIRD / 2, top)])
        canvas.box(x, top, _THIRD, height)
        at = canvas.words(x + 8, top + 6, _THIRD - 12, found, size=SMALL, bold=True)
        canvas.words(x + 8, at + 3, _THIRD - 12, then, size=SMALL)
    bottom = top + height
    x = lefts[2] + _THIRD / 2
    canvas.arrow([(x, bottom), (x, bottom + 16)])
    return bottom + 16


def _table(canvas: Canvas, y: float) -> float:
    """Draw harm by reach; where an answer goes out, the cell is tinted."""
    left = LEFT + _SIDE
    head = 40.0
    canvas.box(left, y, 2 * _CELL, head, fill=PALE, radius=0)
    for number, reach in enumerate(REACH):
        words = canvas.height(_CELL - 16, reach, size=SMALL)
        canvas.words(left + number * _CELL + 8, y + (head - words) / 2, _CELL - 16, reach, size=SMALL)
    y += head
    for harm, answers in _HARM:
        height = max(canvas.height(_CELL - 16, answer, size=SMALL, bold=True) for answer in answers) + 14
        canvas.box(LEFT, y, _SIDE, height, fill=PALE, radius=0)
        words = canvas.height(_SIDE - 10, harm, size=SMALL)
        canvas.words(LEFT + 6, y + (height - words) / 2, _SIDE - 10, harm, size=SMALL)
        for number, answer in enumerate(answers):
            x = left + number * _CELL
            canvas.box(x, y, _CELL, height, fill=TINT if answer.startswith("Đáp") else WHITE, radius=0)
            told = canvas.height(_CELL - 16, answer, size=SMALL, bold=True)
            canvas.words(x + 8, y + (height - told) / 2, _CELL - 16, answer, size=SMALL, bold=True)
        y += height
    return y


def _alt() -> str:
    found = " ".join(f"{name}: {then[0].lower()}{then[1:]}." for name, then in _FOUND)
    told = " ".join(
        f"{harm}, {reach.lower()}: {answer[0].lower()}{answer[1:]}."
        for harm, answers in _HARM
        for reach, answer in zip(REACH, answers, strict=True)
    )
    return f"{_START}. {_CHECK} Ba kết quả. {found} Tin sai có bốn ô. {told} {_AGAIN}"
