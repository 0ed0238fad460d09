"""The plan's five steps, each with what it leaves behind and the chapter that tells how."""

from sotay.book.plan import Clause
from sotay.pictures.canvas import ACCENT, BODY, GREY, LEFT, RIGHT, SMALL, Canvas, leading
from sotay.pictures.measure import Measure
from sotay.pictures.picture import Picture
from sotay.views.public import PublicBook

NAME = "nam-buoc"
TITLE = "Năm bước của Kế hoạch số 161/KH-UBND"
LEAVES = {
    "II.1": "thời điểm phát hiện (T0), ba ô dữ kiện, cấp KHTT tạm.",
    "II.2": "đủ người giữ vai, kênh và cách đưa tin.",
    "II.3": "trang phạm vi, thứ tự người nghe, có họp báo hay không.",
    "II.4": "bảng câu hỏi treo, sổ cam kết.",
    "II.5": "việc phải sửa, người và hạn; kịch bản phải sửa.",
}
_PHASES = (("Khi đang xảy ra", ("II.1", "II.2", "II.3")), ("Khi đã lắng", ("II.4", "II.5")))
_AGAIN = "Điều học được quay lại kịch bản, tập huấn và lần nhận diện sau."
_DISC = LEFT + 14
_TEXT, _END = LEFT + 38, RIGHT - 22
_RETURN = RIGHT - 4


def draw(book: PublicBook, measure: Measure) -> Picture:
    """Draw the steps downwards and the way back from the last to the first."""
    canvas = Canvas(measure)
    plan = book.registry.plan
    clauses = [clause for id_ in LEAVES if plan and (clause := plan.clause(id_))]
    chapters = {chapter.plan: chapter.path for chapter in reversed(book.chapters) if chapter.plan}
    *tops, y = _steps(Canvas(measure), clauses, chapters)
    if tops:
        first, last = tops[0] + 12, tops[-1] + 12
        canvas.line([(_DISC, first), (_DISC, last)], stroke=ACCENT, weight=2.5)
        canvas.arrow([(_END + 6, last), (_RETURN, last), (_RETURN, first), (_END + 6, first)], weight=1.5)
    _steps(canvas, clauses, chapters)
    y = canvas.words(_TEXT, y, _END - _TEXT, _AGAIN, size=SMALL)
    return canvas.picture(NAME, TITLE, _alt(clauses, chapters), y)


def _steps(canvas: Canvas, clauses: list[Clause], chapters: dict[str, str]) -> list[float]:
    """Draw the steps; returns where each begins and where the last ends."""
    y = 10.0
    tops: list[float] = []
    starts = {ids[0]: phase for phase, ids in _PHASES}
    for number, clause in enumerate(clauses, 1):
        if phase := starts.get(clause.id):
            y += 6 if tops else 0
            across = canvas.text(_TEXT, y + 11, phase, size=SMALL)
            canvas.line([(_TEXT + across + 8, y + 7), (_END, y + 7)], stroke=GREY, weight=0.75)
            y += 24
        tops.append(y)
        canvas.number(_DISC, y + 12, str(number), radius=14)
        y = canvas.words(_TEXT, y + 12 - leading(BODY) / 2, _END - _TEXT, clause.heading, bold=True)
        y = canvas.labelled(_TEXT, y + 2, _END - _TEXT, "Để lại:", LEAVES[clause.id])
        where = _where(clause, chapters)
        y = canvas.words(_TEXT, y + 1, _END - _TEXT, where[0].upper() + where[1:], size=SMALL) + 12
    return [*tops, y]


def _where(clause: Clause, chapters: dict[str, str]) -> str:
    """Return the clause's number in the plan and the chapter about it."""
    chapter = chapters.get(clause.id, "").rsplit("/", 1)[-1][:2].lstrip("0")
    return f"mục {clause.id}{', chương ' + chapter if chapter else ''}"


def _alt(clauses: list[Clause], chapters: dict[str, str]) -> str:
    told = []
    for number, clause in enumerate(clauses, 1):
        phase = next((f"{phase}. " for phase, ids in _PHASES if ids[0] == clause.id), "")
        where, leaves = _where(clause, chapters), LEAVES[clause.id]
        told.append(f"{phase}Bước {number}, {clause.heading} ({where}). Để lại: {leaves}")
    return f"Năm bước nối tiếp. {' '.join(told)} Mũi tên từ bước cuối về bước đầu. {_AGAIN}"
