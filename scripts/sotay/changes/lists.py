"""Two lists, or two texts line by line: what came, what went, what was put another way."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from sotay.changes.change import Detail

_MARK = re.compile(r"^\s*(?:>\s?)*(?:\[![\w-]+\]\s*)?(?:[-*+]\s+(?:\[[ xX]\]\s+)?|\d+\.\s+|#{2,6}\s+)?")
_EMPHASIS = re.compile(r"\*+(?=\S)|(?<=\S)\*+")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^()]*\)")


def listed(what: str, old: Sequence[str], new: Sequence[str], quote: bool = False) -> Iterator[Detail]:
    """Yield a detail an item that differs; items put in another's place are told together."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone, come = old[i1:i2], new[j1:j2]
        for index in range(max(len(gone), len(come))):
            before = gone[index] if index < len(gone) else ""
            after = come[index] if index < len(come) else ""
            yield Detail(what, _shown(before, quote), _shown(after, quote))


def texts(what: str, old: str, new: str) -> Iterator[Detail]:
    """Yield a detail a line of Markdown that differs."""
    if old != new:
        yield from listed(what, _lines(old), _lines(new), quote=True)


def sections(old: str, new: str) -> Iterator[Detail]:
    """Yield what differs between two pages of Markdown, section by section."""
    before, after = _parts(old), _parts(new)
    for title in [*before, *(t for t in after if t not in before)]:
        if title not in after:
            yield Detail("mục", f"“{title}”")
        elif title not in before:
            yield Detail("mục", after=f"“{title}”")
        else:
            yield from texts(f"câu ở mục “{title}”", before[title], after[title])


def flat(text: str) -> str:
    """Return `text` on one line."""
    return " ".join(text.split())


def _shown(text: str, quote: bool) -> str:
    return f"“{text}”" if quote and text else text


def _lines(text: str) -> list[str]:
    """Return the lines of Markdown as words: no marks of lists and quotations, a picture by what it shows."""
    words = (_EMPHASIS.sub("", _PICTURE.sub(r"Hình: \1", _MARK.sub("", line))) for line in text.split("\n"))
    return [flat(line) for line in words if line.strip(" *_#|-:")]


def _parts(body: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    title = "Mở đầu"
    for line in body.split("\n"):
        if line.startswith("## "):
            title = line[3:].strip()
            parts.setdefault(title, "")
        else:
            parts[title] = parts.get(title, "") + line.strip() + "\n"
    return {title: text for title, text in parts.items() if title != "Mở đầu" or text.strip()}
