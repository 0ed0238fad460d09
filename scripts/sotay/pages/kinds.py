"""Every kind of page there is: who renders pages and who lists their addresses read the same one."""

from collections.abc import Iterator

from sotay.pages import form, overview, registers, tables, text, training, triage, unit
from sotay.pages.draft import Draft
from sotay.views.public import PublicBook

KINDS = (overview, triage, text, training, tables, registers, unit, form)


def drafts(book: PublicBook) -> Iterator[Draft]:
    """Yield every page of the public's book, not yet rendered."""
    for kind in KINDS:
        yield from kind.drafts(book)
