"""Models of front matter and registry entries: what they share, and how a mistake is told."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo

from sotay.book.finding import Finding, Place
from sotay.book.names import suggestion
from sotay.book.tree import Path, Tree


class Model(BaseModel):
    """A strict, closed, frozen model: an unknown key is an error, nothing is converted."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


M = TypeVar("M", bound=Model)

_KINDS = {
    "string_type": "chữ",
    "int_type": "một số nguyên",
    "bool_type": "true hoặc false",
    "date_type": "một ngày, như 2026-11-22",
    "date_from_datetime_parsing": "một ngày, như 2026-11-22",
    "list_type": "danh sách, mỗi dòng một mục “- …”",
    "dict_type": "các dòng “khóa: giá trị”",
    "model_type": "các dòng “khóa: giá trị”",
    "greater_than": "một số lớn hơn 0",
    "greater_than_equal": "một số không âm",
}


def field_of(model: type[BaseModel], loc: Path) -> FieldInfo | None:
    """Return the field that `loc` leads to inside `model`, or None."""
    found: FieldInfo | None = None
    current: Any = model
    for key in loc:
        if isinstance(key, int):
            current = next(iter(get_args(current)), None) if get_origin(current) in (list, tuple) else current
            continue
        inner = _model_in(current)
        if inner is None or key not in inner.model_fields:
            return found
        found = inner.model_fields[key]
        current = found.annotation
    return found


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for arg in get_args(annotation) if (m := _model_in(arg))), None)


def check(model: type[M], tree: Tree, at: Path = (), rules: dict[str, str] | None = None) -> M | None:
    """Validate the value at `at` of `tree` as `model`; findings go to `tree`, the result is None then.

    `rules` names the rule of a key that has its own (missing or empty counts as the same mistake).
    """
    value = tree.get(*at) if at else tree.data
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            tree.findings.append(_told(model, tree, at, problem, rules or {}))
        return None


def _told(model: type[Model], tree: Tree, at: Path, problem: Any, rules: dict[str, str]) -> Finding:
    loc: Path = tuple(key for key in problem["loc"] if key in _real(tree, at, problem["loc"]))
    kind: str = problem["type"]
    name = next((str(key) for key in reversed(loc) if isinstance(key, str)), "")
    field = field_of(model, loc)
    meaning = f"{field.description} ({name})" if field and field.description else f"“{name}”"
    example = _example(name, field)
    place = tree.place(*at, *loc)
    if kind == "missing":
        holder = tree.place(*at, *loc[:-1]) if (at or loc[:-1]) else Place(tree.path)
        return Finding(rules.get(name, "thieu-khoa"), holder, f"Thiếu khóa {meaning}.", example)
    if kind == "extra_forbidden":
        known = _keys(model, loc[:-1])
        key_place = tree.places.get((*at, *loc[:-1], f"{name}\0"), place)
        message = f"Không có khóa “{name}” ở đây. {suggestion(name, known)}".strip()
        return Finding("khoa-la", key_place, message, f"Các khóa được dùng: {', '.join(known)}.")
    empty = problem.get("input") in (None, "", []) or kind in ("too_short", "string_too_short")
    if empty:
        return Finding(rules.get(name, "gia-tri-trong"), place, f"Khóa {meaning} đang để trống.", example)
    wanted = _KINDS.get(kind) or _choices(problem) or "giá trị đúng dạng"
    return Finding(rules.get(f"{name}!", "gia-tri-sai"), place, f"Khóa {meaning} phải là {wanted}.", example)


def _real(tree: Tree, at: Path, loc: Iterable[Any]) -> list[Any]:
    """Return the parts of `loc` that are keys and indexes, without pydantic's own names of union branches."""
    real: list[Any] = []
    items = list(loc)
    for number, key in enumerate(items):
        value = tree.get(*at, *real)
        if isinstance(key, int) or (isinstance(value, dict) and key in value) or number == len(items) - 1:
            real.append(key)
    return real


def _keys(model: type[BaseModel], loc: Path) -> list[str]:
    if not loc:
        return list(model.model_fields)
    field = field_of(model, loc)
    inner = _model_in(field.annotation) if field else None
    return list(inner.model_fields) if inner else []


def _choices(problem: Any) -> str:
    expected = problem.get("ctx", {}).get("expected", "")
    return "một trong: " + expected.replace("'", "").replace(" or ", ", ") if expected else ""


def _example(name: str, field: FieldInfo | None) -> str:
    examples = field.examples if field else None
    if not examples:
        return ""
    first = examples[0]
    if isinstance(first, list):
        return f"Viết như: {name}: rồi mỗi dòng một mục, ví dụ “- {first[0]}”."
    return f"Viết như: {name}: {first.isoformat() if isinstance(first, date) else first}"
