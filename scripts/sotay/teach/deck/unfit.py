"""What will not fit on a slide, told to the editor."""

from sotay.book.finding import Finding
from sotay.teach.deck.slide import Slide
from sotay.teach.deck.wording import plain

TOO_MUCH, TOO_WIDE = "trang-chieu-nhieu-chu", "trang-chieu-bang-rong"
BAD_MARK, NO_PICTURE = "trang-chieu-sai-dau", "trang-chieu-thieu-hinh"
HINT = (
    "Viết câu ngắn hơn; hoặc thêm ngay sau khối này một khối “> [!slide] Tiêu đề” với các dòng ngắn để chiếu, "
    "nguyên văn vẫn ở lời giảng viên."
)


class UnfitError(Exception):
    """A slide whose text does not fit; `finding` tells the editor."""

    def __init__(self, slide: Slide, what: str, rule: str = TOO_MUCH, hint: str = HINT) -> None:
        super().__init__(what)
        self.finding = Finding(rule, slide.place, what, hint)


def short(text: str) -> str:
    """Return the first words of `text`, enough to find it."""
    words = plain(text).replace("\u00a0", " ")
    return words if len(words) <= 60 else f"{words[:58]}…"
