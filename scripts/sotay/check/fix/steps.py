"""The one true form of steps and injects (DESIGN §4).

`- **30 phút** · Sở Y tế: gọi …` and `## 15 phút · Cấp 2 · Zalo · Nhóm phụ huynh`.
"""

import re

from sotay.book.exercise import ACTIONS
from sotay.book.finding import Place
from sotay.book.outline import Line, outline
from sotay.book.response import STEPS
from sotay.book.source import Source
from sotay.book.step import SEPARATOR, Step, parse
from sotay.check import prose

_BULLET = re.compile(r"^([ \t]{0,3})[-*+][ \t]+(.*\S)[ \t]*$")
_INJECT = re.compile(r"^##[ \t]+(.*\S)[ \t]*$")
_TIGHT = re.compile(r"(\d)(?=[^\W\d_])")
_PARTS = 4  # of an inject's heading: time, level, face, sender


def steps(path: str, text: str) -> str:
    """Return `text` with the steps and injects of a scenario's page in the one true form."""
    name = path.rsplit("/", 1)[-1]
    if not path.startswith("scenarios/") or not name.startswith(("cap-", "dien-tap")):
        return text
    lines = text.split("\n")
    ours = prose.changeable(Source(path, text)).split("\n")
    wanted = ACTIONS if name.startswith("dien-tap") else STEPS
    for section in outline(path, lines, 1):
        if section.title == wanted:
            for line in section.lines:
                if not ours[line.place.line - 1].lstrip().startswith(prose.BLANK):
                    lines[line.place.line - 1] = _step(path, line.text)
        elif wanted == ACTIONS and section.level == 2:
            lines[section.place.line - 1] = _inject(lines[section.place.line - 1])
    return "\n".join(lines)


def _step(path: str, line: str) -> str:
    bullet = _BULLET.match(line)
    step = parse(Line(bullet[2], Place(path))) if bullet else None
    cut = SEPARATOR.search(bullet[2]) if bullet else None
    if not bullet or not cut or not isinstance(step, Step) or "`" in bullet[2]:
        return line
    time = " ".join(_TIGHT.sub(r"\1 ", bullet[2][: cut.start()].strip(" \t*_")).split())
    return f"{bullet[1]}- **{time}** · {step.unit}: {step.text}"


def _inject(line: str) -> str:
    heading = _INJECT.match(line)
    parts = [part.strip() for part in SEPARATOR.split(heading[1], maxsplit=_PARTS - 1)] if heading else []
    return f"## {' · '.join(parts)}" if len(parts) == _PARTS and all(parts) else line
