"""Every colour a PDF paints with, replaced: page streams, forms, patterns, shadings, pictures.

Press files are made with it (RGB → inks) and read back with it (inks → one picture a plate).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

from sotay.press.palette import SIZES, SPACES, WHITE, Colour, Palette, numbers
from sotay.press.transparent import clear
from sotay.press.written import Written

_PAINT = {1: ("g", "G"), 3: ("rg", "RG"), 4: ("k", "K")}
_PARTS = {name: size for size, names in _PAINT.items() for name in names}
# Operator → the kind of resource its last operand names (Tf: its first).
_USES = {
    "Do": "/XObject", "gs": "/ExtGState", "sh": "/Shading", "Tf": "/Font", "scn": "/Pattern",
    "SCN": "/Pattern", "cs": "/ColorSpace", "CS": "/ColorSpace", "BDC": "/Properties", "DP": "/Properties",
}  # fmt: skip


class Recolour:
    """Walks a PDF page by page; what pages share is changed once, for the page that first uses it."""

    def __init__(self, pdf: pikepdf.Pdf, palette: Palette) -> None:
        self._pdf, self._palette = pdf, palette
        self._done: set[tuple[int, int]] = set()
        self._opaque = not any(map(clear, pdf.objects))

    def run(self) -> None:
        """Recolour all pages in place; each is left with the resources it uses and no others.

        Transparency groups of a file in which nothing is transparent go: they say nothing, and a press would
        flatten them.
        """
        for number, page in enumerate(self._pdf.pages, 1):
            content, page.obj.Resources = self._stream(page, _resources(page.obj), number, start=True)
            page.obj.Contents = self._pdf.make_stream(content)
            self._group(page.obj)

    def _stream(
        self, source: Any, resources: Dictionary, page: int, *, start: bool = False
    ) -> tuple[bytes, Dictionary]:
        """Return the new content of ``source`` and the resources it uses, recoloured too."""
        made = Written()
        over, kept = False, list[bool]()  # whether fills overprint now, and at every open "q"
        if start:  # a page begins in black that no operator has named
            over = self._set((0.0,), "g", page, made, over)
            self._set((0.0,), "G", page, made, over)
        for given in pikepdf.parse_content_stream(source):
            operator, operands = str(given.operator), given.operands
            if operator == "q":
                kept.append(over)
            elif operator == "Q" and kept:
                over = kept.pop()
            if operator in _PARTS and len(operands) == _PARTS[operator]:
                over = self._set(tuple(float(part) for part in operands), operator, page, made, over)
                continue
            if operator in _USES and operands:
                named = operands[0 if operator == "Tf" else -1]
                if isinstance(named, Name):
                    made.used.setdefault(_USES[operator], set()).add(str(named))
                if operator in ("cs", "CS") and named != "/Pattern":
                    self._palette.strange(_space(resources, str(named)), page)
            around = self._palette.around() if operator == "Do" else None
            made.put(given, around)
        return pikepdf.unparse_content_stream(made.instructions), self._resources(resources, made, page)

    def _set(self, colour: Colour, operator: str, page: int, made: Written, over: bool) -> bool:
        """Set a colour; return whether fills overprint from here on."""
        new, stroke = self._palette.colour(colour, page), operator.isupper()
        made.add(numbers(new), _PAINT[len(new)][stroke])
        wanted = self._palette.overprints(new)
        if wanted is None:
            return over
        state = Dictionary(Type=Name.ExtGState, OPM=1, op=over if stroke else wanted)
        if stroke:  # OP without op would set both
            state.OP = wanted
        name = (
            f"/In{'Net' if stroke else 'Nen'}{int(wanted)}{int(over)}" if stroke else f"/InNen{int(wanted)}"
        )
        made.states[name] = state
        made.add([Name(name)], "gs")
        return over if stroke else wanted

    def _resources(self, resources: Dictionary, made: Written, page: int) -> Dictionary:
        new = Dictionary()
        for kind, names in sorted(made.used.items()):
            known = resources.get(kind, Dictionary())
            found = {name: known[name] for name in sorted(names) if name in known}
            if found:
                new[kind] = Dictionary(found)
        states = {**dict(new.get("/ExtGState", Dictionary()).items()), **made.states}
        if states:
            new.ExtGState = Dictionary({name: states[name] for name in sorted(states)})
        self._states(item for name, item in states.items() if name not in made.states)
        for stream in self._fresh(new.get("/XObject")):
            if stream.get("/Subtype") == Name.Image:
                self._palette.picture(stream, page)
            elif stream.get("/Subtype") == Name.Form:
                self._inner(stream, resources, page)
                self._group(stream)
        for pattern in self._fresh(new.get("/Pattern")):
            if pattern.get("/PatternType") == 1:
                self._inner(pattern, resources, page, start=pattern.get("/PaintType") == 1)
            elif "/Shading" in pattern:
                self._shading(pattern.Shading, page)
        for shading in self._fresh(new.get("/Shading")):
            self._shading(shading, page)
        return new

    def _states(self, states: Iterable[Any]) -> None:
        for state in states:
            self._palette.graphics(state)
            mask = state.get("/SMask")
            if isinstance(mask, Dictionary) and "/G" in mask:
                self._done.add(mask.G.objgen)  # a luminosity mask is arithmetic, not paint

    def _inner(self, stream: Any, resources: Dictionary, page: int, *, start: bool = False) -> None:
        content, own = self._stream(stream, stream.get("/Resources", resources), page, start=start)
        stream.write(content)
        stream.Resources = own

    def _group(self, holder: Any) -> None:
        group = holder.get("/Group")
        if isinstance(group, Dictionary) and self._opaque:
            del holder["/Group"]
        elif isinstance(group, Dictionary) and str(group.get("/CS")) in SIZES:
            white = WHITE[SIZES[str(group.CS)]]
            group.CS = SPACES[len(self._palette.colour(white, 0))]

    def _shading(self, shading: Any, page: int) -> None:
        if str(shading.get("/ColorSpace")) not in SIZES or "/Function" not in shading:
            self._palette.strange(f"chuyển sắc {_short(shading.get('/ColorSpace'))}", page)
            return
        functions = shading.Function if isinstance(shading.Function, pikepdf.Array) else [shading.Function]
        sizes = {found for item in functions for found in self._stops(item, page)}
        if len(sizes) == 1:
            shading.ColorSpace = SPACES[sizes.pop()]

    def _stops(self, function: Any, page: int) -> Iterator[int]:
        if "/Functions" in function:
            for inner in function.Functions:
                yield from self._stops(inner, page)
            return
        if function.get("/FunctionType") != 2:
            self._palette.strange("chuyển sắc theo hàm lấy mẫu", page)
            return
        for key in ("/C0", "/C1"):
            if key in function:
                new = self._palette.colour(tuple(float(part) for part in function[key]), page)
                function[key] = pikepdf.Array(numbers(new))
                yield len(new)

    def _fresh(self, named: Any) -> Iterable[Any]:
        """Objects of a resource dictionary that were not met before, in the order of their names."""
        for _, item in sorted((named or Dictionary()).items()):
            if not item.is_indirect:
                yield item
            elif item.objgen not in self._done:
                self._done.add(item.objgen)
                yield item


def _resources(page: Any) -> Dictionary:
    """The page's resources, its own or inherited."""
    node = page
    while node is not None and "/Resources" not in node:
        node = node.get("/Parent")
    return Dictionary() if node is None else node.Resources


def _space(resources: Dictionary, name: str) -> str:
    named = resources.get("/ColorSpace", Dictionary()).get(name)
    return _short(named) if named is not None else name


def _short(space: Any) -> str:
    return str(space[0]) if isinstance(space, pikepdf.Array) else str(space)
