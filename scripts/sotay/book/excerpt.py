"""Excerpts of a response inside a module: `[[KB05/3 thời hạn]]` stands for what the scenario says today.

A module that repeats a deadline or a lead in its own words drifts from the scenario; an excerpt cannot.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from sotay.book.duration import minutes, spell
from sotay.book.finding import Finding, Place
from sotay.book.names import suggestion
from sotay.book.outline import Line
from sotay.book.response import SIGNS, STATEMENT, Response
from sotay.book.scenario import CODE, Scenario

RULE = "trich-kich-ban-sai"
MARK = re.compile(r"\[\[([^\[\]\n]*)\]\]")
_FORM = re.compile(r"(KB\d\d)\s*/\s*([1-9])\s+(\S.*)")
_ALONE = re.compile(r"(\s*(?:>\s?)*\s*)\[\[([^\[\]\n]*)\]\]\s*")
_EXAMPLE = "Viết như: [[KB05/3 thời hạn]] (mã kịch bản / cấp KHTT, rồi điều cần trích)."

_WORDS: dict[str, Callable[[Response], str]] = {
    "chủ trì": lambda r: r.lead.text if r.lead else "",
    "phối hợp": lambda r: ", ".join(line.text for line in r.partners),
    "thời hạn": lambda r: spell(r.minutes) if r.minutes else "",
    "duyệt": lambda r: " và ".join(line.text for line in r.approves),
    "phát biểu": lambda r: r.speaks.text if r.speaks else "",
    "cập nhật": lambda r: _spelled(r.updates.text) if r.updates else "",
}
_BLOCKS: dict[str, Callable[[Response], list[str]]] = {
    "tuyên bố": lambda r: [f"> {line.text}".rstrip() for line in _section(r, STATEMENT)],
    "việc": lambda r: [f"- **{spell(s.after)}** · {s.unit}: {s.text}" for s in r.steps],
    "dấu hiệu": lambda r: [f"- {line.text}" for line in _bullets(r, SIGNS)],
}


def _spelled(text: str) -> str:
    count = minutes(text)
    return spell(count) if count else text


def _section(response: Response, title: str) -> list[Line]:
    section = response.section(title)
    return section.quote() if section else []


def _bullets(response: Response, title: str) -> list[Line]:
    section = response.section(title)
    return section.bullets() if section else []


def quoted(text: str) -> set[tuple[str, int]]:
    """Return the responses that `text` quotes, each by its scenario's code and its level."""
    found = (_FORM.fullmatch(written.strip()) for written in MARK.findall(text))
    return {(one[1], int(one[2])) for one in found if one}


class Excerpts:
    """Puts excerpts into lines of text; `findings` tells those that name nothing."""

    def __init__(self, scenarios: Mapping[str, Scenario]) -> None:
        """`scenarios` go by their codes."""
        self.scenarios = scenarios
        # A scenario whose code could not be read may be the one that is meant.
        self.hidden = any(not CODE.fullmatch(code) for code in scenarios)
        self.findings: list[Finding] = []

    def put(self, lines: Sequence[Line]) -> list[Line]:
        """Return `lines` with every excerpt replaced; what cannot be found stays as written and is told."""
        return [new for line in lines for new in (self._put(line) if "[[" in line.text else (line,))]

    def _put(self, line: Line) -> Iterator[Line]:
        alone = _ALONE.fullmatch(line.text)
        if alone and (block := self._block(alone[2])) is not None:
            yield from (Line(alone[1] + text, line.place) for text in block)
            return

        def words(found: re.Match[str]) -> str:
            at = Place(line.place.path, line.place.line, found.start() + 1)
            return self._words(found[1], at) or found[0]

        yield Line(MARK.sub(words, line.text), line.place)

    def _block(self, written: str) -> list[str] | None:
        found = _FORM.fullmatch(written.strip())
        response = self._response(found[1], int(found[2])) if found else None
        return _BLOCKS[found[3]](response) if found and response and found[3] in _BLOCKS else None

    def _response(self, code: str, level: int) -> Response | None:
        scenario = self.scenarios.get(code)
        return scenario.responses.get(level) if scenario else None

    def _words(self, written: str, place: Place) -> str:
        found = _FORM.fullmatch(written.strip())
        if found and (response := self._response(found[1], int(found[2]))) and found[3] in _WORDS:
            return _WORDS[found[3]](response)
        if fault := self._fault(written, found):
            self.findings.append(Finding(RULE, place, *fault))
        return ""

    def _fault(self, written: str, found: re.Match[str] | None) -> tuple[str, str] | None:
        """Return what is wrong with an excerpt and how to mend it; None where it may be right."""
        if not found:
            return f"Không đọc được chỗ trích “[[{written}]]”.", _EXAMPLE
        code, level, name = found[1], int(found[2]), found[3]
        if code not in self.scenarios:
            hint = suggestion(code, set(self.scenarios)) or _EXAMPLE
            return None if self.hidden else (f"Chỗ trích nêu “{code}”, không có kịch bản này.", hint)
        if self._response(code, level) is None:
            known = ", ".join(str(n) for n in sorted(self.scenarios[code].responses))
            return f"{code} không có phương án Cấp KHTT {level}.", f"Các cấp có: {known}."
        if name in _BLOCKS:
            hint = f"Xuống dòng rồi viết: [[{code}/{level} {name}]]"
            return f"Chỗ trích “{name}” phải đứng một mình trên một dòng.", hint
        return f"Không trích được “{name}”.", f"Trích được: {', '.join((*_WORDS, *_BLOCKS))}."
