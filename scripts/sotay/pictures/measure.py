"""How wide Vietnamese text is in the pictures' typeface, and where its lines break."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sotay.pages.typeset import NBSP, ties
from sotay.press.fonts import Face, FontSet

FAMILY = "Be Vietnam Pro"
LEADING = 1.37  # stacked marks (Ệ over ậ) touch below this
CAPS = 0.74  # height of a capital, of the size

# Words of two syllables that a narrow line should not part.
_WORDS = (
    "Quảng Ngãi, UBND tỉnh, an toàn, ban đầu, biên bản, bác bỏ, báo chí, báo cáo, bí mật, bảng số, bảo "
    "vệ, cam kết, chia     sẻ, chuyên môn, chỉ huy, chịu thiệt, chủ trì, chủ tịch, chứng cứ, chữ ký, cá "
    "nhân, câu hỏi, công     nghệ, công an, công chúng, cơ quan, cơ sở, cải chính, cấp cao, cấp trên, cấp "
    "xã, cập nhật, danh tính, diễn tập, du lịch, dân     vận, dân sự, dư luận, dấu hiệu, dữ kiện, dữ "
    "liệu, ghi chép, giai đoạn, giấy mời, giờ đầu, họp báo, khoa học, khuếch đại, khắc phục, kiểm chứng, "
    "kế hoạch, kịch bản, lời dặn, lời đồn, môi trường, nguyên nhân, người dân, nhà nước, nhật ký, nông "
    "nghiệp, nội dung, phiếu chuyển, pháp chế, pháp luật, phát hiện, phát ngôn, phóng viên, phản hồi, "
    "phối hợp, quyết định, riêng tư, rà     soát, soạn thảo, số liệu, sự việc, tham mưu, theo dõi, thông "
    "tin, thông điệp, thường trực, thẩm     quyền, thể thao, thời hạn, thời điểm, thừa nhận, truyền hình, "
    "truyền thông, trả lời, trẻ em, trực đêm, tuyên bố, tuyên giáo, tỉnh     ủy, vi phạm, văn hóa, vụ án, "
    "xem lại, xác nhận, xảy ra, xử lý, điều hành, đơn vị, đường dây, đề xuất, ủy     quyền"
)
_PAIRS = re.compile(rf"\b(?:{_WORDS.replace(', ', '|')}|ngày \d+)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Measure:
    """Measures text in the two weights that pictures use. Widths and sizes share one unit."""

    fonts: FontSet

    @classmethod
    def load(cls, folder: Path) -> "Measure":
        """Read the fonts of `folder` (docs/fonts); raises FontError."""
        return cls(FontSet.load(folder))

    @cached_property
    def _regular(self) -> Face:
        return self.fonts.face(FAMILY, 400)

    @cached_property
    def _bold(self) -> Face:
        return self.fonts.face(FAMILY, 700)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Return the width of one line."""
        return (self._bold if bold else self._regular).width(text, size)

    def lines(self, text: str, width: float, size: float, bold: bool = False, indent: float = 0) -> list[str]:
        """Return `text` in the fewest lines of `width`, about equally long; the first begins `indent` in."""
        words = _tied(text).split(" ")
        least = self._filled(words, width, size, bold, indent)
        low, high = 0.0, width
        while high - low > 1:  # the narrowest column that needs no more lines
            middle = (low + high) / 2
            tried = self._filled(words, middle, size, bold, indent)
            fits = len(tried) == len(least) and all(self.width(x, size, bold) <= middle for x in tried)
            low, high = (low, middle) if fits else (middle, high)
        return self._filled(words, high, size, bold, indent)

    def _filled(self, words: list[str], width: float, size: float, bold: bool, indent: float) -> list[str]:
        """Return `words` in lines filled from the left; a word wider than a line stands alone."""
        lines = [words[0]]
        for word in words[1:]:
            longer = f"{lines[-1]} {word}"
            room = width - indent if len(lines) == 1 else width
            if self.width(longer, size, bold) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines


def _tied(text: str) -> str:
    return _PAIRS.sub(lambda found: found[0].replace(" ", NBSP), ties(text))
