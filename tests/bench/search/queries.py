"""The query set: what is written in the data files, and what is derived from it."""

import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
ACCENTS = (
    "full",
    "NFD",
    "no marks",
    "some marks (made)",
    "old tone marks (made)",
    "d for đ",
    "Telex",
    "VNI",
    "no-break spaces",
)
MADE = (*ACCENTS, "run together (made)", "prefix (made)", "one slip (made)", "two slips (made)")
_TELEX = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_VNI = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_HATS = {
    "ă": ("aw", "a8"),
    "â": ("aa", "a6"),
    "ê": ("ee", "e6"),
    "ô": ("oo", "o6"),
    "ơ": ("ow", "o7"),
    "ư": ("uw", "u7"),
    "đ": ("dd", "d9"),
}
_KEYS = "qwertyuiop asdfghjkl zxcvbnm"


@dataclass(frozen=True)
class Query:
    """What somebody types, what they mean (addresses), and of which class it is."""

    text: str
    want: tuple[str, ...]
    group: str


def load(name: str = "queries.yml") -> list[Query]:
    """Return the queries of one data file, derived ones included."""
    data = yaml.safe_load((HERE / name).read_text("utf-8"))
    found = [q for row in data["known"] for q in derived(row["q"], tuple(row["want"]))]
    for group, rows in data["others"].items():
        found += [Query(row["q"], tuple(row["want"]), group) for row in rows]
        if group.startswith("reworded"):
            found += [Query(bare(row["q"]), tuple(row["want"]), f"{group}, no marks") for row in rows]
    return found


def written(name: str = "queries.yml") -> int:
    """Return how many queries are written by hand in one data file."""
    data = yaml.safe_load((HERE / name).read_text("utf-8"))
    return len(data["known"]) + sum(len(rows) for rows in data["others"].values())


def derived(text: str, want: tuple[str, ...]) -> Iterator[Query]:
    """Yield `text` in every writing; a writing that changes nothing is left out."""
    dice = random.Random(text)
    plain = bare(text)
    made = {
        "full": text,
        "NFD": unicodedata.normalize("NFD", text),
        "no marks": plain,
        "some marks (made)": " ".join(w if i % 2 else bare(w) for i, w in enumerate(text.split())),
        "old tone marks (made)": re.sub(r"([òóỏõọ])([ae])\b|([ùúủũụ])(y)\b", _old, text),
        "d for đ": text.replace("đ", "d").replace("Đ", "D"),
        "Telex": keys(text, 0),
        "VNI": keys(text, 1),
        "no-break spaces": text.replace(" ", "\u00a0"),
        "run together (made)": plain.replace(" ", ""),
        "prefix (made)": text
        if text[-1].isdigit()
        else text[: len(text) - max(1, len(text.rsplit(maxsplit=1)[-1]) // 2)],
        "one slip (made)": slip(plain, dice) if len(plain) > 5 else plain,
        "two slips (made)": slip(slip(plain, dice), dice) if len(plain) > 15 else plain,
    }
    for group, query in made.items():
        if group == "full" or query not in {text, plain} or (group == "no marks" and query != text):
            yield Query(query, want, group)


def bare(text: str) -> str:
    """Return `text` in lower case without marks."""
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("đ", "d")


def keys(text: str, method: int) -> str:
    """Return the keys that type `text` in Telex (0) or VNI (1): the tone last in its syllable."""
    return " ".join(_typed(word, method) for word in text.lower().split())


def _typed(word: str, method: int) -> str:
    out, tone = "", ""
    for letter in unicodedata.normalize("NFC", word):
        parts = unicodedata.normalize("NFD", letter)
        tones = _VNI if method else _TELEX
        tone = next((tones[c] for c in parts if c in tones), tone)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        out += _HATS[base][method] if base in _HATS else base
    return out + tone


def _old(found: re.Match[str]) -> str:
    first, second = (found[1], found[2]) if found[1] else (found[3], found[4])
    parts = unicodedata.normalize("NFD", first)
    return unicodedata.normalize("NFC", parts[0] + second + parts[1:])


def slip(text: str, dice: random.Random) -> str:
    """Return `text` with one slip: a letter lost, doubled, exchanged with the next or hit beside."""
    while True:
        at = dice.randrange(len(text) - 1)
        if not (text[at].isalpha() and text[at + 1].isalpha()):
            continue
        kind = dice.randrange(4)
        if kind == 0:
            made = text[:at] + text[at + 1 :]
        elif kind == 1:
            made = text[:at] + text[at] + text[at:]
        elif kind == 2:
            made = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        else:
            row = _KEYS.find(text[at])
            beside = [
                _KEYS[i] for i in (row - 1, row + 1) if row >= 0 and 0 <= i < len(_KEYS) and _KEYS[i] != " "
            ]
            made = text[:at] + dice.choice(beside or ["a"]) + text[at + 1 :]
        if made != text:
            return made
