"""Boxes `> [!kind] title`: a worded label for each kind, and questions with their answers folded away."""

import re
from html import escape

from sotay.pages.inline import inline

LABELS = {
    "plan-2021": "Nguyên văn Kế hoạch 161",
    "law": "Căn cứ",
    "proposal": "Đề xuất",
    "warning": "Cảnh báo",
    "case": "Tình huống thật",
    "example": "Ví dụ",
    "trainer": "Lời giảng viên",
    "activity": "Hoạt động",
}
_HEAD = re.compile(r"^( {0,3}> *)\[!([\w-]+)\] *(.*)$")
_CLASS = re.compile(r'class="admonition ([\w-]+)"')
_QUOTE = re.compile(r"^ {0,3}> ?")
_CHOICE = re.compile(r"^- \[([ xX])\] (.*)$")
_CLAUSE = re.compile(r"^[IVX]+(\.\d)?$")


def labelled(markdown: str) -> str:
    """Return `markdown` with every box's label in Vietnamese, its questions and writing lines as HTML."""
    lines = markdown.split("\n")
    out: list[str] = []
    at = 0
    while at < len(lines):
        found = _HEAD.match(lines[at])
        if not found:
            out.append(lines[at])
            at += 1
            continue
        kind, title = found[2].lower(), found[3].strip()
        end = at + 1
        while end < len(lines) and _QUOTE.match(lines[end]) and not _HEAD.match(lines[end]):
            end += 1
        inner = [_QUOTE.sub("", line) for line in lines[at + 1 : end]]
        if kind == "answer-lines":
            out += ["", _answer_lines(title), ""]
        elif kind == "question":
            out += ["", _question(inner), ""]
        else:
            out += ["", f"{found[1]}[!{kind}] {_label(kind, title)}", *lines[at + 1 : end], ""]
        at = end
    return "\n".join(out)


def _label(kind: str, title: str) -> str:
    label = LABELS.get(kind, kind)
    if kind == "plan-2021" and _CLAUSE.match(title):
        return f"{label}, mục {title}"
    return f"{label}: {title}" if title else label


def _answer_lines(count: str) -> str:
    number = int(count) if count.isdigit() and int(count) < 40 else 4
    rule = '<span class="st-rule"></span>'
    return (
        f'<div class="st-answer-lines" role="img" aria-label="Chỗ viết, {number} dòng">{rule * number}</div>'
    )


def _question(inner: list[str]) -> str:
    """Return a self-test question: its words and choices, the answers folded under them."""
    words: list[str] = []
    choices: list[tuple[bool, str, str]] = []
    after: list[str] = []
    for line in inner:
        if found := _CHOICE.match(line.strip()):
            answer, _, why = found[2].partition(" — ")
            choices.append((found[1] != " ", answer, why))
        elif line.strip():
            (after if choices else words).append(line.strip())
    html = ['<div class="admonition st-note st-note--question"><p class="admonition-title">Tự kiểm tra</p>']
    html.append(f"<p>{inline(' '.join(words))}</p>")
    if choices:
        html.append(
            '<ol class="st-choices">' + "".join(f"<li>{inline(a)}</li>" for _, a, _ in choices) + "</ol>"
        )
    told = [
        f"<li><b>{'Đúng' if right else 'Sai'}:</b> {inline(answer)}{' – ' + inline(why) if why else ''}</li>"
        for right, answer, why in choices
    ]
    answer = f'<ol class="st-choices">{"".join(told)}</ol>' if told else ""
    answer += "".join(f"<p>{inline(line)}</p>" for line in after)
    if answer:
        html.append(
            f'<details class="st-fold"><summary>{escape("Đáp án")}</summary><div>{answer}</div></details>'
        )
    return "".join(html) + "</div>"


def classed(html: str) -> str:
    """Return page HTML with our class names on the boxes that the Markdown extension made."""
    return _CLASS.sub(r'class="admonition st-note st-note--\1"', html)
