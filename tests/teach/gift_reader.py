"""A strict reader of GIFT, written from Moodle's description of the format and not from the writer."""

import re
from dataclasses import dataclass, field


@dataclass
class Answer:
    share: float  # per cent
    text: str
    feedback: str


@dataclass
class Read:
    category: str
    name: str
    text: str
    answers: list[Answer] = field(default_factory=list)
    feedback: str = ""


FRACTIONS = [100, 50, 33.33333, 25, 20, 16.66667, 14.28571, 12.5, 11.11111]  # those Moodle accepts


def unescaped(text: str) -> str:
    """Take the backslashes off; a bare mark is a fault."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[~=#{}]", text), text
    assert all(m[1] in "\\~=#{}:n" for m in re.finditer(r"\\(.)", text)), text
    plain = re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text)
    return plain.removeprefix("[plain]")


def read(text: str) -> list[Read]:
    """Return the questions of a GIFT file; raises AssertionError where it is not GIFT."""
    found: list[Read] = []
    category = ""
    for written in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")):
        lines = [line for line in written.split("\n") if not line.startswith("//")]
        block = "\n".join(lines).strip()
        if not block:
            continue
        if block.startswith("$CATEGORY:"):
            assert len(lines) == 1
            category = block.removeprefix("$CATEGORY:").strip()
            continue
        head = re.fullmatch(
            r"::((?:[^:\\]|\\.)*)::(?:\[(\w+)\])?((?:[^{}\\]|\\.)*)\{(.*)\}", block, re.DOTALL
        )
        assert head, block
        assert head[2] in ("plain", "html", "moodle", "markdown", None)
        one = Read(category, unescaped(head[1]), unescaped(head[3].strip()))
        body = head[4]
        if (general := re.search(r"(?<!\\)####(.*)", body, re.DOTALL)) is not None:
            one.feedback = unescaped(general[1].strip())
            body = body[: general.start()]
        pieces = re.split(r"(?<!\\)([=~])", body)
        assert not pieces[0].strip(), pieces[0]
        for mark, rest in zip(pieces[1::2], pieces[2::2], strict=True):
            share = re.match(r"%(-?[\d.]+)%", rest)
            percent = float(share[1]) if share else (100.0 if mark == "=" else 0.0)
            answer, _, feedback = _split(rest[share.end() :] if share else rest)
            one.answers.append(Answer(percent, unescaped(answer.strip()), unescaped(feedback.strip())))
        assert sum(a.share for a in one.answers if a.share > 0) > 99.9, one.name
        assert all(min(abs(abs(a.share) - f) for f in [0, *FRACTIONS]) < 1e-9 for a in one.answers), one.name
        found.append(one)
    return found


def _split(text: str) -> tuple[str, str, str]:
    found = re.search(r"(?<!\\)#", text)
    return (text[: found.start()], "#", text[found.end() :]) if found else (text, "", "")
