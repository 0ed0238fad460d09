"""What a book's running heads and bookmarks call its parts and leaves."""

from __future__ import annotations

from sotay.press.contents import full_title
from sotay.press.fonts import Face
from sotay.press.volume import Leaf, Part

SIZE = 7.0  # points
WIDTH = 108 / 25.4 * 72


def bookmark(leaf: Leaf) -> str:
    """The bookmark of ``leaf``: chapters and levels by number."""
    if leaf.kind == "chapter":
        return f"Chương {leaf.code}. {leaf.title}"
    return f"Cấp KHTT {leaf.level} – {leaf.level_name}" if leaf.kind == "response" else full_title(leaf)


def run_of_leaf(leaf: Leaf, face: Face) -> str:
    """The right running head over ``leaf``, set in ``face``."""
    if leaf.kind == "response":
        return f"{leaf.code} · Cấp KHTT {leaf.level} – {leaf.level_name}"
    return _cut(f"{leaf.code} · {leaf.title}" if leaf.code else leaf.title, face)


def run_of_part(number: int, part: Part, face: Face, word: str = "") -> str:
    """The left running head over part ``number``, set in ``face``; ``word`` stands before the number."""
    return _cut(f"{word}{number} · {part.title}", face)


def _cut(text: str, face: Face) -> str:
    """``text`` short enough for the running head, cut between words."""
    words = text.split(" ")
    while len(words) > 1 and face.width(" ".join(words) + " …", SIZE) > WIDTH:
        words.pop()
    short = " ".join(words)
    return short if short == text else f"{short} …"
