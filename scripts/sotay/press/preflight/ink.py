"""Checks of colour: what is not in process inks, black made of many, overprint, transparency, total ink."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Dictionary

from sotay.press.preflight.check import Check, apart, first_a_page
from sotay.press.preflight.marks import Mark
from sotay.press.preflight.opened import Opened
from sotay.press.preflight.plates import heaviest
from sotay.press.preflight.report import Found
from sotay.press.preflight.space import SCREEN, space_of

PROCESS = {"Cyan", "Magenta", "Yellow", "Black", "None"}
KINDS = {"text": "chữ", "fill": "nền", "stroke": "nét", "image": "ảnh", "shading": "chuyển sắc"}
DARK, SOME = 0.5, 0.02  # black from here on is black; ink below is none
SPOT = 2.0  # mm²: less ink over the limit than this is not seen on the sheet


def _screen(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(_screens(opened))


def _screens(opened: Opened) -> Iterator[Found]:
    for number, mark in opened.each_mark():
        if mark.space.kind in SCREEN:
            yield Found(number, f"{KINDS[mark.kind]} bằng {mark.space.told}")
    for number, page in opened.pages():
        for holder in (page.obj, *_forms(page.obj.get("/Resources"), 0)):
            group = holder.get("/Group")
            space = space_of(group.get("/CS")) if isinstance(group, Dictionary) else None
            if space is not None and space.kind in SCREEN:
                yield Found(number, f"nhóm trong suốt tính màu bằng {space.told}")


def _forms(resources: Any, depth: int) -> Iterator[Any]:
    if not isinstance(resources, Dictionary) or depth > 3:
        return
    for item in resources.get("/XObject", Dictionary()).values():
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form":
            yield item
            yield from _forms(item.get("/Resources"), depth + 1)


def _spot(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(
        Found(number, f"{KINDS[mark.kind]} bằng {mark.space.told}")
        for number, mark in opened.each_mark()
        if mark.space.kind == "spot" and not set(mark.space.name.split(" + ")) <= PROCESS
    )


def _profiled(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(
        Found(number, f"{KINDS[mark.kind]} bằng {mark.space.told}")
        for number, mark in opened.each_mark()
        if mark.space.kind in ("icc-cmyk", "icc-gray")
    )


def _rich(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(_riches(opened))


def _riches(opened: Opened) -> Iterator[Found]:
    for number, mark in opened.each_mark():
        if mark.kind != "text":
            continue
        if mark.space.kind in SCREEN and mark.parts and max(mark.parts) <= 0.15:
            yield Found(number, "chữ đen bằng RGB, sẽ ra bốn mực")
        elif mark.inks:
            *colours, black = mark.inks
            if (black >= DARK and sum(colours) > SOME) or min(colours) >= DARK:
                yield Found(number, f"chữ đen gồm {_percent(mark)}")


def _knocked_out(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(
        Found(number, "chữ đen không in đè: lệch mực là hở trắng")
        for number, mark in opened.each_mark()
        if mark.kind == "text" and mark.inks == (0, 0, 0, 1) and not mark.over
    )


def _white_over(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(
        Found(number, f"{KINDS[mark.kind]} trắng in đè: sẽ mất khi in")
        for number, mark in opened.each_mark()
        if mark.over and mark.inks and sum(mark.inks) < SOME
    )


def _clear(opened: Opened) -> Iterator[Found]:
    yield from first_a_page(
        Found(number, f"{KINDS[mark.kind]} trong suốt hoặc hòa màu")
        for number, mark in opened.each_mark()
        if not mark.opaque
    )


def _transfer(opened: Opened) -> Iterator[Found]:
    for number, page in opened.pages():
        for holder in (page.obj, *_forms(page.obj.get("/Resources"), 0)):
            states = holder.get("/Resources", Dictionary()).get("/ExtGState", Dictionary())
            for state in states.values():
                if any(
                    key in state and state[key] not in ("/Identity", "/Default")
                    for key in ("/TR", "/TR2", "/HTP")
                ):
                    yield Found(number, "có hàm truyền hoặc tram riêng")


def _soaked(opened: Opened) -> Iterator[Found]:
    for number, ink, area in heaviest(opened):
        if area >= SPOT:
            yield Found(number, f"{ink:.0f} % mực trên {area:.0f} mm², tối đa {opened.job.ink:g} %")


def _percent(mark: Mark) -> str:
    inks = mark.inks or ()
    return " ".join(f"{name}{part * 100:.0f}" for name, part in zip("CMYK", inks, strict=True))


CHECKS = apart(
    Check("mau-man-hinh", "Không còn màu RGB, Lab", _screen, "Đổi sang CMYK theo hồ sơ của nhà in."),
    Check("mau-pha", "Không có màu pha", _spot, "Đổi màu pha sang bốn mực, hoặc đặt mực riêng."),
    Check("mau-icc", "Màu không kèm hồ sơ riêng", _profiled, "Bỏ hồ sơ ICC trên từng hình.", "warn"),
    Check("den-nhieu-muc", "Chữ đen chỉ dùng mực đen", _rich, "Đặt chữ đen là K100."),
    Check("den-in-de", "Chữ đen in đè", _knocked_out, "Bật overprint cho K100.", "warn"),
    Check("trang-in-de", "Không có màu trắng in đè", _white_over, "Tắt overprint cho màu trắng."),
    Check("trong-suot", "Không có trong suốt, hòa màu", _clear, "Làm phẳng, hoặc báo nhà in.", "warn"),
    Check("ham-truyen", "Không có hàm truyền, tram riêng", _transfer, "Bỏ transfer function, halftone."),
    Check("tong-muc", "Tổng mực không quá mức", _soaked, "Giảm mực màu, hoặc đổi ảnh theo hồ sơ in."),
)
