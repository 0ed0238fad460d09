"""Models of front matter and registry entries: what they share, and how a mistake is told."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError
from pydantic.fields import FieldInfo

from sotay.book.finding import Finding, Place
from sotay.book.names import suggestion
from sotay.book.tree import Path, Tree, plain


class Model(BaseModel):
    """A strict, closed, frozen model: an unknown key is an error, nothing is converted."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def _written(value: Any) -> Any:
    if type(value) is str:
        return value.strip()
    return plain(value).strip() if isinstance(value, (str, int, date)) else value


# Text that must not be blank; what YAML takes for a number, a date or a yes is text here all the same.
Text = Annotated[str, BeforeValidator(_written), StringConstraints(min_length=1)]

M = TypeVar("M", bound=Model)

_KINDS = {
    "string_type": "một dòng chữ",
    "int_type": "một số nguyên",
    "float_type": "một số",
    "multiple_of": "một bội số của {multiple_of}",
    "bool_type": "true hoặc false",
    "date_type": "một ngày, như 2026-11-22",
    "list_type": "danh sách, mỗi dòng một mục “- …”",
    "dict_type": "các dòng “khóa: giá trị”",
    "model_type": "các dòng “khóa: giá trị”",
    "greater_than": "một số lớn hơn {gt}",
    "greater_than_equal": "một số từ {ge} trở lên",
    "less_than_equal": "một số đến {le}",
    "too_long": "danh sách nhiều nhất {max_length} mục",
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
        fields = _fields(inner) if inner else {}
        if key not in fields:
            return found
        found = fields[key]
        current = found.annotation
    return found


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of `model` by the key that an editor writes."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((m for arg in get_args(annotation) if (m := _model_in(arg))), None)


def check(model: type[M], tree: Tree, rules: dict[str, str] | None = None, subject: str = "") -> M | None:
    """Validate the data of `tree` as `model`; findings go to `tree`, the result is None then.

    `rules` names the rule of a key that has its own: `key` where it is missing or blank, `key!` where it is
    of the wrong form. `subject` says whose key it is, as in "Cấp KHTT 3 của KB05".
    """
    if not isinstance(tree.data, dict):
        hint = f"Các khóa: {', '.join(_fields(model))}."
        place, message = tree.place(), "Tệp phải gồm các dòng “khóa: giá trị”."
        tree.findings.append(Finding("yaml-hong", place, message, hint))
        return None
    try:
        return model.model_validate(tree.data)
    except ValidationError as error:
        mistakes = _Mistakes(model, tree, rules or {}, subject)
        found: dict[Path, Finding] = {}
        for problem in error.errors(include_url=False):
            loc = _real(tree, problem["loc"], problem["type"])
            found.setdefault(loc, mistakes.tell(loc, problem))  # a choice of forms fails once a form
        tree.findings += dict.fromkeys(found.values())
        return None


@dataclass(frozen=True)
class _Mistakes:
    """Tells what pydantic found, in Vietnamese and with its place."""

    model: type[Model]
    tree: Tree
    rules: dict[str, str]
    subject: str

    def tell(self, loc: Path, problem: Any) -> Finding:
        name = next((key for key in reversed(loc) if isinstance(key, str)), "")
        if problem["type"] == "extra_forbidden":
            return self._unknown(loc, name)
        field = field_of(self.model, loc)
        example = _example(name, field)
        if problem["type"] == "missing" or _blank(problem["input"]):
            return self._absent(loc, name, field, example)
        context = problem.get("ctx", {})
        wanted = _KINDS.get(problem["type"], "").format(**context) or _choices(context)
        fault = f"phải là {wanted}" if wanted else "viết chưa đúng mẫu"
        message = f"Khóa {_meaning(name, field)} {fault}."
        return Finding(self.rules.get(f"{name}!", "gia-tri-sai"), self.tree.place(*loc), message, example)

    def _unknown(self, loc: Path, name: str) -> Finding:
        known = _keys(self.model, loc[:-1])
        place = self.tree.places.get((*loc[:-1], f"{name}\0"), self.tree.place(*loc))
        message = f"Không có khóa “{name}” ở đây. {suggestion(name, known)}".strip()
        return Finding("khoa-la", place, message, f"Các khóa được dùng: {', '.join(known)}.")

    def _absent(self, loc: Path, name: str, field: FieldInfo | None, example: str) -> Finding:
        meaning = _meaning(name, field)
        holder = self.tree.get(*loc[:-1])
        if isinstance(holder, list):
            if not all(_blank(item) for item in holder):
                message = f"Khóa {meaning} có một mục để trống."
                return Finding(
                    "gia-tri-trong", self.tree.place(*loc), message, "Viết nốt, hoặc xóa dòng này."
                )
            loc = loc[:-1]
        if isinstance(holder, list) or name in holder:
            place, rule, message = self.tree.place(*loc), "gia-tri-trong", f"Khóa {meaning} đang để trống."
        else:
            place = self.tree.place(*loc[:-1]) if loc[:-1] else Place(self.tree.path)
            rule, message = "thieu-khoa", f"Thiếu khóa {meaning}."
        if self.subject and name in self.rules:
            message = f"{self.subject} chưa nêu {field.description if field else name} ({name})."
        return Finding(self.rules.get(name, rule), place, message, example)


def _meaning(name: str, field: FieldInfo | None) -> str:
    return f"“{name}” ({field.description})" if field and field.description else f"“{name}”"


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip()) or value == []


def _real(tree: Tree, loc: Path, kind: str) -> Path:
    """Return the parts of `loc` that are keys and indexes, without pydantic's own names of choices."""
    real: list[str | int] = []
    for number, key in enumerate(loc, 1):
        value = tree.get(*real)
        missing = kind == "missing" and number == len(loc)
        if isinstance(key, int) or missing or (isinstance(value, dict) and key in value):
            real.append(key)
    return tuple(real)


def _keys(model: type[BaseModel], loc: Path) -> list[str]:
    inner = _model_in(field.annotation) if (field := field_of(model, loc)) else None if loc else model
    return list(_fields(inner)) if inner else []


def _choices(context: dict[str, Any]) -> str:
    expected = str(context.get("expected", "")).replace("False", "")
    return "một trong: " + expected.replace("'", "").replace(" or ", ", ") if expected else ""


def _likely(field: FieldInfo) -> Any:
    """Return an example for a key that brings none: its first choice, or in words what it holds."""
    kinds = (field.annotation, *get_args(field.annotation))
    if get_origin(field.annotation) is Literal:
        return get_args(field.annotation)[0]
    if date in kinds:
        return date(2026, 11, 22)
    if int in kinds:
        return 1
    return (
        [field.description] if list in (field.annotation, get_origin(field.annotation)) else field.description
    )


def _example(name: str, field: FieldInfo | None) -> str:
    if not field:
        return "Viết các dòng “khóa: giá trị”."
    first = field.examples[0] if field.examples else _likely(field)
    if isinstance(first, list):
        return f"Viết như: {name}: rồi mỗi dòng một mục, ví dụ “- {first[0]}”."
    return f"Viết như: {name}: {first.isoformat() if isinstance(first, date) else first}"
