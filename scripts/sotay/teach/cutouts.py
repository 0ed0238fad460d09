"""What a class cuts out or is handed, taken from the modules that ask for it: cards, forms to fill in, kept sheets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sotay.book.duration import spell
from sotay.book.load import Book
from sotay.book.module import ACTIVITY, TRAINER, Module
from sotay.book.outline import Section, callouts

CARDS, SMALL, FORM, TICKS, SHEET = "the", "nho", "viet", "soat", "kin"
_COUNTS = {"ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
_NUMBERED = re.compile(r"\d+\)\s*")
_RESPONSE = re.compile(r"scenarios/([\w-]+)/cap-(\d)\.md")
_KEPT = re.compile(r"^(?:Phiếu dữ kiện|Câu hỏi kín)[^.:]*[.:]\s*(.*)", re.S)


@dataclass(frozen=True)
class Cutout:
    """Pieces of one kind and what to do with them: "M6: Sáu tin in rời, mỗi nhóm một bộ, cắt rời".

    `CARDS`, `SMALL` are cut; `FORM` leaves room to write under each, `TICKS` a box before each; each piece of a
    `SHEET` is handed out by itself, a line of text a line.
    """

    kind: str
    use: str
    pieces: tuple[str, ...]


def cutouts(book: Book) -> Iterator[Cutout]:
    """Yield what the materials of each module ask to print and its text holds; what stands nowhere is left out."""
    for module in book.modules:
        for material in module.head.materials if module.head else ():
            if found := _found(book, module, material):
                kind, pieces = found
                cut = ", cắt rời" if kind in (CARDS, SMALL) else ""
                yield Cutout(kind, f"{module.id}: {material}{cut}", pieces)


def _found(book: Book, module: Module, material: str) -> tuple[str, tuple[str, ...]] | None:
    words = material.split(",", maxsplit=1)[0].lower()
    if "giữ kín" in material:
        kept = tuple(_kept(module))
        return (SHEET, kept) if kept else None
    if "in rời" in words:
        return next(((CARDS, pieces) for pieces in _boxed(module)), None)
    if "thẻ vai" in material:
        pieces = tuple(_chain(book, module))
        return (SMALL, pieces) if pieces else None
    kind = {"thẻ": CARDS, "phiếu": TICKS if "dòng" in words else FORM}.get(words.split()[0])
    return next(((kind, pieces) for pieces in _listed(module, words)), None) if kind else None


def _kept(module: Module) -> Iterator[str]:
    """What the trainer hands out at its minute: the paragraphs of one box that open with its name make one sheet."""
    for section in module.sections:
        for box in callouts(section):
            parts = [
                found[1] for text in box.text.split("\n\n") if (found := _KEPT.match(" ".join(text.split())))
            ]
            if box.kind == TRAINER and parts:
                yield "\n".join(part.removeprefix("phần tiếp. ") for part in parts).replace("; “", "\n“")


def _boxed(module: Module) -> Iterator[tuple[str, ...]]:
    """The lists in boxes of a section whose activity works with loose pieces."""
    for section in module.sections:
        if "in rời" not in _tools(section):
            continue
        for box in callouts(section):
            items = [line.text[2:] for line in box.lines if line.text.startswith("- ")]
            if box.kind != ACTIVITY and items:
                yield tuple(
                    piece.strip() for item in items for piece in _NUMBERED.split(item) if piece.strip()
                )


def _listed(module: Module, words: str) -> Iterator[tuple[str, ...]]:
    """Lists that are as long as their name says ("Phiếu sáu phần"), in a section that names them."""
    count = next((_COUNTS[word] for word in words.split() if word in _COUNTS), 0)
    name = " ".join(words.split()[:3])
    for section in module.sections:
        items = tuple(line.text.replace("**", "") for line in section.bullets())
        if count and len(items) == count and name in section.text.lower():
            yield items


def _chain(book: Book, module: Module) -> Iterator[str]:
    """Who acts and when, in the responses that the activity opens."""
    known = {scenario.slug: scenario for scenario in book.scenarios}
    units = book.registry.units
    for section in module.sections:
        opened = _RESPONSE.findall(_tools(section)) if "thẻ vai" in _tools(section) else []
        steps = [
            step
            for slug, level in opened
            if slug in known and int(level) in known[slug].responses
            for step in known[slug].responses[int(level)].steps
        ]
        yield from dict.fromkeys(unit.short for step in steps if (unit := units.find(step.unit)))
        yield from (spell(after) for after in sorted({step.after for step in steps}))


def _tools(section: Section) -> str:
    boxes = [box.text for box in callouts(section) if box.kind == ACTIVITY]
    return " ".join(line for text in boxes for line in text.split("\n") if line.startswith("Vật dụng:"))
