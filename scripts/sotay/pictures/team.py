"""The eight roles of a team, and who holds which when there are only three people."""

from sotay.pictures.canvas import LEFT, RIGHT, SMALL, TINT, WHITE, Canvas
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "tam-vai"
TITLE = "Tám vai của một tổ, và cách ghép khi chỉ có ba người"
_Role = tuple[str, str, int]  # name, what it must have in the first hour, which of three people holds it
_HEAD: _Role = ("Người điều hành", "Cấp KHTT, người chủ trì", 1)
_ROWS: tuple[tuple[_Role, _Role], ...] = (
    (
        ("Người phát ngôn", "Lịch nói, giờ cập nhật", 1),
        ("Đầu mối báo chí", "Danh sách phóng viên đang hỏi", 3),
    ),
    (
        ("Người soạn thảo", "Bản nháp tuyên bố ban đầu", 2),
        ("Người chuyên môn", "Số liệu kèm giờ và nguồn", 2),
    ),
    (
        ("Người theo dõi", "Ba câu hỏi nhiều nhất, bảng nhiễu", 3),
        ("Người ghi chép", "Nhật ký từ thời điểm phát hiện", 3),
    ),
)
_LAST: _Role = ("Người giữ an toàn và riêng tư", "Ý kiến “phát được” hoặc “sửa chỗ này” cho mọi bản", 3)
_OWN = "Người viết không tự duyệt bản của mình."
_KEY = f"Số trong vòng tròn: người số mấy giữ vai khi chỉ có ba người. {_OWN}"
_GUTTER = 20.0
_WIDTH = (RIGHT - LEFT - _GUTTER) / 2
_BOX, _GAP = 60.0, 12.0


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw the leader, three pairs of roles beneath, and below all the one who reads what goes out."""
    canvas = Canvas(measure)
    trunk, top = (LEFT + RIGHT) / 2, 10.0
    bottom = top + 46 + len(_ROWS) * (_GAP + _BOX) + _GAP
    canvas.line([(trunk, top + 46), (trunk, bottom)], weight=1.5)
    _role(canvas, trunk - 105, top, _HEAD, width=210, height=46, fill=TINT)
    y = top + 46 + _GAP
    for left, right in _ROWS:
        middle = y + _BOX / 2
        canvas.line([(LEFT + _WIDTH, middle), (RIGHT - _WIDTH, middle)], weight=1.5)
        _role(canvas, LEFT, y, left, width=_WIDTH)
        _role(canvas, RIGHT - _WIDTH, y, right, width=_WIDTH)
        y += _BOX + _GAP
    _role(canvas, LEFT, y, _LAST, width=RIGHT - LEFT, height=46)
    y = canvas.words(LEFT, y + 46 + 8, RIGHT - LEFT, _KEY, size=SMALL)
    return canvas.picture(NAME, TITLE, _alt(), y)


def _role(
    canvas: Canvas, x: float, y: float, role: _Role, *, width: float, height: float = _BOX, fill: str = WHITE
) -> None:
    name, has, person = role
    canvas.box(x, y, width, height, fill=fill)
    canvas.text(x + 9, y + 18, name, size=SMALL, bold=True)
    canvas.number(x + width - 15, y + 14, str(person), radius=9.5)
    canvas.words(x + 9, y + 23, width - 16, has, size=SMALL)


def _alt() -> str:
    roles = [_HEAD, *(role for row in _ROWS for role in row), _LAST]
    told = " ".join(f"{name}: {has}." for name, has, _ in roles)
    three = []
    for number in (1, 2, 3):
        held = (name.removeprefix("Người ").lower() for name, _, person in roles if person == number)
        three.append(f"Người số {number}: {', '.join(held)}.")
    return f"Tám vai và thứ phải có trong giờ đầu. {told} {_KEY} {' '.join(three)}"
