"""Every file that others may reuse, by its name below `tai-ve/du-lieu/`."""

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from sotay.book.schemas import tidy
from sotay.export.document import document
from sotay.export.icalendar import icalendar
from sotay.export.model import FORMAT, Document, UnitDocument
from sotay.export.unit import unit_document
from sotay.views.public import PublicBook

FOLDER = "tai-ve/du-lieu"
ALL = "kich-ban.json"
SCHEMA = "luoc-do.json"
CALENDAR = "lich-ra-soat.ics"


def files(book: PublicBook) -> dict[str, bytes]:
    """Return the exported files of `book`; the same book gives the same bytes."""
    made = {
        ALL: _json(document(book, book.scenarios)),
        SCHEMA: _text(schema()),
        CALENDAR: icalendar(book),
    }
    for scenario in book.scenarios:
        made[f"kich-ban/{scenario.slug}.json"] = _json(document(book, (scenario,)))
    for unit in book.registry.units.all:
        if (found := unit_document(book, unit)) is not None:
            made[f"don-vi/{unit.id}.json"] = _json(found)
    return made


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of both kinds of document, every key explained."""
    _, definitions = models_json_schema(
        [(Document, "serialization"), (UnitDocument, "serialization")],
        title=f"Dữ liệu của sổ tay, dạng {FORMAT}",
        description="kich-ban*.json theo Document, don-vi/*.json theo UnitDocument.",
    )
    tidy(definitions)
    kinds = [{"$ref": f"#/$defs/{kind.__name__}"} for kind in (Document, UnitDocument)]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **definitions, "anyOf": kinds}


def _json(model: BaseModel) -> bytes:
    return _text(model.model_dump(mode="json"))


def _text(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
