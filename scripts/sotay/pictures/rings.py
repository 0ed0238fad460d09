"""The five rings of people who are told, from the inside out."""

from sotay.pictures.canvas import INK, LEFT, RIGHT, SMALL, TINT, WHITE, Canvas
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "nam-vong"
TITLE = "Năm vòng người nghe"
_RINGS = (
    ("Người cần hành động ngay", "nghe tin an toàn trước mọi người khác"),
    ("Nạn nhân và gia đình", "được báo riêng, bằng lời, trước khi báo chí biết"),
    ("Cộng đồng tại chỗ", "hàng xóm, phụ huynh cùng trường, người cùng nghề"),
    ("Người dân trong tỉnh và báo chí", "cần sự thật, con số và giờ cập nhật"),
    ("Ngoài tỉnh", "bộ, ngành, tỉnh bạn, báo chí nước ngoài, người quê Quảng Ngãi ở xa"),
)
_OWN = "Cán bộ, nhân viên của đơn vị nhận bản tuyên bố cùng lúc với công chúng."
_STEP = 24.0


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw the rings, and below them who is in each."""
    canvas = Canvas(measure)
    x, y = (LEFT + RIGHT) / 2, 10 + _STEP * len(_RINGS) + 6
    for number in range(len(_RINGS), 0, -1):
        canvas.disc(x, y, _STEP * number + 4, fill=TINT if number % 2 else WHITE, stroke=INK)
    for number in range(1, len(_RINGS) + 1):
        at = y if number == 1 else y - _STEP * (number - 0.5) - 2
        canvas.number(x, at, str(number), radius=10)
    y += _STEP * len(_RINGS) + 16
    for number, (name, how) in enumerate(_RINGS, 1):
        canvas.number(LEFT + 11, y + 9, str(number), radius=10)
        y = canvas.words(LEFT + 30, y, RIGHT - LEFT - 30, name, bold=True)
        y = canvas.words(LEFT + 30, y, RIGHT - LEFT - 30, how, size=SMALL) + 6
    y = canvas.words(LEFT, y + 2, RIGHT - LEFT, _OWN, size=SMALL)
    return canvas.picture(NAME, TITLE, _alt(), y)


def _alt() -> str:
    told = " ".join(f"Vòng {number}, {name}: {how}." for number, (name, how) in enumerate(_RINGS, 1))
    return f"Năm vòng tròn đồng tâm, báo tin từ trong ra ngoài. {told} {_OWN}"
