"""What the pages paint, mark by mark: a reader of content streams, forms and patterns included."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

from sotay.press.preflight.marks import Mark
from sotay.press.preflight.space import Space, space_of
from sotay.press.preflight.state import UNIT, Matrix, State, changes, matrix_of, scale, times

DEPTH = 12  # forms within forms; deeper ones are a fault of the file, not a page

_SPACE = {"g": "gray", "rg": "rgb", "k": "cmyk"}
_STROKES = {"S", "s"}
_FILLS = {"f", "F", "f*"}
_BOTH = {"B", "B*", "b", "b*"}
_PAINTS = _STROKES | _FILLS | _BOTH | {"n"}
_TEXT = {"Tj", "TJ", "'", '"'}
_PATH = {"m", "l", "re", "c", "v", "y"}
_COLOUR = {"sc", "scn", "SC", "SCN"}


def read_marks(page: Any, found: list[Mark]) -> None:
    """Add the marks of ``page`` to ``found``, in painting order.

    Raises what pikepdf raises for content that cannot be read; what came before it is in ``found``.
    """
    node, steps = page.obj, 0
    while "/Resources" not in node and "/Parent" in node and steps < DEPTH:
        node, steps = node.Parent, steps + 1
    _Reader(node.get("/Resources", Dictionary()), State(), (), found).read(page)


class _Reader:
    def __init__(
        self, resources: Dictionary, state: State, above: tuple[tuple[int, int], ...], found: list[Mark]
    ) -> None:
        self._resources, self._state, self._above, self._found = resources, state, above, found
        self._kept: list[State] = []
        self._text: Matrix = UNIT
        self._path: list[tuple[float, float]] = []
        self._straight = True
        self._known: dict[str, dict[str, Any]] = {}  # name in /ExtGState → what it changes

    def read(self, source: Any) -> None:
        for given in pikepdf.parse_content_stream(source):
            if isinstance(given, pikepdf.ContentStreamInlineImage):
                self._found.append(self._inline(given.iimage))
            else:
                self._one(str(given.operator), list(given.operands))

    def _one(self, operator: str, operands: Sequence[Any]) -> None:
        """Take one instruction: marks it paints, or the state it leaves."""
        if operator in _TEXT:
            self._show(operands[-1])
        elif operator in _PATH:
            self._draw(operator, [float(part) for part in operands])
        elif operator in _PAINTS:
            self._paint(operator)
        elif operator == "sh":
            self._found.append(self._shading(self._named("/Shading", operands[0])))
        elif operator == "Do":
            self._object(self._named("/XObject", operands[0]))
        elif operator in _COLOUR:
            self._colour(operator, operands)
        else:
            self._set(operator, operands)

    def _set(self, operator: str, operands: Sequence[Any]) -> None:
        now = self._state
        if operator == "q":
            self._kept.append(now)
        elif operator == "Q":
            self._state = self._kept.pop() if self._kept else now
        elif operator == "cm":
            self._state = now._replace(matrix=times(matrix_of(operands), now.matrix))
        elif operator.lower() in _SPACE:
            space = Space(_SPACE[operator.lower()])
            self._paint_with(operator, space, tuple(float(part) for part in operands))
        elif operator in ("cs", "CS"):
            space = space_of(operands[0], self._resources)
            self._paint_with(operator, space, (0.0, 0.0, 0.0, 1.0) if space.kind == "cmyk" else (0.0,))
        elif operator == "gs":
            self._state = now._replace(**self._changes(str(operands[0])))
        elif operator == "w":
            self._state = now._replace(width=float(operands[0]))
        elif operator in ("BT", "Tm", "Tf", "Tr"):
            self._set_text(operator, operands)

    def _named(self, kind: str, name: Any) -> Any:
        return self._resources.get(kind, Dictionary()).get(str(name))

    def _changes(self, name: str) -> dict[str, Any]:
        if name not in self._known:
            self._known[name] = changes(self._named("/ExtGState", name))
        return self._known[name]

    def _paint_with(self, operator: str, space: Space, parts: tuple[float, ...]) -> None:
        if operator.isupper():
            self._state = self._state._replace(stroke=(space, parts))
        else:
            self._state = self._state._replace(fill=(space, parts))

    def _colour(self, operator: str, operands: Sequence[Any]) -> None:
        space, _ = self._state.stroke if operator.isupper() else self._state.fill
        parts = tuple(float(part) for part in operands if not isinstance(part, Name))
        self._paint_with(operator, space, parts)
        if operands and isinstance(operands[-1], Name):
            pattern = self._named("/Pattern", operands[-1])
            if pattern is not None and pattern.get("/PatternType") == 2:
                self._found.append(self._shading(pattern.get("/Shading")))
            elif pattern is not None:
                self._within(pattern, matrix_of(pattern.get("/Matrix", UNIT)))

    def _set_text(self, operator: str, operands: Sequence[Any]) -> None:
        if operator == "BT":
            self._text = UNIT
        elif operator == "Tm":
            self._text = matrix_of(operands)
        elif operator == "Tr":
            self._state = self._state._replace(mode=int(operands[0]))
        else:
            font = self._named("/Font", operands[0])
            self._state = self._state._replace(font=font, size=float(operands[1]))

    def _show(self, shown: Any) -> None:
        now = self._state
        pieces = shown if isinstance(shown, pikepdf.Array) else [shown]
        text = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
        if now.mode in (3, 7) or not text:
            return
        size = abs(now.size) * scale(times(self._text, now.matrix))
        stroked = now.mode in (1, 5)
        space, parts = now.stroke if stroked else now.fill
        over = now.over_stroke if stroked else now.over
        self._found.append(Mark("text", space, parts, size, over, now.opaque, text, now.font))

    def _draw(self, operator: str, given: list[float]) -> None:
        if operator == "re" and len(given) == 4:
            x, y, width, height = given
            self._path += [(x, y), (x + width, y + height)]
        elif operator in ("m", "l") and len(given) == 2:
            self._path.append((given[0], given[1]))
        else:
            self._straight = False

    def _paint(self, operator: str) -> None:
        now, path, straight = self._state, self._path, self._straight
        self._path, self._straight = [], True
        if operator in _FILLS | _BOTH:
            thin = 0.0
            if straight and 2 <= len(path) <= 5:
                thin = min(max(axis) - min(axis) for axis in zip(*path, strict=True)) * scale(now.matrix)
            self._found.append(Mark("fill", *now.fill, thin if len(path) else 0.0, now.over, now.opaque))
        if operator in _STROKES | _BOTH:
            wide = now.width * scale(now.matrix)
            self._found.append(Mark("stroke", *now.stroke, wide, now.over_stroke, now.opaque))

    def _shading(self, shading: Any) -> Mark:
        space = space_of(None if shading is None else shading.get("/ColorSpace"), self._resources)
        return Mark("shading", space, (), 0.0, self._state.over, self._state.opaque)

    def _object(self, item: Any) -> None:
        if item is None:
            return
        if item.get("/Subtype") == Name.Form:
            self._within(item, times(matrix_of(item.get("/Matrix", UNIT)), self._state.matrix))
        elif item.get("/Subtype") == Name.Image:
            opaque = self._state.opaque and "/SMask" not in item
            dpi = self._dpi(int(item.get("/Width", 0)), int(item.get("/Height", 0)))
            space, parts = self._state.fill
            if not item.get("/ImageMask", False):
                space, parts = space_of(item.get("/ColorSpace"), self._resources), ()
            self._found.append(Mark("image", space, parts, dpi, self._state.over, opaque))

    def _inline(self, image: Any) -> Mark:
        space = Space("gray")
        if not image.image_mask:
            space = space_of(Name(str(image.colorspace)), self._resources)
        return Mark("image", space, (), self._dpi(image.width, image.height), self._state.over)

    def _dpi(self, width: int, height: int) -> float:
        a, b, c, d, _, _ = self._state.matrix
        across, down = hypot(a, b), hypot(c, d)
        return min(width / across if across else 0, height / down if down else 0) * 72

    def _within(self, stream: Any, matrix: Matrix) -> None:
        if stream.objgen in self._above or len(self._above) >= DEPTH:
            raise ValueError("khối vẽ lồng nhau không dứt")
        state = self._state._replace(matrix=matrix)
        resources = stream.get("/Resources", self._resources)
        _Reader(resources, state, (*self._above, stream.objgen), self._found).read(stream)
