"""A larger book: the real one, and made pages beside it, of the real one's sentences."""

import json
import random
from pathlib import Path
from typing import Any

SECTIONS, LINES = 7, 5


def grown(site: Path, pages: int) -> dict[str, bytes]:
    """Return the index files of a book of `pages` pages: the real entries first, then made ones."""
    first, second = (_read(site, name) for name in ("index", "text"))
    dice = random.Random(pages)
    texts = [doc["text"] or text for doc, text in zip(first["docs"], second["text"], strict=True)]
    lines = [line for text in texts for line in text.split("\n") if 20 < len(line) < 400]
    titles = [doc["title"].split() for doc in first["docs"] if 3 <= len(doc["title"].split()) <= 12]
    for number in range(pages - sum("of" not in doc for doc in first["docs"])):
        leader = len(first["docs"])
        place = f"so-tay/them-{number}/index.html"
        for section in range(SECTIONS + 1):
            entry = {"title": " ".join(dice.choice(titles)[:4] + dice.choice(titles)[-3:]), "text": ""}
            own = (
                {"location": f"{place}#{section}", "of": leader}
                if section
                else {"location": place, "kind": "page"}
            )
            first["docs"].append({**entry, **own})
            second["text"].append("\n".join(dice.choices(lines, k=LINES)))
    return {f"search/search_{name}.json": _put(data) for name, data in (("index", first), ("text", second))}


def _read(site: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / f"search/search_{name}.json").read_text("utf-8"))
    return found


def _put(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
