"""JSON Schemas made from the models: completion and hover help for those who edit the registry."""

import json
from typing import Any

from sotay.book.chapter import ChapterHead, PageHead
from sotay.book.contacts import ContactFile
from sotay.book.exercise import ExerciseHead
from sotay.book.form import FormHead
from sotay.book.model import Model
from sotay.book.module import ModuleHead
from sotay.book.paths import MarkingFile, PathFile
from sotay.book.registry import FILES
from sotay.book.response import ResponseHead
from sotay.book.scenario import ScenarioHead
from sotay.book.volume import Volume

FOLDER = "scripts/schemas"
HEADS: dict[str, type[Model]] = {
    "index": ScenarioHead,
    "cap": ResponseHead,
    "dien-tap": ExerciseHead,
    "chuong": ChapterHead,
    "trang": PageHead,
    "mo-dun": ModuleHead,
    "bieu-mau": FormHead,
}

# model.Text: a number is no mistake there, a blank is. VS Code's extension shows the last to the editor.
_TEXT = {"type": ["string", "integer"], "pattern": r"\S", "patternErrorMessage": "Không được để trống."}


def schemas() -> dict[str, str]:
    """Return every schema as JSON text, by file name: registry tables, books, front matters."""
    models: dict[str, type[Model]] = {
        **FILES,
        "books": Volume,
        "contacts": ContactFile,
        "lo-trinh": PathFile,
        "cham-diem": MarkingFile,
        **{f"dau-trang-{k}": v for k, v in HEADS.items()},
    }
    return {f"{name}.json": _text(name, model) for name, model in models.items()}


def _text(name: str, model: type[Model]) -> str:
    schema: dict[str, Any] = model.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = name
    schema.pop("description", None)
    tidy(schema)
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def tidy(node: Any) -> None:
    """Drop what only readers of code need, English docstrings and generated titles; say what `Text` takes."""
    if isinstance(node, list):
        for item in node:
            tidy(item)
    if not isinstance(node, dict):
        return
    if node.get("type") == "string" and node.get("minLength") == 1 and "pattern" not in node:
        node |= _TEXT
    for key, value in list(node.items()):
        if key == "properties":
            for field in value.values():
                field.pop("title", None)
                tidy(field)
        elif key == "$defs":
            for model in value.values():
                model.pop("description", None)
                tidy(model)
        else:
            tidy(value)
