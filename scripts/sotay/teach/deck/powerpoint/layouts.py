"""The template's layouts: a layout a kind of slide, and what stands where. Pixels of a 960 × 540 page are points."""

from dataclasses import dataclass

from sotay.teach.deck.page import BOTTOM, CLOCK, LEFT, PANEL, ROOM, SECTION_ROOM, TITLE_TOP, WIDTH

BODY, KICKER, MORE = 10, 13, 11  # a holder's number, the same in every layout
_BODY_TOP = 121


@dataclass(frozen=True)
class Holder:
    """A placeholder: OOXML type, number, name, box, and how its text looks (`mark`: none, bullet)."""

    type: str
    number: int
    name: str
    box: tuple[float, float, float, float]
    size: int
    bold: bool = False
    colour: str = "tx1"
    mark: bool = False
    anchor: str = "t"


@dataclass(frozen=True)
class Field:
    """A rectangle of colour behind the text."""

    box: tuple[float, float, float, float]
    colour: str


@dataclass(frozen=True)
class Layout:
    """A layout's name, its placeholders and fields; `dark` fills the page, `plain` hides footer and top rule."""

    name: str
    holders: tuple[Holder, ...]
    fields: tuple[Field, ...] = ()
    dark: bool = False
    plain: bool = False


def _title(room: float = ROOM, height: float = 84) -> Holder:
    return Holder("title", 0, "Tiêu đề", (LEFT, TITLE_TOP - 4, room, height), 32, bold=True)


def _kicker(box: tuple[float, float, float, float] = (LEFT, 28, ROOM, 24)) -> Holder:
    return Holder("body", KICKER, "Dòng dẫn", box, 15, bold=True, colour="accent1")


def _body(name: str = "Nội dung", mark: bool = True, type_: str = "body", size: int = 28) -> Holder:
    return Holder(type_, BODY, name, (LEFT, _BODY_TOP, ROOM, BOTTOM - _BODY_TOP), size, mark=mark)


def _listing(name: str) -> Layout:
    return Layout(name, (_title(), _kicker(), _body()))


LAYOUTS: dict[str, Layout] = {
    "title": Layout(
        "Trang đầu",
        (
            Holder("ctrTitle", 0, "Tên mô-đun", (LEFT, 140, ROOM, 136), 46, bold=True, colour="bg1"),
            Holder("body", KICKER, "Mã mô-đun", (LEFT, 52, ROOM, 44), 30, bold=True, colour="bg1"),
            Holder("body", BODY, "Tóm tắt", (LEFT, 288, ROOM - 60, 120), 24, colour="bg1"),
            Holder("body", MORE, "Thời lượng, ấn bản", (LEFT, 432, ROOM, 76), 18, colour="bg1"),
        ),
        (Field((LEFT, 106, 96, 6), "bg1"),),
        dark=True,
        plain=True,
    ),
    "objectives": _listing("Mục tiêu"),
    "section": Layout(
        "Mở phần",
        (
            Holder("title", 0, "Tên phần", (PANEL + 56, 140, SECTION_ROOM, 160), 40, bold=True),
            _kicker((PANEL + 56, 112, SECTION_ROOM, 26)),
            Holder("body", BODY, "Câu cần nhớ", (PANEL + 56, 300, SECTION_ROOM, 210), 28, colour="tx2"),
            Holder("body", MORE, "Số phần", (LEFT, 96, PANEL - 60, 220), 28, colour="bg1"),
        ),
        (Field((0, 0, PANEL, 540), "accent1"),),
        plain=True,
    ),
    "statement": Layout(
        "Câu cần nhớ",
        (_title(), _kicker(), Holder("body", BODY, "Câu", (LEFT + 36, 150, ROOM - 36, 320), 40, bold=True)),
        (Field((LEFT, 150, 10, 150), "accent1"),),
    ),
    "list": _listing("Danh sách"),
    "table": Layout("Bảng", (_title(), _kicker(), _body("Bảng", mark=False, type_="tbl", size=24))),
    "picture": Layout(
        "Hình",
        (
            Holder("title", 0, "Tiêu đề", (28, 92, 188, 380), 26, bold=True),
            _kicker((28, 28, 188, 60)),
            Holder("pic", BODY, "Hình", (232, 14, 706, 486), 24),
        ),
    ),
    "activity": Layout("Hoạt động", (_title(ROOM - CLOCK), _kicker((LEFT, 28, ROOM - CLOCK, 24)), _body())),
    "question": Layout("Câu hỏi", (_title(), _kicker(), _body(mark=False))),
    "answer": Layout("Đáp án", (_title(), _kicker(), _body(mark=False))),
    "closing": _listing("Sau lớp"),
}
PAGE_WIDTH = WIDTH
