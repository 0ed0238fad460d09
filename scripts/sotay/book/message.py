"""A key message: one bold sentence, then the proof of it."""

import re
from dataclasses import dataclass

from sotay.book.finding import Place
from sotay.book.outline import Line

EXAMPLE = "- **Đến [giờ], có [số ca] người đang điều trị.** — bằng chứng: bảng số ca có giờ chốt"
_MESSAGE = re.compile(
    r"^\*\*(?P<text>.+?)\*\*\s*(?:[—–-]\s*)?(?:bằng chứng:\s*)?(?P<proof>.*)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Message:
    """What to say, and what proves it (empty where the editor has none yet)."""

    text: str
    proof: str
    place: Place


def parse(line: Line) -> Message | None:
    """Return the message that a list item writes, or None where its sentence is not bold."""
    found = _MESSAGE.match(line.text)
    return Message(found["text"].strip(), found["proof"].strip(), line.place) if found else None
