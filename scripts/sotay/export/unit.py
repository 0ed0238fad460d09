"""One unit's work as data."""

from sotay.book.units import Unit
from sotay.export import model as out
from sotay.export.document import NOTE, edition, step, unit
from sotay.views.duties import duties
from sotay.views.public import PublicBook


def unit_document(book: PublicBook, one: Unit) -> out.UnitDocument | None:
    """Return what `one` must do in every scenario at every level, or None where it takes no part."""
    found = duties(book, one)
    if not found:
        return None
    parts = [
        out.PartOut(
            scenario=duty.scenario.id,
            level=duty.response.level.number,
            role="chủ trì" if duty.leads else "phối hợp",
            confirmed=duty.scenario.confirmed or None,
            first=duty.first,
            statement=duty.response.deadline if duty.leads else None,
            steps=[step(one_step) for one_step in duty.steps],
        )
        for duty in found
    ]
    return out.UnitDocument(format=out.FORMAT, edition=edition(book), note=NOTE, unit=unit(one), parts=parts)
