"""What the pages paint, mark by mark: a reader of content streams, forms and patterns included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Any, Literal, NamedTuple

import pikepdf
from pikepdf import Dictionary, Name

from sotay.press.preflight.space import Space, space_of

Matrix = tuple[float, float, float, float, float, float]
Kind = Literal["text", "fill", "stroke", "image", "shading"]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
DEPTH = 12  # forms within forms; deeper ones are a fault of the file, not a page

_SPACE = {"g": "gray", "rg": "rgb", "k": "cmyk"}
_STROKES = {"S", "s"}
_FILLS = {"f", "F", "f*"}
_BOTH = {"B", "B*", "b", "b*"}
_PAINTS = _STROKES | _FILLS | _BOTH | {"n"}
_TEXT = {"Tj", "TJ", "'", '"'}
_PATH = {"m", "l", "re", "c", "v", "y"}
_COLOUR = {"sc", "scn", "SC", "SCN"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing painted.

    parts: the colour's components, as written. size: text, its size; stroke, its width; fill, its thinner side
    (0 unknown); all points on the page; image, dpi. over: it overprints. opaque: no transparency is at work.
    text: the bytes shown; font: the resource's base name.
    """

    kind: Kind
    space: Space
    parts: tuple[float, ...]
    size: float
    over: bool
    opaque: bool = True
    text: bytes = b""
    font: Any = None

    @property
    def inks(self) -> tuple[float, float, float, float] | None:
        """Cyan, magenta, yellow, black from 0 to 1; None for what is not in process inks."""
        if self.space.kind in ("cmyk", "icc-cmyk") and len(self.parts) == 4:
            cyan, magenta, yellow, black = self.parts
            return cyan, magenta, yellow, black
        if self.space.kind in ("gray", "icc-gray") and len(self.parts) == 1:
            return 0.0, 0.0, 0.0, 1.0 - self.parts[0]
        return None


class _State(NamedTuple):
    matrix: Matrix = UNIT
    fill: tuple[Space, tuple[float, ...]] = (Space("gray"), (0.0,))
    stroke: tuple[Space, tuple[float, ...]] = (Space("gray"), (0.0,))
    over: bool = False  # fills
    over_stroke: bool = False
    opaque: bool = True
    width: float = 1.0
    font: Any = None
    size: float = 0.0
    mode: int = 0


def read_marks(page: Any, found: list[Mark]) -> None:
    """Add the marks of ``page`` to ``found``, in painting order.

    Raises what pikepdf raises for content that cannot be read; what came before it is in ``found``.
    """
    node, steps = page.obj, 0
    while "/Resources" not in node and "/Parent" in node and steps < DEPTH:
        node, steps = node.Parent, steps + 1
    _Reader(node.get("/Resources", Dictionary()), _State(), (), found).read(page)


class _Reader:
    def __init__(
        self, resources: Dictionary, state: _State, above: tuple[tuple[int, int], ...], found: list[Mark]
    ) -> None:
        self._resources, self._state, self._above, self._found = resources, state, above, found
        self._kept: list[_State] = []
        self._text: Matrix = UNIT
        self._path: list[tuple[float, float]] = []
        self._straight = True

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
            self._state = now._replace(matrix=times(_matrix(operands), now.matrix))
        elif operator.lower() in _SPACE:
            space = Space(_SPACE[operator.lower()])
            self._paint_with(operator, space, tuple(float(part) for part in operands))
        elif operator in ("cs", "CS"):
            space = space_of(operands[0], self._resources)
            self._paint_with(operator, space, (0.0, 0.0, 0.0, 1.0) if space.kind == "cmyk" else (0.0,))
        elif operator == "gs":
            self._graphics(self._named("/ExtGState", operands[0]))
        elif operator == "w":
            self._state = now._replace(width=float(operands[0]))
        elif operator in ("BT", "Tm", "Tf", "Tr"):
            self._set_text(operator, operands)

    def _named(self, kind: str, name: Any) -> Any:
        return self._resources.get(kind, Dictionary()).get(str(name))

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
                self._within(pattern, _matrix(pattern.get("/Matrix", UNIT)))

    def _graphics(self, state: Any) -> None:
        if state is None:
            return
        now = self._state
        stroke = bool(state.get("/OP", now.over_stroke))
        fill = bool(state.get("/op", state.get("/OP", now.over)))
        clear = any(float(state.get(key, 1)) < 1 for key in ("/ca", "/CA"))
        mask = isinstance(state.get("/SMask"), Dictionary)
        blend = str(state.get("/BM", "/Normal")) not in ("/Normal", "/Compatible")
        touches = any(key in state for key in ("/ca", "/CA", "/SMask", "/BM"))
        opaque = not (clear or mask or blend) if touches else now.opaque
        self._state = now._replace(over=fill, over_stroke=stroke, opaque=opaque)
        if "/LW" in state:
            self._state = self._state._replace(width=float(state.LW))
        if "/Font" in state:
            self._state = self._state._replace(font=state.Font[0], size=float(state.Font[1]))

    def _set_text(self, operator: str, operands: Sequence[Any]) -> None:
        if operator == "BT":
            self._text = UNIT
        elif operator == "Tm":
            self._text = _matrix(operands)
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
            self._within(item, times(_matrix(item.get("/Matrix", UNIT)), self._state.matrix))
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


def times(one: Matrix, other: Matrix) -> Matrix:
    """``one`` applied first, then ``other``."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def scale(matrix: Matrix) -> float:
    """How much ``matrix`` enlarges lengths, on average."""
    a, b, c, d, _, _ = matrix
    return float(abs(a * d - b * c) ** 0.5)


def _matrix(given: Any) -> Matrix:
    a, b, c, d, e, f = (float(part) for part in given)
    return a, b, c, d, e, f
