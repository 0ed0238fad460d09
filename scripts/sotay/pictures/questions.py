"""The eight questions that lead a duty officer: what comes first, which one answer, what goes beside it."""

from dataclasses import dataclass

from sotay.pictures.canvas import ACCENT, LEFT, RIGHT, SMALL, TINT, Canvas
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "tam-cau-hoi"
TITLE = "Tám câu hỏi định hướng"


@dataclass(frozen=True)
class _Question:
    """One question, the answer that leads to the right, and what to do then."""

    number: int
    text: str
    then: str
    answer: str = "Có"


_GROUPS: tuple[tuple[str, tuple[_Question, ...]], ...] = (
    (
        "Hỏi trước, theo thứ tự",
        (
            _Question(
                1, "Người dân cần hành động ngay để an toàn?", "Phát tin an toàn, không chờ họp; rồi hỏi tiếp"
            ),
            _Question(
                2,
                "Việc thuộc thẩm quyền đơn vị mình?",
                "Chuyển đúng đơn vị, ghi giờ, không phát ngôn thay",
                "Không",
            ),
            _Question(
                3,
                "Có bí mật nhà nước, dữ liệu cá nhân, trẻ em, vụ án?",
                "Hỏi Công an, pháp chế trước khi nói chi tiết",
            ),
        ),
    ),
    (
        "Chọn một: dừng ở câu đầu tiên trả lời “có”",
        (
            _Question(4, "Nội dung đúng, hoặc đúng một phần?", "Không bác bỏ; thừa nhận, khắc phục"),
            _Question(5, "Sai và đã lan ra ngoài nhóm nhỏ?", "Bác bỏ kèm bằng chứng, không nhắc tít giả"),
            _Question(6, "Sai nhưng chưa lan?", "Theo dõi ở Cấp KHTT 1, chuẩn bị sẵn, không khuếch đại"),
        ),
    ),
    (
        "Xét thêm, đi song song",
        (
            _Question(7, "Báo chí đăng sai?", "Gửi văn bản phản hồi hoặc yêu cầu cải chính"),
            _Question(
                8, "Có dấu hiệu vi phạm pháp luật?", "Lưu chứng cứ, chuyển Công an; không công khai tên"
            ),
        ),
    ),
)
_UNSURE = "Chưa rõ đúng hay sai: nói chưa có căn cứ để xác nhận, hẹn giờ trả lời."
_ASK, _ACT = 152.0, 144.0  # widths of the two columns
_PAD = 7.0
_BETWEEN = 10.0


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw the questions down the left, what each leads to on the right."""
    canvas = Canvas(measure)
    y = 10.0
    for number, (title, questions) in enumerate(_GROUPS):
        if number:
            y += 6
        canvas.text(LEFT, y + 11, title, bold=True)
        y += 18
        for place, question in enumerate(questions):
            height = _row(canvas, y, question)
            if number < len(_GROUPS) - 1 and place < len(questions) - 1:
                canvas.arrow([(LEFT + _ASK / 2, y + height), (LEFT + _ASK / 2, y + height + _BETWEEN)])
            y += height + _BETWEEN
        if number == 1:
            y = canvas.words(LEFT, y - 5, RIGHT - LEFT, _UNSURE, size=SMALL) + 8
    return canvas.picture(NAME, TITLE, _alt(), y - _BETWEEN)


def _row(canvas: Canvas, y: float, question: _Question) -> float:
    inner = _ASK - 30 - 6
    act = _ACT - 2 * _PAD
    asked = canvas.height(inner, question.text, size=SMALL)
    told = canvas.height(act, question.then, size=SMALL)
    height = max(asked, told) + 8
    middle = y + height / 2
    canvas.box(LEFT, y, _ASK, height, fill=TINT)
    canvas.number(LEFT + 15, middle, str(question.number), radius=10)
    canvas.words(LEFT + 30, middle - asked / 2, inner, question.text, size=SMALL)
    canvas.arrow([(LEFT + _ASK, middle), (RIGHT - _ACT, middle)], stroke=ACCENT, weight=1.5)
    canvas.text((LEFT + _ASK + RIGHT - _ACT) / 2, middle - 5, question.answer, size=SMALL, anchor="middle")
    canvas.box(RIGHT - _ACT, y, _ACT, height)
    canvas.words(RIGHT - _ACT + _PAD, middle - told / 2, act, question.then, size=SMALL)
    return height


def _alt() -> str:
    told = []
    for title, questions in _GROUPS:
        asked = " ".join(
            f"{q.number}. {q.text} {q.answer}: {q.then[0].lower()}{q.then[1:]}." for q in questions
        )
        told.append(f"{title}: {asked}{' ' + _UNSURE if title == _GROUPS[1][0] else ''}")
    return f"Tám câu hỏi xếp ba nhóm, mỗi câu có mũi tên tới việc phải làm. {' '.join(told)}"
