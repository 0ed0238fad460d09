"""Which model the front matter of a page follows, by where the page stands."""

from sotay.book.chapter import ChapterHead, PageHead
from sotay.book.exercise import ExerciseHead
from sotay.book.form import FormHead
from sotay.book.model import Model
from sotay.book.module import ModuleHead
from sotay.book.response import ResponseHead
from sotay.book.scenario import ScenarioHead

_IN_SCENARIO: dict[str, type[Model]] = {"index.md": ScenarioHead, "dien-tap.md": ExerciseHead}
_BY_FOLDER: dict[str, type[Model]] = {"docs": PageHead, "training": ModuleHead, "handbook": ChapterHead}


def head_of(path: str) -> type[Model] | None:
    """Return the model of the front matter of page `path`; None where no model is laid down."""
    top, _, rest = path.partition("/")
    name = rest.rsplit("/", 1)[-1]
    if top == "scenarios" and rest.count("/") == 1:
        return ResponseHead if name.startswith("cap-") else _IN_SCENARIO.get(name)
    if path.startswith("handbook/forms/"):
        return FormHead
    return None if path.startswith("handbook/registry/") else _BY_FOLDER.get(top)


def key_order(model: type[Model]) -> dict[str, int]:
    """Return the rank of each key of `model`, as its template writes them."""
    return {info.alias or name: rank for rank, (name, info) in enumerate(model.model_fields.items())}
