"""The papers of an exercise: injects a page each, the facilitator's guide, the sheets to mark it with."""

from pathlib import Path

from sotay.book.paths import MARKING, MarkingFile
from sotay.press.fault import BookError, Fault
from sotay.teach.drill import Drill
from sotay.teach.paper import A4, Leaf, Paper, make
from sotay.teach.template import environment

LONG = 330  # letters of an inject above which it is set smaller, so that it keeps to its page


def injects(drill: Drill, target: Path, paper: Paper) -> int:
    """Write a page an inject, to be cut from the rest and handed out; return how many pages.

    Raises BookError where an inject takes more than one page.
    """
    template = environment().get_template("inject.html.j2")
    leaves = [
        Leaf(
            f"phieu-{slip.number}",
            template.render(drill=drill, slip=slip, long=len(slip.text) > LONG),
            drill.path,
        )
        for slip in drill.slips
    ]
    title = f"{drill.id} {drill.title}: phiếu tình huống"
    layout = make(
        target, paper, title=title, subject="DIỄN TẬP", size=A4, styles=("parts", "inject"), leaves=leaves
    )
    if len(layout.pages) != len(leaves):
        target.unlink()
        starts = [layout.anchors[leaf.id] for leaf in leaves]
        ends = [*starts[1:], len(layout.pages)]
        over = [n for n, (start, end) in enumerate(zip(starts, ends, strict=True), 1) if end - start > 1]
        what = f"phiếu tình huống thứ {over[0]} dài hơn một trang A4."
        raise BookError([Fault("phieu-qua-dai", what, drill.path, remedy="Rút gọn nội dung phiếu.")])
    return len(layout.pages)


def guide(drill: Drill, target: Path, paper: Paper) -> int:
    """Write the facilitator's guide: order of play, what to expect and by when; return its pages."""
    html = environment().get_template("guide.html.j2").render(drill=drill)
    title = f"{drill.id} {drill.title}: hướng dẫn điều hành diễn tập"
    leaves = [Leaf("huong-dan", html, drill.path)]
    return len(
        make(
            target, paper, title=title, subject="DIỄN TẬP", size=A4, styles=("parts", "guide"), leaves=leaves
        ).pages
    )


def marking(sheet: MarkingFile, target: Path, paper: Paper) -> int:
    """Write the rubric and the observer's sheet; return how many pages."""
    html = environment().get_template("marking.html.j2").render(marking=sheet)
    leaves = [Leaf("cham-diem", html, MARKING)]
    title = "Phiếu chấm và phiếu quan sát diễn tập"
    return len(
        make(
            target, paper, title=title, subject="DIỄN TẬP", size=A4, styles=("parts", "guide"), leaves=leaves
        ).pages
    )
