"""Titles broken by sense: the fewest lines that fit, as even as can be, never inside a compound word."""

from __future__ import annotations

from sotay.press.fonts import Face

# Vietnamese writes its words as separate syllables; a line break inside one of these reads as a mistake.
COMPOUNDS = (
    *("rút kinh nghiệm", "khủng hoảng", "truyền thông", "xử lý", "sổ tay", "hướng dẫn", "kịch bản"),
    *("nguồn lực", "dư luận", "phương án", "hình ảnh", "kinh nghiệm", "phạm vi", "nhận diện"),
    *("xác định", "huy động", "theo dõi", "phản ứng", "tổ chức", "cuộc họp", "xây dựng", "kế hoạch"),
    *("thuật ngữ", "đơn vị", "văn bản", "biểu mẫu", "tra cứu", "tập huấn", "tình huống", "thông tin"),
    *("thực phẩm", "tập thể", "ngộ độc", "triều cường", "hồ chứa", "danh mục", "kiểm tra", "tuyên bố"),
    *("ban đầu", "phát ngôn", "báo chí", "mạng xã hội", "giả mạo", "lừa đảo", "mạo danh", "môi trường"),
    *("sự cố", "dịch bệnh", "tiêm chủng", "giải phóng mặt bằng", "cán bộ", "ứng xử", "bạo lực"),
    *("học đường", "an ninh", "trật tự", "ngư dân", "quy hoạch", "lãnh đạo", "tấn công", "sáp nhập"),
    *("cô lập", "sạt lở", "cứu nạn", "cấp xã", "cấp tỉnh", "người dân", "phòng ngừa", "quy trình"),
    "năm bước",
)
_BREAK, _TIE = " ", "\u00a0"


def balance(text: str, face: Face, size: float, width: float) -> list[str]:
    """Lines of ``text`` at ``size`` in ``width`` (same unit); a word too wide stands alone and overflows."""
    words = _tied(text).split(_BREAK)
    lines = _fill(words, face, size, width)
    narrow, wide = max(face.width(word, size) for word in words), width
    while wide - narrow > size / 10:
        middle = (narrow + wide) / 2
        if len(_fill(words, face, size, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return _fill(words, face, size, wide)


def _tied(text: str) -> str:
    text = " ".join(text.split(_BREAK))
    for compound in COMPOUNDS:
        for form in (compound, compound.capitalize()):
            text = text.replace(form, form.replace(_BREAK, _TIE))
    return text


def _fill(words: list[str], face: Face, size: float, width: float) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if face.width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
