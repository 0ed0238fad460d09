"""Checks of pages as pieces of paper: boxes, sizes, how many, which way up, ink to the edge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PIL import Image, ImageChops

from sotay.press.imposition import bulk
from sotay.press.preflight.check import Check, apart, first_a_page
from sotay.press.preflight.opened import MM, SCALE, Opened, Rect, Sheet
from sotay.press.preflight.report import Found

SLACK = 0.05  # points
ALIKE = 0.3  # mm: two trims that a cutter would call the same
INKED = 252  # greys above are paper to the eye of the check
RUN = 1.5  # mm of ink along an edge that must go on into the bleed


def _boxed(opened: Opened) -> Iterator[Found]:
    for sheet in opened.sheets:
        if sheet.trim is None:
            yield Found(sheet.number, "không có TrimBox")
        elif sheet.bleed is None:
            yield Found(sheet.number, "không có BleedBox")
        elif not (_inside(sheet.trim, sheet.bleed) and _inside(sheet.bleed, sheet.media)):
            yield Found(sheet.number, "TrimBox, BleedBox, MediaBox không lồng nhau")


def _trimmed(opened: Opened) -> Iterator[Found]:
    wanted = opened.job.trim
    if wanted is None:
        common = Counter(_size(sheet) for sheet in opened.sheets).most_common(1)
        wanted = common[0][0] if common else None
    for sheet in opened.sheets:
        width, height = _size(sheet)
        if wanted and (abs(width - wanted[0]) > ALIKE or abs(height - wanted[1]) > ALIKE):
            told = f"{width:.1f} × {height:.1f} mm, cần {wanted[0]:.1f} × {wanted[1]:.1f} mm"
            yield Found(sheet.number, told)


def _upright(opened: Opened) -> Iterator[Found]:
    for sheet in opened.sheets:
        if sheet.turned:
            yield Found(sheet.number, f"trang xoay {sheet.turned}°")
        if sheet.unit != 1:
            yield Found(sheet.number, f"đơn vị của trang là {sheet.unit:g}, không phải 1")


def _bled(opened: Opened) -> Iterator[Found]:
    for sheet in opened.sheets:
        if (room := _room(sheet)) < opened.job.bleed - 0.05:
            yield Found(sheet.number, f"tràn lề {max(room, 0):.1f} mm, cần {opened.job.bleed:g} mm")


def _counted(opened: Opened) -> Iterator[Found]:
    count, multiple = len(opened.sheets), opened.job.multiple
    if count % multiple:
        yield Found(0, f"{count} trang, cần thêm {-count % multiple} trang cho chẵn {multiple}")


def _stitched(opened: Opened) -> Iterator[Found]:
    job, count = opened.job, len(opened.sheets)
    if job.binding == "saddle" and 0 < job.stitch_limit < (thick := bulk(count, job.thickness)):
        told = f"{count} trang, gấp lại dày {thick:g} mm, mức đề xuất {job.stitch_limit:g} mm"
        yield Found(0, told.replace(".", ","))


def _blank(opened: Opened) -> Iterator[Found]:
    for number, seen in opened.marks.items():
        if not seen and number not in opened.unread:
            yield Found(number, "trang không có gì")


def _reaches(opened: Opened) -> Iterator[Found]:
    bleed = opened.job.bleed
    if bleed <= 0:
        return
    for sheet in opened.looked:
        if sheet.turned or sheet.trim is None or _room(sheet) < bleed - 0.05:
            continue
        if all(mark.kind == "text" for mark in opened.marks[sheet.number]):
            continue
        picture = opened.picture(sheet)
        for side, length in _short_sides(picture, sheet, bleed):
            told = f"{side}: hình tới mép cắt nhưng không tràn hết {bleed:g} mm ({length:.0f} mm dọc mép)"
            yield Found(sheet.number, told)


def _short_sides(picture: Image.Image, sheet: Sheet, bleed: float) -> Iterator[tuple[str, float]]:
    """Sides where ink stands at the knife but not at the end of the bleed, with its length in mm."""
    view, trim = sheet.crop or sheet.media, sheet.knife
    left, right = (trim[0] - view[0]) * SCALE, (trim[2] - view[0]) * SCALE
    top, bottom = (view[3] - trim[3]) * SCALE, (view[3] - trim[1]) * SCALE
    far = bleed * MM * SCALE - 1.5  # pixels out from the knife, whole pixels inside the bleed
    across, down = (0, picture.width), (0, picture.height)
    lines = {
        "trái": (_column(picture, left + 1, down), _column(picture, left - far, down)),
        "phải": (_column(picture, right - 2, down), _column(picture, right + far - 1, down)),
        "trên": (_row(picture, top + 1, across), _row(picture, top - far, across)),
        "dưới": (_row(picture, bottom - 2, across), _row(picture, bottom + far - 1, across)),
    }
    for side, (inner, outer) in lines.items():
        missing = sum(a < INKED <= b for a, b in zip(inner, outer, strict=True)) / SCALE / MM
        if missing > RUN:
            yield side, missing


def _column(picture: Image.Image, x: float, down: tuple[int, int]) -> bytes:
    at = min(max(0, round(x)), picture.width - 2)
    one, other = (picture.crop((n, down[0], n + 1, down[1])) for n in (at, at + 1))
    return ImageChops.darker(one, other).tobytes()


def _row(picture: Image.Image, y: float, across: tuple[int, int]) -> bytes:
    at = min(max(0, round(y)), picture.height - 2)
    one, other = (picture.crop((across[0], n, across[1], n + 1)) for n in (at, at + 1))
    return ImageChops.darker(one, other).tobytes()


def _safe(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(_near(opened))


def _near(opened: Opened) -> Iterator[Found]:
    for sheet in opened.looked:
        knife = sheet.knife
        for box in opened.texts[sheet.number][1]:
            gaps = (box[0] - knife[0], box[1] - knife[1], knife[2] - box[2], knife[3] - box[3])
            if (gap := min(gaps) / MM) < opened.job.safe - 0.05:
                told = "ngoài mép cắt" if gap < 0 else f"cách mép cắt {gap:.1f} mm"
                yield Found(sheet.number, f"có chữ {told}, cần {opened.job.safe:g} mm")


def _size(sheet: Sheet) -> tuple[float, float]:
    left, bottom, right, top = sheet.knife
    return round((right - left) / MM, 1), round((top - bottom) / MM, 1)


def _room(sheet: Sheet) -> float:
    """Bleed there is room for on the poorest side, mm."""
    trim, bleed = sheet.knife, sheet.bleed or sheet.knife
    return min(trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]) / MM


def _inside(inner: Rect, outer: Rect) -> bool:
    return (
        inner[0] >= outer[0] - SLACK
        and inner[1] >= outer[1] - SLACK
        and inner[2] <= outer[2] + SLACK
        and inner[3] <= outer[3] + SLACK
    )


CHECKS = (
    Check("co-khung", "Mỗi trang có khung cắt, khung tràn lề", _boxed, "Đặt TrimBox và BleedBox khi xuất."),
    Check("kho-cat", "Mọi trang đúng khổ thành phẩm", _trimmed, "Đặt lại khổ trang."),
    Check("xoay-trang", "Không trang nào bị xoay", _upright, "Xoay nội dung, không xoay trang."),
    Check("khung-tran-le", "Khung tràn lề đủ rộng bốn phía", _bled, "Xuất lại với tràn lề 3 mm."),
    *apart(Check("tran-le", "Hình tới mép thì tràn hết lề", _reaches, "Kéo hình, nền ra hết phần tràn lề.")),
    Check("so-trang", "Số trang chẵn theo kiểu đóng", _counted, "Thêm trang ghi chú hoặc trang trắng."),
    Check(
        "day-ghim",
        "Sách ghim lồng không quá dày",
        _stitched,
        "Hỏi nhà in: vẫn ghim được, giấy mỏng hơn, tách tập hay dán gáy; mức là đề xuất, không phải tiêu chuẩn.",
        "warn",
    ),
    *apart(
        Check("trang-trong", "Không có trang trống", _blank, "Xem trang trống có chủ ý không.", "warn"),
        Check("vung-an-toan", "Chữ cách mép cắt đủ xa", _safe, "Đưa chữ vào trong."),
    ),
)
