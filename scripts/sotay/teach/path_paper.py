"""Paths on paper: timetable, what to print, what to pack."""

from collections.abc import Sequence
from pathlib import Path

from sotay.book.paths import PATHS, PathFile
from sotay.teach.paper import A4, Leaf, Paper, make
from sotay.teach.template import environment
from sotay.views.timetable import Timetable, to_pack, to_print


def path_paper(tables: Sequence[Timetable], file: PathFile, target: Path, paper: Paper) -> int:
    """Write the timetables `tables` to the PDF `target`; return how many pages."""
    template = environment().get_template("paths.html.j2")
    leaves = [
        Leaf(
            table.path.id,
            template.render(tables=[table], file=file, prints=to_print, packs=to_pack),
            PATHS,
        )
        for table in tables
    ]
    title = "Lộ trình tập huấn" if len(tables) != 1 else f"Lộ trình tập huấn: {tables[0].path.title}"
    layout = make(
        target,
        paper,
        title=title,
        subject="Thời gian biểu, việc phải in, đồ phải mang",
        size=A4,
        styles=("parts", "paths"),
        leaves=leaves,
    )
    return len(layout.pages)
