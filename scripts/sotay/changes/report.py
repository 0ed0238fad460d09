"""Changes told: as text, as Markdown for a pull request, as a page with both sides."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from sotay.changes.change import Change, Detail, superseded, units_touched
from sotay.changes.words import marked

NOTHING = "Nội dung không đổi."
MOST = 8  # details of one thing told in text and Markdown; the page tells all


def text(changes: Sequence[Change]) -> str:
    """Return one line a change, then the units whose duties changed and the printed pages to replace."""
    if not changes:
        return NOTHING
    return "\n".join([*(f"- {_line(change)}" for change in changes), *_closing(changes)])


def markdown(changes: Sequence[Change]) -> str:
    """Return the changes for a pull request: a summary, then what was and what is."""
    if not changes:
        return NOTHING + "\n"
    lines = [f"**{len(changes)} thay đổi về nội dung.**", ""]
    for change in changes:
        if change.kind != "changed":
            lines.append(f"- **{_plain(change.told)}**")
            continue
        lines.append(f"- **{_plain(change.about)}**")
        lines += [f"  - {_plain(detail.told)}" for detail in change.details[:MOST]]
        lines += [f"  - {more}" for more in _more(change)]
    return "\n".join([*lines, *map(_plain, _closing(changes))]) + "\n"


def _line(change: Change) -> str:
    if change.kind != "changed":
        return change.told
    return f"{change.about}: " + "; ".join([*(d.told for d in change.details[:MOST]), *_more(change)])


def _more(change: Change) -> list[str]:
    left = len(change.details) - MOST
    return [f"và {left} chỗ nữa"] if left > 0 else []


def _closing(changes: Sequence[Change]) -> Iterator[str]:
    if units := units_touched([*changes]):
        told = [f"{unit} ({'; '.join(where)})" for unit, where in units.items()]
        yield from ("", f"Đơn vị có việc thay đổi: {', '.join(told)}.")
    printed = superseded([*changes])
    if old := [change.about for change in printed if change.kind != "added"]:
        yield from ("", f"Trang in phải thay: {'; '.join(old)}.")
    if new := [change.about for change in printed if change.kind == "added"]:
        yield from ("", f"Bản in chưa có: {'; '.join(new)}.")


def _plain(told: str) -> str:
    """Return `told` so that Markdown shows it as it is."""
    for mark in "\\`*_[<":
        told = told.replace(mark, f"\\{mark}")
    return told


def html(changes: Sequence[Change], title: str) -> str:
    """Return a page that stands alone, what was on the left, what is on the right."""
    style = (files("sotay.changes") / "page.css").read_text(encoding="utf-8")
    rows = "".join(_rows(change) for change in changes) or f'<tr><td colspan="3">{NOTHING}</td></tr>'
    foot = "".join(f"<p>{escape(line)}</p>" for line in _closing(changes) if line)
    return (
        '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{style}</style></head><body><main>"
        f"<h1>{escape(title)}</h1>{foot}<table><thead><tr><th scope='col'>Mục</th><th scope='col'>Trước</th>"
        f"<th scope='col'>Nay</th></tr></thead><tbody>{rows}</tbody></table></main></body></html>\n"
    )


def _rows(change: Change) -> str:
    note = {"added": " – mới", "removed": " – bỏ", "changed": ""}[change.kind]
    head = f'<tr class="about"><th colspan="3" scope="colgroup">{escape(change.about)}{note}</th></tr>'
    return head + "".join(_row(detail) for detail in change.details)


def _row(detail: Detail) -> str:
    before, after = marked(detail.before, detail.after)
    return (
        f"<tr><th scope='row'>{escape(detail.what)}</th><td class='was'>{before}</td>"
        f"<td class='now'>{after}</td></tr>"
    )
