"""Writes the index: what must be there at once, the long text after it, and both once more for file://."""

import hashlib
import json
from pathlib import Path
from typing import Any

from sotay.site.search.entries import Entry
from sotay.views.public import PublicBook

VERSION = 1
_MATERIAL = {"lang": ["vi"], "separator": r"[\s\-]+", "pipeline": [], "fields": {}}


def write(folder: Path, book: PublicBook, entries: list[Entry], groups: list[list[str]]) -> None:
    """Write the index of `entries` into `folder`; `groups` are words of one meaning."""
    later = [entry["text"] if _is_long(entries, entry) else "" for entry in entries]
    first = [{**entry, "text": ""} if text else entry for entry, text in zip(entries, later, strict=True)]
    stamp = hashlib.sha256(_json([first, later, groups]).encode()).hexdigest()[:16]
    levels = [[level.number, level.name] for level in book.registry.levels.levels]
    own = {
        "version": VERSION,
        "stamp": stamp,
        "edition": edition_line(book),
        "levels": levels,
        "same": groups,
    }
    folder.mkdir(parents=True, exist_ok=True)
    _put(folder, "index", {"config": {**_MATERIAL, "sotay": own}, "docs": [_short(entry) for entry in first]})
    _put(folder, "text", {"version": VERSION, "stamp": stamp, "text": later})


def _is_long(entries: list[Entry], entry: Entry) -> bool:
    """Whether an entry's text comes second: all but what a scenario's own page says and levels' signs."""
    leader = entries[entry["of"]] if "of" in entry else entry
    if leader["kind"] != "scenario":
        return bool(leader["kind"] != "term")
    return "/cap-" in str(entry["location"]) and not str(entry["location"]).endswith("#dấu-hiệu")


def _short(entry: Entry) -> Entry:
    return {key: value for key, value in entry.items() if value or key in ("location", "title", "text", "of")}


def _put(folder: Path, name: str, data: dict[str, Any]) -> None:
    text = _json(data)
    (folder / f"search_{name}.json").write_text(text, "utf-8")
    (folder / f"search_{name}.js").write_text(f'sotay_search("{name}",{text})', "utf-8")


def _json(data: Any) -> str:
    # U+2028 and "</" are what JSON allows and a script does not
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")


def edition_line(book: PublicBook) -> str:
    """ "Dự thảo 0.1", told with every count of results."""
    edition = book.edition
    return f"{edition.status[:1].upper()}{edition.status[1:]} {edition.number}"
