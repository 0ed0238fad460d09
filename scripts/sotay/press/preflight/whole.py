"""Checks of the file as a whole: structure, what may not be in it, what X-4 asks it to say of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

from sotay.press.preflight.check import Check, apart
from sotay.press.preflight.opened import Opened
from sotay.press.preflight.report import Found

_ACTIVE = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Movie", "/Sound", "/Rendition"}
_VERSION = re.compile(rb"GTS_PDFXVersion(?:>|=[\"'])([^<\"']+)")


def _sound(opened: Opened) -> Iterator[Found]:
    for problem in opened.problems:
        yield Found(0, problem.rpartition("/")[2][:120])
    assert opened.marks  # reads every page; ``unread`` is filled on the way
    for page, why in opened.unread.items():
        yield Found(page, f"nội dung trang không đọc được: {why}")


def _locked(opened: Opened) -> Iterator[Found]:
    if opened.pdf.is_encrypted:
        yield Found(0, "tệp được mã hóa")


def _active(opened: Opened) -> Iterator[Found]:
    root = opened.pdf.Root
    if "/JavaScript" in root.get("/Names", Dictionary()):
        yield Found(0, "có JavaScript")
    action = root.get("/OpenAction")
    if isinstance(action, Dictionary) and str(action.get("/S")) in _ACTIVE:
        yield Found(0, f"mở tệp là chạy {str(action.S).lstrip('/')}")
    if "/AA" in root:
        yield Found(0, "có hành động tự chạy")
    for number, page in enumerate(opened.pdf.pages, 1):
        if "/AA" in page.obj:
            yield Found(number, "trang có hành động tự chạy")


def _form(opened: Opened) -> Iterator[Found]:
    form = opened.pdf.Root.get("/AcroForm")
    if form is not None and ("/XFA" in form or len(form.get("/Fields", []))):
        yield Found(0, "có ô điền")


def _attached(opened: Opened) -> Iterator[Found]:
    if "/EmbeddedFiles" in opened.pdf.Root.get("/Names", Dictionary()):
        yield Found(0, ", ".join(opened.pdf.attachments)[:80] or "có tệp đính kèm")


def _layers(opened: Opened) -> Iterator[Found]:
    if "/OCProperties" in opened.pdf.Root:
        yield Found(0, f"{len(opened.pdf.Root.OCProperties.get('/OCGs', []))} lớp bật tắt được")


def _annotated(opened: Opened) -> Iterator[Found]:
    for number, page in enumerate(opened.pdf.pages, 1):
        kinds = [
            str(item.get("/Subtype", "?")).lstrip("/")
            for item in page.obj.get("/Annots", [])
            if isinstance(item, Dictionary) and str(item.get("/Subtype")) not in ("/TrapNet", "/PrinterMark")
        ]
        if kinds:
            yield Found(number, f"{len(kinds)} chú thích, thứ đầu là {kinds[0]}")


def _outside(opened: Opened) -> Iterator[Found]:
    for item in opened.pdf.objects:
        if not isinstance(item, pikepdf.Stream):
            continue
        if str(item.get("/Subtype")) == "/PS" or "/OPI" in item or "/Ref" in item or "/F" in item:
            yield Found(0, "có PostScript, OPI hoặc dữ liệu nằm ngoài tệp")
            return


def _identified(opened: Opened) -> Iterator[Found]:
    version = x_version(opened.pdf)
    if not version.startswith("PDF/X-4"):
        yield Found(0, f"tệp tự nhận là {version}" if version else "không có GTS_PDFXVersion")
    if opened.pdf.pdf_version not in ("1.6", "1.7") and version.startswith("PDF/X-4"):
        yield Found(0, f"PDF {opened.pdf.pdf_version}, X-4 cần 1.6")
    if "/ID" not in opened.pdf.trailer:
        yield Found(0, "thiếu /ID")


def x_version(pdf: Any) -> str:
    """The PDF/X version a file claims, "" for none."""
    metadata = pdf.Root.get("/Metadata")
    found = _VERSION.search(metadata.read_bytes()) if isinstance(metadata, pikepdf.Stream) else None
    return found[1].decode("utf-8", "replace") if found else str(pdf.docinfo.get("/GTS_PDFXVersion", ""))


def _described(opened: Opened) -> Iterator[Found]:
    info = opened.pdf.docinfo
    missing = [key for key in ("/Title", "/CreationDate", "/ModDate") if not str(info.get(key, "")).strip()]
    if str(info.get("/Trapped")) not in ("/True", "/False"):
        missing.append("/Trapped")
    if missing:
        yield Found(0, "thiếu " + ", ".join(name.lstrip("/") for name in missing))


def _intended(opened: Opened) -> Iterator[Found]:
    given: Any = opened.pdf.Root.get("/OutputIntents", [])
    ours = [item for item in given if isinstance(item, Dictionary) and item.get("/S") == Name.GTS_PDFX]
    if len(ours) != 1:
        yield Found(0, "không có output intent GTS_PDFX" if not ours else "có nhiều output intent GTS_PDFX")
        return
    if not str(ours[0].get("/OutputConditionIdentifier", "")).strip():
        yield Found(0, "output intent không ghi tên điều kiện in")
    profile = ours[0].get("/DestOutputProfile")
    if not isinstance(profile, pikepdf.Stream):
        yield Found(0, "output intent không kèm hồ sơ ICC")
        return
    data = profile.read_bytes()
    if data[36:40] != b"acsp" or data[12:16] != b"prtr" or data[16:20] != b"CMYK":
        yield Found(0, "hồ sơ ICC của output intent không phải hồ sơ in CMYK")


CHECKS = (
    *apart(Check("tep-lanh", "Tệp đọc được, không hỏng", _sound, "Xuất lại tệp từ phần mềm gốc.")),
    Check("ma-hoa", "Không mã hóa, không mật khẩu", _locked, "Xuất lại, không đặt mật khẩu hay quyền."),
    Check("hanh-dong", "Không JavaScript, không tự chạy", _active, "Bỏ JavaScript và hành động."),
    Check("bieu-mau", "Không có ô điền của biểu mẫu", _form, "Xuất lại dạng phẳng, không có ô điền."),
    Check("tep-kem", "Không có tệp đính kèm", _attached, "Bỏ tệp đính kèm."),
    Check("lop", "Không có lớp bật tắt", _layers, "Gộp các lớp rồi xuất lại."),
    Check("chu-thich", "Không có liên kết, chú thích", _annotated, "Bỏ liên kết và chú thích."),
    Check("ngoai-tep", "Không gọi dữ liệu ngoài tệp", _outside, "Nhúng mọi hình, bỏ PostScript và OPI."),
    Check("pdf-x4", "Tự nhận là PDF/X-4", _identified, "Xuất lại theo chuẩn PDF/X-4."),
    Check("thong-tin", "Có tên, ngày, trạng thái trapping", _described, "Điền Title, ngày và Trapped."),
    Check("dieu-kien-in", "Nêu điều kiện in, hồ sơ CMYK", _intended, "Nhúng output intent, ví dụ FOGRA39."),
)
