"""The way of a text to its publication: at most two signatures, and who gives them at each level."""

from itertools import groupby

from sotay.book.levels import Level
from sotay.book.names import key
from sotay.book.registry import Registry
from sotay.book.roles import Role
from sotay.pictures import mark
from sotay.pictures.canvas import ACCENT, GREY, LEFT, RIGHT, SMALL, TINT, WHITE, Canvas
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "chuoi-duyet"
TITLE = "Đường đi của một bản tin: tối đa hai chữ ký"
_ADVICE = "Góp ý trong lúc soạn, không phải chữ ký: Công an, pháp chế, Ban Tuyên giáo và Dân vận Tỉnh ủy."
_SAFETY = "Tin an toàn: người trực phát ngay theo câu mẫu đã duyệt, báo sau."
_STATIONS = (
    ("Người soạn thảo", "Viết nháp, không tự duyệt"),
    ("Chữ ký thứ nhất", "Nội dung có đúng không?"),
    ("Chữ ký thứ hai", "Có phát bây giờ không?"),
    ("Phát", "Mọi kênh cùng một bản"),
)
_ONE = "Một người trả lời được cả hai câu thì một chữ ký là đủ. Quá mười phút thì trình người thay."
_BOX, _GAP = 42.0, 22.0
_WAY = 176.0  # width of the chain


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw the chain, then who signs at each level."""
    canvas = Canvas(measure)
    y = _chain(canvas, 10)
    y = canvas.words(LEFT, y + 10, RIGHT - LEFT, _ONE, size=SMALL) + 10
    rows = _rows(book.registry)
    for levels, signs in rows:
        y = _signers(canvas, y, levels, signs)
    return canvas.picture(NAME, TITLE, _alt(rows), y - 6)


def _chain(canvas: Canvas, y: float) -> float:
    """Draw the four stations, the advice on the first, the way that safety notices take."""
    middle, top = LEFT + _WAY / 2, y
    for number, (name, asks) in enumerate(_STATIONS):
        if number:
            canvas.arrow([(middle, y - _GAP), (middle, y)])
        canvas.box(LEFT, y, _WAY, _BOX, fill=TINT if number in (1, 2) else WHITE)
        canvas.text(middle, y + 17.5, name, bold=True, anchor="middle")
        canvas.text(middle, y + 34, asks, size=SMALL, anchor="middle")
        y += _BOX + _GAP
    bottom = y - _GAP
    left, width = LEFT + _WAY + 34, RIGHT - LEFT - _WAY - 34
    height = canvas.height(width, _ADVICE, size=SMALL)
    canvas.words(left, top - 2, width, _ADVICE, size=SMALL)
    canvas.arrow([(left - 6, top + _BOX / 2), (LEFT + _WAY, top + _BOX / 2)], dashed=True)
    lane, start = LEFT + _WAY + 17, top + height + 20
    canvas.words(left, start - 9, width, _SAFETY, size=SMALL, bold=True)
    canvas.arrow(
        [(lane, start), (lane, bottom - _BOX / 2), (LEFT + _WAY, bottom - _BOX / 2)],
        stroke=ACCENT,
        weight=2.5,
    )
    canvas.disc(lane, start, 5)
    return bottom


def _rows(registry: Registry) -> list[tuple[list[Level], list[Role]]]:
    """Return levels that have the same signers together."""
    roles = registry.role_names
    rows = []
    for names, levels in groupby(registry.levels.levels, key=lambda level: level.approves):
        rows.append((list(levels), [roles[key(name)] for name in names if key(name) in roles]))
    return rows


def _signers(canvas: Canvas, y: float, levels: list[Level], roles: list[Role]) -> float:
    canvas.line([(LEFT, y), (RIGHT, y)], stroke=GREY, weight=0.75)
    y += 8
    left = LEFT + 132
    for number, level in enumerate(levels):
        mark.short(canvas, LEFT, y + number * 24, level)
    at = y + 1
    for text, bold in _told(roles):
        at = canvas.words(left, at, RIGHT - left, text, size=SMALL, bold=bold)
    return max(at, y + len(levels) * 24) + 6


def _told(roles: list[Role]) -> list[tuple[str, bool]]:
    """Return the lines about a level's signers; the second says who may sign first."""
    whole = [role.name for role in roles if role.alone]
    first = [role.name for role in roles if not role.alone]
    lines = [(" hoặc ".join(whole), True)]
    if first:
        lines.append((f"Có thể thêm {', '.join(first)} ký trước; không ký một mình.", False))
    return lines


def _alt(rows: list[tuple[list[Level], list[Role]]]) -> str:
    told = []
    for levels, roles in rows:
        names = ", ".join(f"Cấp KHTT {level.number}" for level in levels)
        told.append(f"{names}: {'. '.join(text.rstrip('.') for text, _ in _told(roles))}.")
    chain = " ".join(f"{name}: {asks if asks.endswith('?') else asks + '.'}" for name, asks in _STATIONS)
    return f"Bốn chặng nối tiếp. {chain} {_ADVICE} {_SAFETY} {_ONE} Người ký theo cấp. {' '.join(told)}"
