"""The message map: three messages, three supports each."""

from sotay.pictures.canvas import BODY, GREY, LEFT, PALE, RIGHT, SMALL, TINT, Canvas, baseline, leading
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "ban-do-thong-diep"
TITLE = "Bản đồ thông điệp: ba thông điệp, mỗi thông điệp ba ý đỡ"
_FEAR = "Điều người dân đang sợ nhất, bằng lời của họ"
_MESSAGES = (
    ("An toàn", "Tôi phải làm gì?"),
    ("Sự thật", "Chuyện gì đã xảy ra?"),
    ("Việc sửa", "Cơ quan đang làm gì?"),
)
_SUPPORTS = (
    ("Vì sao", ("Nguy hiểm gì?", "Biết nhờ đâu?", "Hỏng ở chỗ nào?")),
    ("Bằng gì", ("Có gì giúp tôi?", "Xem ở đâu?", "Ai làm, ai kiểm?")),
    ("Đến khi nào", ("Bao giờ thì thôi?", "Bao giờ có tin thêm?", "Bao giờ xong?")),
)
_USE = (
    "Mỗi thông điệp một câu, không quá 40 tiếng. "
    "Nói lúc mở đầu, giữa chừng và khi kết thúc; mọi kênh dùng đúng ba câu."
)
_MESSAGE = 112.0
_GUTTER = 8.0
_COLUMN = (RIGHT - LEFT - 2 * _GUTTER) / 3


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw the map with the question that each cell answers; its lines are for the pencil."""
    canvas = Canvas(measure)
    y = 10.0
    canvas.box(LEFT, y, RIGHT - LEFT, 30, fill=PALE)
    canvas.text((LEFT + RIGHT) / 2, y + 19.5, _FEAR, size=SMALL, bold=True, anchor="middle")
    y += 30
    for number in range(3):
        canvas.arrow([(_middle(number), y), (_middle(number), y + 18)])
    y += 18
    for number in range(3):
        _message(canvas, y, number)
    y += _MESSAGE
    for label, questions in _SUPPORTS:
        y = _supports(canvas, y, label, questions)
    y = canvas.words(LEFT, y + 10, RIGHT - LEFT, _USE, size=SMALL)
    return canvas.picture(NAME, TITLE, _alt(), y)


def _left(number: int) -> float:
    return LEFT + number * (_COLUMN + _GUTTER)


def _middle(number: int) -> float:
    return _left(number) + _COLUMN / 2


def _message(canvas: Canvas, y: float, number: int) -> None:
    x, (name, question) = _left(number), _MESSAGES[number]
    canvas.box(x, y, _COLUMN, _MESSAGE, fill=TINT)
    canvas.number(x + 18, y + 18, str(number + 1), radius=11)
    canvas.text(x + 34, y + 23, name, size=BODY, bold=True)
    canvas.words(x + 9, y + 33, _COLUMN - 14, question, size=SMALL)
    for line in (1, 2):
        at = y + _MESSAGE - 10 - (line - 1) * 22
        canvas.line([(x + 9, at), (x + _COLUMN - 9, at)], stroke=GREY, weight=0.75)


def _supports(canvas: Canvas, y: float, label: str, questions: tuple[str, str, str]) -> float:
    height = 64.0
    for number, question in enumerate(questions):
        x, middle = _left(number), _middle(number)
        canvas.line([(middle, y), (middle, y + 10)])
        canvas.box(x, y + 10, _COLUMN, height)
        canvas.text(x + 9, baseline(y + 14, SMALL), label, size=SMALL, bold=True)
        canvas.words(x + 9, y + 14 + leading(SMALL), _COLUMN - 14, question, size=SMALL)
    return y + 10 + height


def _alt() -> str:
    told = []
    for number, (name, question) in enumerate(_MESSAGES):
        supports = " ".join(f"{label}: {asked[number]}" for label, asked in _SUPPORTS)
        told.append(f"Thông điệp {number + 1}, {name.lower()}: {question} {supports}")
    return f"Ô trên cùng: {_FEAR}. Ô ấy dẫn tới ba cột. {' '.join(told)} {_USE}"
