"""The pages of the forms: the list of them, and one a form with its sheet to read and to fill in."""

import re
from collections.abc import Iterator
from html import escape

from markdown import Markdown
from markupsafe import Markup

from sotay.book.gap import GAP
from sotay.pages.draft import Draft
from sotay.views.public import PublicBook, PublicForm

INDEX = "handbook/forms/index.md"


def drafts(book: PublicBook) -> Iterator[Draft]:
    """Yield the list of forms and a page a form; a book without forms has neither."""
    if not book.forms:
        return
    lead = "Tờ điền sẵn khung, tải về Word hoặc điền ngay trên máy."
    yield Draft(INDEX, "Biểu mẫu", "forms", "handbook/forms", lead, {"forms": book.forms, "lead": lead})
    for form in book.forms:
        title = f"{form.id} {form.title}"
        yield Draft(form.path, title, "form", form.path, form.summary, {"f": form})


def sheet(form: PublicForm) -> Markup:
    """Return the sheet of `form` as HTML, every gap a mark that the page fills in."""
    reader = Markdown(extensions=["tables", "pymdownx.tasklist", "sane_lists"], output_format="html")
    body = GAP.sub(_mark, reader.convert(form.sheet))
    head = [f'<p class="st-sheet__subject">{_gaps(form.sender)}</p>']
    head += [f'<p class="st-sheet__type">{_gaps(form.type.upper())}</p>'] if form.type else []
    head += [f'<p class="st-sheet__subject">{_gaps(form.subject)}</p>'] if form.subject else []
    return Markup(_quiet("\n".join((*head, body))))


def _gaps(text: str) -> str:
    return GAP.sub(_mark, escape(text, quote=False))


def _mark(found: re.Match[str]) -> str:
    return found[0] if found[1] in (" ", "x") else f'<mark class="st-gap">[{found[1]}]</mark>'


def _quiet(html: str) -> str:
    """Headings of the sheet are no headings of the page; a wide table scrolls by itself."""
    html = re.sub(r"<h[34]>(.*?)</h[34]>", r'<p class="st-sheet__head">\1</p>', html)
    html = html.replace("<table>", '<div class="st-table"><table class="st-sheet__table">')
    return html.replace("</table>", "</table></div>")
