"""Pages of training beside the modules: paths with their timetables, questions to answer on screen."""

from collections.abc import Iterator
from typing import Any

from sotay.book.edition import day
from sotay.book.module import QUESTION
from sotay.book.outline import callouts, outline
from sotay.book.paths import PATHS
from sotay.book.question import Question, letter, read
from sotay.pages.draft import Draft
from sotay.pages.words import AUDIENCE
from sotay.views.public import PublicBook, PublicModule
from sotay.views.timetable import Timetable, timetables, to_pack, to_print

LIST = "training/lo-trinh.md"
FOLDER = "training/lo-trinh"
TESTS = "training/tu-kiem-tra"


def drafts(book: PublicBook) -> Iterator[Draft]:
    """Yield the list of paths, a page a path, and a page of questions a module that has any."""
    if book.paths:
        made = timetables(book)
        summary = "Ai học mô-đun nào, trong bao lâu; giờ giấc, giấy tờ phải in, đồ phải mang"
        yield Draft(LIST, "Lộ trình", "paths", PATHS, summary, {"tables": made, "file": book.paths})
        for table in made:
            title = f"{table.path.title}, {table.path.length}"
            values = {
                "table": table,
                "prints": to_print(table, book.paths),
                "packs": to_pack(table, book.paths),
                "handed": handed(book, table),
            }
            yield Draft(f"{FOLDER}/{table.path.id}.md", title, "path", PATHS, table.path.summary, values)
    for module in book.modules:
        if asked := questions(module):
            title = f"{module.id} Tự kiểm tra"
            values = {"m": module, "questions": asked, "letter": letter}
            yield Draft(
                self_test(module), title, "selftest", module.path, f"Tự kiểm tra: {module.title}", values
            )


def self_test(module: PublicModule) -> str:
    """Return the name of the page with the module's questions."""
    return f"{TESTS}/{module.path.rsplit('/', 1)[-1]}"


def questions(module: PublicModule) -> list[Question]:
    """Return the questions that the public may see, in order."""
    sections = outline(module.path, module.body.split("\n"), 1)
    return [read(box) for section in sections for box in callouts(section) if box.kind == QUESTION]


def handed(book: PublicBook, table: Timetable) -> dict[str, Any]:
    """Return what the page hands to its script: rows in minutes, so that the script only adds day and time."""
    return {
        "id": table.path.id,
        "title": f"Tập huấn xử lý khủng hoảng truyền thông: {table.path.title}",
        "audience": AUDIENCE[table.path.audience],
        "edition": book.edition.line,
        "stamp": f"{book.edition.as_of:%Y%m%d}T000000Z",
        "day": day(book.edition.as_of),
        "days": [
            [
                {
                    "title": session.title,
                    "starts": session.starts,
                    "rows": [
                        [row.after, row.minutes, f"{row.module} {row.title}".strip(), row.kind]
                        for row in session.rows
                    ],
                }
                for session in sessions
            ]
            for sessions in table.days
        ],
    }
