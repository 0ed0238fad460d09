"""The exercise runner: one self-contained HTML file a scenario, which opens from a stick without a network."""

import json
from html import escape
from pathlib import Path
from typing import Any

from sotay.book.edition import Edition
from sotay.teach.drill import Drill

_HERE = Path(__file__).parent
_MARKUP = {"&": "\\u0026", "<": "\\u003c", ">": "\\u003e"}


def runner(drill: Drill, edition: Edition) -> str:
    """Return the page: its script, style and the exercise's data all inside. For trainers alone."""
    data = json.dumps(_data(drill, edition), ensure_ascii=False, separators=(",", ":"))
    return (
        (_HERE / "page.html")
        .read_text("utf-8")
        .replace("@@TITLE@@", escape(f"DIỄN TẬP · {drill.id} {drill.title}"))
        .replace("@@EDITION@@", escape(edition.line))
        .replace("@@STYLE@@", (_HERE / "page.css").read_text("utf-8"))
        .replace("@@SCRIPT@@", (_HERE / "exercise.js").read_text("utf-8").replace("</script", "<\\/script"))
        .replace("@@DATA@@", "".join(_MARKUP.get(sign, sign) for sign in data))
    )


def _data(drill: Drill, edition: Edition) -> dict[str, Any]:
    return {
        "id": drill.id,
        "title": drill.title,
        "edition": edition.line,
        "passes": drill.marking.passes,
        "criteria": [{"name": c.name, "points": c.points, "full": c.full} for c in drill.marking.criteria],
        "fatal": drill.marking.fatal,
        "slips": [
            {
                "id": str(slip.number),
                "at": slip.after,
                "level": f"Cấp KHTT {slip.level.number}",
                "face": slip.face,
                "sender": slip.sender,
                "text": slip.text,
                "condition": slip.condition,
                "twist": slip.twist,
                "actions": [{"within": a.within, "who": a.who, "text": a.text} for a in slip.actions],
            }
            for slip in drill.slips
        ],
    }
