"""A response as plain text: for a messenger, a fax, a slow line, a program that reads aloud."""

import re
from collections.abc import Iterator

from sotay.book.duration import spell
from sotay.book.edition import Edition
from sotay.pages.address import src_address
from sotay.pages.inline import questions, sentence
from sotay.pages.words import updates
from sotay.views.confirmation import state
from sotay.views.public import PublicBook, PublicResponse, PublicScenario

NAME = "van-ban.txt"
_MARKS = re.compile(r"\*\*(.+?)\*\*|(?<![\w*])\*([^*\s][^*]*?)\*(?![\w*])|\[([^\[\]]+)\]\([^()\s]+\)")


def texts(book: PublicBook) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of every response."""
    for scenario in book.scenarios:
        for response in scenario.responses:
            yield address(response.path), text(book.edition, scenario, response)


def files(book: PublicBook) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every text: UTF-8 with its mark, since a stick tells no browser the encoding."""
    for name, words in texts(book):
        yield name, words.encode("utf-8-sig")


def address(path: str) -> str:
    """Return where the plain text of the response in file `path` stands on the website: beside its page."""
    return f"{src_address(path)}{NAME}"


def text(edition: Edition, scenario: PublicScenario, response: PublicResponse) -> str:
    """Return all that the page of `response` says, hard questions included, a line an item."""
    level = response.level
    head = [
        f"{scenario.id} {scenario.title}",
        level.label,
        edition.line,
        "",
        f"Chủ trì: {response.lead.name} ({state(scenario)})",
        f"Phối hợp: {'; '.join(unit.name for unit in response.partners)}",
        f"Tuyên bố đầu tiên: trong {spell(response.deadline)} sau T0 (thời điểm phát hiện)",
        f"Người duyệt: {', rồi '.join(role.name for role in response.approves)}",
        f"Người phát biểu: {response.speaks.name}",
        f"Cập nhật: {updates(response.updates)}",
        f"Kênh: {'; '.join(channel.name for channel in response.channels)}",
        f"Báo cáo nhanh: {level.report}",
    ]
    if level.safety_within:
        head.append(f"Tin an toàn: trong {level.safety_within} sau T0")
    steps = [
        f"- {spell(step.after)} sau T0 · {step.unit.short}: {sentence(step.text)}" for step in response.steps
    ]
    parts = (
        head,
        _part("Dấu hiệu", [f"- {sign}" for sign in response.signs]),
        _part("Việc phải làm", steps),
        _part("Tuyên bố ban đầu (điền chỗ trong ngoặc vuông)", _paragraphs(response.statement)),
        _part("Nâng, hạ cấp", [f"- {move}" for move in response.moves]),
        _part("Câu hỏi khó", _questions(scenario.questions)),
    )
    return plain("\n\n".join("\n".join(part) for part in parts if part)) + "\n"


def plain(text_: str) -> str:
    """Return Markdown's words without its marks; gaps in square brackets stay."""
    return _MARKS.sub(lambda found: next(group for group in found.groups() if group is not None), text_)


def _part(title: str, lines: list[str]) -> list[str]:
    return [title.upper(), *lines] if lines else []


def _paragraphs(text_: str) -> list[str]:
    blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n", text_.strip())]
    return "\n\n".join(blocks).split("\n")


def _questions(text_: str) -> list[str]:
    lines: list[str] = []
    for question, answer in questions(text_):
        lines += ["", f"Hỏi: {question}", *(line for line in _paragraphs(answer) if line)]
    return lines[1:]
