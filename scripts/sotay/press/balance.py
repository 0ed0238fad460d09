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
    *(
        "năm bước",
        "sức khỏe",
        "thiên tai",
        "biển đảo",
        "đất đai",
        "bộ máy",
        "con người",
        "rút gọn",
        "quyết định",
        "hoạt động",
        "hình, tiếng giả",
        "người làm",
        "hiện nay",
        "nguyên văn",
        "đầu tiên",
        "ban hành",
        "chức năng",
        "lực lượng",
        "dữ liệu",
        "rò rỉ",
        "gặp nạn",
        "xua đuổi",
        "nhiệm vụ",
        "Lý Sơn",
        "Dung Quất",
        "Quảng Ngãi",
        "thành lập",
        "phát biểu",
        "cơ quan",
    ),
)
OVERFULL = 1e9
SENSE = 0.4  # of the width: how uneven lines may be for a break that follows the sense
# Words that lead on to the next: a line that ends in one reads as if it were cut off.
LEADING = frozenset(
    (
        *(
            "và",
            "hay",
            "hoặc",
            "của",
            "để",
            "về",
            "bị",
            "cho",
            "từ",
            "với",
            "là",
            "các",
            "những",
            "một",
            "cách",
        ),
        *("có", "khi", "trong", "sau", "tại", "theo"),
    )
)
PAUSES = {":": 2, ",": 1}
_BREAK, _TIE = " ", "\u00a0"


def balance(text: str, face: Face, size: float, width: float) -> list[str]:
    """Lines of ``text`` at ``size`` in ``width`` (same unit); a word too wide stands alone and overflows."""
    words = tied(text).split(_BREAK)
    count = len(_fill(words, face, size, width))
    if count == 1:
        return [" ".join(words)]
    return [" ".join(line) for line in _evenest(words, count, face, size, width)]


def _evenest(words: list[str], count: int, face: Face, size: float, width: float) -> list[list[str]]:
    """``words`` in ``count`` lines whose empty ends, squared, sum to the least; an overfull line only if it must be."""

    def cost(line: list[str], last: bool) -> float:
        room = width - face.width(" ".join(line), size)
        if room < 0 and len(line) > 1:
            return OVERFULL
        sense = 0 if last else (line[-1].split(_TIE)[-1] in LEADING) - PAUSES.get(line[-1][-1], 0)
        return room**2 + sense * (SENSE * width) ** 2

    # best[k][n]: the first n words in k lines
    best: list[dict[int, tuple[float, list[list[str]]]]] = [{0: (0.0, [])}]
    for _ in range(count):
        row: dict[int, tuple[float, list[list[str]]]] = {}
        for end in range(1, len(words) + 1):
            tried = [
                (spent + cost(words[start:end], end == len(words)), [*lines, words[start:end]])
                for start, (spent, lines) in best[-1].items()
                if start < end
            ]
            if tried:
                row[end] = min(tried, key=lambda pair: pair[0])
        best.append(row)
    return best[count][len(words)][1]


def tied(text: str) -> str:
    """``text`` with the syllables of its compound words tied."""
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
