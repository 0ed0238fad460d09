"""Checks of what is drawn: pictures, lines, letters and the typefaces they are set in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Dictionary

from sotay.press.preflight.check import Check, apart, first_a_page
from sotay.press.preflight.opened import Opened
from sotay.press.preflight.report import Found

FILES = ("/FontFile", "/FontFile2", "/FontFile3")
TAG = 6  # letters before "+" in the name of a subset
LOST = "\ufffd"


def _coarse(opened: Opened) -> Iterator[Found]:
    least = opened.job.dpi[0]
    yield from first_a_page(
        Found(number, f"ảnh {mark.size:.0f} dpi ở cỡ in, cần ít nhất {least:g}")
        for number, mark in opened.each_mark()
        if mark.kind == "image" and mark.size < least - 1
    )


def _soft(opened: Opened) -> Iterator[Found]:
    least, wanted = opened.job.dpi
    yield from first_a_page(
        Found(number, f"ảnh {mark.size:.0f} dpi ở cỡ in, nên có {wanted:g}")
        for number, mark in opened.each_mark()
        if mark.kind == "image" and least - 1 <= mark.size < wanted * 0.98
    )


def _hair(opened: Opened) -> Iterator[Found]:
    least = opened.job.line
    yield from first_a_page(
        Found(number, f"nét {mark.size:.2f} pt, cần ít nhất {least:g} pt")
        for number, mark in opened.each_mark()
        if (mark.kind == "stroke" and mark.size < least - 0.005)
        or (mark.kind == "fill" and 0 < mark.size < least - 0.005)
    )


def _small(opened: Opened) -> Iterator[Found]:
    least = opened.job.type
    yield from first_a_page(
        Found(number, f"chữ {mark.size:.1f} pt, nên từ {least:g} pt")
        for number, mark in opened.each_mark()
        if mark.kind == "text" and mark.size < least - 0.05
    )


def _embedded(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(
        Found(number, f"phông {name} không nằm trong tệp")
        for number, fonts in opened.fonts.items()
        for name, font in fonts
        if str(font.get("/Subtype")) != "/Type3" and not any(key in _about(font) for key in FILES)
    )


def _subset(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(
        Found(number, f"phông {name} nhúng cả bộ")
        for number, fonts in opened.fonts.items()
        for name, font in fonts
        if any(key in _about(font) for key in FILES) and name.find("+") != TAG
    )


def _type3(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(
        Found(number, f"phông {name} là Type 3")
        for number, fonts in opened.fonts.items()
        for name, font in fonts
        if str(font.get("/Subtype")) == "/Type3"
    )


def _about(font: Any) -> Any:
    """The font's descriptor, that of its descendant for a composite one; empty when there is none."""
    inner = font.get("/DescendantFonts")
    holder = inner[0] if isinstance(inner, pikepdf.Array) and len(inner) else font
    found = holder.get("/FontDescriptor", Dictionary())
    return found if isinstance(found, Dictionary) else Dictionary()


def _missing(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(_missings(opened))


def _missings(opened: Opened) -> Iterator[Found]:
    for number, mark in opened.each_mark():
        wide = isinstance(mark.font, Dictionary) and str(mark.font.get("/Encoding", "")).startswith(
            "/Identity"
        )
        if mark.kind == "text" and wide:
            pairs = zip(mark.text[::2], mark.text[1::2], strict=False)
            if any(high == low == 0 for high, low in pairs):
                yield Found(number, "có ký tự phông không vẽ được (.notdef)")
    for sheet in opened.looked:
        if LOST in opened.texts[sheet.number][0]:
            yield Found(sheet.number, "có ký tự hỏng (U+FFFD)")


CHECKS = apart(
    Check("phong-nhung", "Phông nằm trong tệp", _embedded, "Nhúng phông khi xuất."),
    Check("phong-tap-con", "Phông chỉ nhúng ký tự có dùng", _subset, "Chọn nhúng tập con.", "warn"),
    Check("phong-type3", "Không có phông Type 3", _type3, "Thay phông, hoặc đổi chữ thành nét."),
    Check("thieu-ky-tu", "Không thiếu ký tự", _missing, "Đổi phông hoặc thay ký tự."),
    Check("chu-nho", "Chữ không quá nhỏ", _small, "Đặt chữ to hơn.", "warn"),
    Check("net-manh", "Nét không quá mảnh", _hair, "Đặt nét từ 0,25 pt."),
    Check("anh-tho", "Ảnh đủ điểm ảnh", _coarse, "Thay ảnh lớn hơn, hoặc in nhỏ lại."),
    Check("anh-mem", "Ảnh đủ nét cho giấy tráng", _soft, "Thay ảnh 300 dpi nếu có.", "warn"),
)
