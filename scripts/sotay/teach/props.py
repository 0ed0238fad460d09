"""What is cut out, put up or written on in a class: door sign, cards, name boards, sheets to fill in on the wall."""

from pathlib import Path

from sotay.book.load import Book
from sotay.pictures.rumour import REACH
from sotay.pictures.steps import LEAVES
from sotay.teach.cutouts import CARDS, FORM, SHEET, SMALL, TICKS, cutouts
from sotay.teach.paper import A4, Leaf, Paper, make
from sotay.teach.template import environment

NAME = "vat-dung.pdf"
COPIES = 4  # cards of one colour on a sheet


def props(book: Book, target: Path, paper: Paper) -> int:
    """Write the sheets to the PDF `target`, one purpose a page; return how many pages.

    Names and wordings are those of the plan, the levels and the marking sheet. Raises BookError.
    """
    plan, marking = book.registry.plan, book.marking
    clauses = [clause for id_ in LEAVES if plan and (clause := plan.clause(id_))]
    html = (
        environment()
        .get_template("props.html.j2")
        .render(
            steps=[clause.heading for clause in clauses],
            products=[LEAVES[clause.id].rstrip(".") for clause in clauses],
            levels=book.registry.levels.levels,
            roles=[role.split(":")[0].split(",")[0] for role in (marking.roles if marking else ())],
            reach=REACH,
            copies=COPIES,
            cutouts=list(cutouts(book)),
            kinds={"cards": CARDS, "small": SMALL, "form": FORM, "ticks": TICKS, "sheet": SHEET},
        )
    )
    leaves = [Leaf("vat-dung", html, "training")]
    return len(
        make(
            target,
            paper,
            title="Vật dụng trong lớp",
            subject="Biển, thẻ, bảng tên, giấy kẻ sẵn",
            size=A4,
            styles=("parts", "props"),
            leaves=leaves,
        ).pages
    )
