"""Changes told: as text, as Markdown for a pull request, as a page with both sides."""

from collections.abc import Sequence
from html import escape
from importlib.resources import files

from sotay.changes.change import Change, Detail
from sotay.changes.compare import units_touched

NOTHING = "Nội dung không đổi."


def text(changes: Sequence[Change]) -> str:
    """Return one line a change, then the units whose duties changed."""
    if not changes:
        return NOTHING
    lines = [f"- {change.told}" for change in changes]
    if units := units_touched(changes):
        lines += ["", f"Đơn vị có việc thay đổi: {', '.join(units)}."]
    if printed := superseded(changes):
        lines += ["", f"Trang in phải thay: {', '.join(printed)}."]
    return "\n".join(lines)


def superseded(changes: Sequence[Change]) -> list[str]:
    """Return what owners of the printed handbook must replace: responses, scenarios, chapters."""
    return [change.about for change in changes if not change.about.startswith(("Trang", "Mô-đun", "Ấn bản"))]


def markdown(changes: Sequence[Change]) -> str:
    """Return the changes for a pull request: a summary, then what was and what is."""
    if not changes:
        return NOTHING + "\n"
    lines = [f"**{len(changes)} thay đổi về nội dung.**", ""]
    for change in changes:
        if change.kind != "changed":
            lines.append(f"- **{change.told}**")
            continue
        lines.append(f"- **{change.about}**")
        lines += [f"  - {_plain(detail)}" for detail in change.details]
    if units := units_touched(changes):
        lines += ["", f"Đơn vị có việc thay đổi: {', '.join(units)}."]
    if printed := superseded(changes):
        lines += ["", f"Trang in phải thay: {', '.join(printed)}."]
    return "\n".join(lines) + "\n"


def _plain(detail: Detail) -> str:
    return detail.told.replace("[", "\\[")


def html(changes: Sequence[Change], title: str) -> str:
    """Return a page that stands alone, what was on the left, what is on the right."""
    style = (files("sotay.changes") / "page.css").read_text(encoding="utf-8")
    rows = "".join(_rows(change) for change in changes) or f'<tr><td colspan="3">{NOTHING}</td></tr>'
    units = units_touched(changes)
    foot = f"<p>Đơn vị có việc thay đổi: {escape(', '.join(units))}.</p>" if units else ""
    return (
        '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{style}</style></head><body>"
        f"<h1>{escape(title)}</h1>{foot}<table><thead><tr><th scope='col'>Mục</th><th scope='col'>Trước</th>"
        f"<th scope='col'>Nay</th></tr></thead><tbody>{rows}</tbody></table></body></html>\n"
    )


def _rows(change: Change) -> str:
    head = (
        f'<tr class="about"><th colspan="3" scope="colgroup">{escape(change.about)}{_note(change)}</th></tr>'
    )
    return head + "".join(
        f"<tr><th scope='row'>{escape(d.what)}</th><td class='was'>{escape(d.before)}</td>"
        f"<td class='now'>{escape(d.after)}</td></tr>"
        for d in change.details
    )


def _note(change: Change) -> str:
    return {"added": " – mới", "removed": " – bỏ", "changed": ""}[change.kind]
