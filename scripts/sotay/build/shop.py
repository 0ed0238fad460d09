"""What the print shop gets beside the press file of a stitched book: sheets to fold."""

from pathlib import Path

from sotay.book.volume import Volume
from sotay.press.fault import BookError
from sotay.press.impose import OFFICE, SRA, Sheet, impose
from sotay.press.imposed import check_imposed
from sotay.press.imposition import Rows, saddle
from sotay.press.layout import Layout
from sotay.press.slug import write_labels

# Ending of the file → rows of pages on a side, paper: SRA4 and SRA3 with marks, plain A4 for an office printer.
SHEETS: dict[str, tuple[Rows, Sheet]] = {
    "binh-a4": (1, SRA),
    "binh-a3": (2, SRA),
    "binh-van-phong": (1, OFFICE),
}


def to_fold(source: Path, layout: Layout, plan: Volume, fonts: Path) -> None:
    """Write the sheets of a stitched book beside its press file `source`; a glued book has none.

    Raises BookError when the sheets do not fold into the book.
    """
    if plan.binding != "saddle":
        return
    folder, stem = source.parent, plan.output.removesuffix(".pdf")
    labels = folder / f".{stem}.nhan.pdf"
    for ending, (rows, sheet) in SHEETS.items():
        sides, target = saddle(len(layout.pages), rows, plan.thickness), folder / f"{stem}-{ending}.pdf"
        try:
            if sheet.marks:
                write_labels(labels, sides, sheet, layout.settings, fonts)
            placed = impose(source, target, sides, sheet, labels if sheet.marks else None)
        finally:
            labels.unlink(missing_ok=True)
        if faults := check_imposed(source, target, sides, placed):
            raise BookError(faults)
