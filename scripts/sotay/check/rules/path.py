"""Rules of paths: who takes which modules (plan III.4)."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.book.module import Module, timed
from sotay.book.names import suggestion
from sotay.book.paths import PATHS, HalfDay, Taken
from sotay.book.scenario import CODE
from sotay.check.rule import Context, rule

_CODE = re.compile(r"M[0-9]{1,2}")
MINUTES = {"nửa ngày": 180, "một ngày": 360, "hai ngày": 720}  # 4, 8, 16 lessons of 45 minutes (BRIEF §7)


@rule("mo-dun-ngoai-lo-trinh", protects="Mô-đun nào cũng có người học.", scope="book")
def modules_have_paths(context: Context) -> Iterator[Finding]:
    """Every module is in some path, where the book has paths."""
    paths = context.book.paths
    if paths is None:
        return
    taken = {t.module for p in paths.paths for day in p.days for half in day for t in half.takes}
    for module in context.book.modules:
        if _CODE.fullmatch(module.tree.text("id") or "") and module.id not in taken:
            message = f"Mô-đun {module.id} không nằm trong lộ trình nào."
            hint = f"Thêm “- module: {module.id}” vào một buổi trong {PATHS}."
            yield Finding("mo-dun-ngoai-lo-trinh", module.tree.place("id"), message, hint)


@rule("lo-trinh-sai", protects="Lộ trình chỉ gồm mô-đun, phần, kịch bản có thật và vừa độ dài.", scope="book")
def paths_can_be_taught(context: Context) -> Iterator[Finding]:
    """A path's modules, sections and scenario exist, and their minutes are those of its length."""
    book = context.book
    if book.paths is None:
        return
    tree, modules = book.trees[PATHS], {module.id: module for module in book.modules}
    coded = {trace.id for trace in context.traces}
    # A scenario or module whose code could not be read may be the one that is meant.
    hidden = any(not CODE.fullmatch(code) for code in coded)
    unread = any(not _CODE.fullmatch(module.tree.text("id") or "") for module in book.modules)
    for number, path in enumerate(book.paths.paths):
        total, sound = 0, True
        for keys, taken in _taken(path.days):
            place = tree.place("paths", number, "days", *keys, "module")
            module = modules.get(taken.module)
            if module is None:
                sound = False
                if not unread:
                    hint = suggestion(taken.module, modules) or "Viết mã mô-đun, như M3."
                    yield Finding("lo-trinh-sai", place, f"Không có mô-đun “{taken.module}”.", hint)
                continue
            total += sum(_lengths(module, taken).values())
            for index, part in enumerate(taken.parts):
                titles = _titles(module)
                if part not in titles:
                    at = tree.place("paths", number, "days", *keys, "parts", index)
                    hint = suggestion(part, titles) or f"Các phần: {', '.join(titles)}."
                    yield Finding("lo-trinh-sai", at, f"{module.id} không có phần “{part}”.", hint)
                    sound = False
        at = tree.place("paths", number, "length")
        if sound and total > MINUTES[path.length]:
            message = (
                f"Lộ trình {path.length} có {total} phút bài, nhiều nhất là {MINUTES[path.length]} phút."
            )
            yield Finding("lo-trinh-sai", at, message, "Bớt mô-đun, chỉ dạy một số phần, hoặc đổi length.")
        if path.exercise and path.exercise not in coded and not hidden:
            hint = suggestion(path.exercise, coded) or "Viết mã kịch bản, như KB05."
            at = tree.place("paths", number, "exercise")
            yield Finding("lo-trinh-sai", at, f"Không có kịch bản “{path.exercise}”.", hint)


def _taken(days: list[list[HalfDay]]) -> Iterator[tuple[tuple[str | int, ...], Taken]]:
    for day, halves in enumerate(days):
        for half, one in enumerate(halves):
            for index, taken in enumerate(one.takes):
                yield (day, half, "takes", index), taken


def _titles(module: Module) -> dict[str, int]:
    pairs = [timed(section.title) for section in module.sections if section.level == 2]
    return {title: count or 0 for title, count in pairs}


def _lengths(module: Module, taken: Taken) -> dict[str, int]:
    return {t: n for t, n in _titles(module).items() if not taken.parts or t in taken.parts}
