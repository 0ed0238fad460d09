"""What a content stream paints with while it is read, and the arithmetic of its coordinates."""

from __future__ import annotations

from typing import Any, NamedTuple

from pikepdf import Dictionary

from sotay.press.preflight.space import Space

Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class State(NamedTuple):
    """The graphics state of a content stream: what the next mark is painted with. ``over``: fills overprint."""

    matrix: Matrix = UNIT
    fill: tuple[Space, tuple[float, ...]] = (Space("gray"), (0.0,))
    stroke: tuple[Space, tuple[float, ...]] = (Space("gray"), (0.0,))
    over: bool = False
    over_stroke: bool = False
    opaque: bool = True
    width: float = 1.0
    font: Any = None
    size: float = 0.0
    mode: int = 0


def changes(given: Any) -> dict[str, Any]:
    """Return what ``given``, an entry of /ExtGState, makes of a State, by field; nothing for None."""
    if given is None:
        return {}
    made: dict[str, Any] = {}
    if "/OP" in given:
        made["over_stroke"] = made["over"] = bool(given.OP)
    if "/op" in given:
        made["over"] = bool(given.op)
    if any(key in given for key in ("/ca", "/CA", "/SMask", "/BM")):
        clear = any(float(given.get(key, 1)) < 1 for key in ("/ca", "/CA"))
        mask = isinstance(given.get("/SMask"), Dictionary)
        blend = str(given.get("/BM", "/Normal")) not in ("/Normal", "/Compatible")
        made["opaque"] = not (clear or mask or blend)
    if "/LW" in given:
        made["width"] = float(given.LW)
    if "/Font" in given:
        made |= {"font": given.Font[0], "size": float(given.Font[1])}
    return made


def times(one: Matrix, other: Matrix) -> Matrix:
    """``one`` applied first, then ``other``."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def scale(matrix: Matrix) -> float:
    """How much ``matrix`` enlarges lengths, on average."""
    a, b, c, d, _, _ = matrix
    return float(abs(a * d - b * c) ** 0.5)


def matrix_of(given: Any) -> Matrix:
    """The matrix written as six operands, or an array of six."""
    a, b, c, d, e, f = (float(part) for part in given)
    return a, b, c, d, e, f
