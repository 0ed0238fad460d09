"""python -m tests.bench.books.ours TREE FOLDER: our two files of the handbook, and the CPU seconds of each step."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sotay.press import book, ship
from sotay.site.engine import build_book

NAME, STEPS = "so-tay", "steps.json"
WATCHED = (
    (book, "bind", "đóng quyển"),
    (book, "lay_out", "dàn trang"),
    (book, "finish", "bảng tra, trang cuối"),
    (book, "write_web", "tệp đọc"),
    (book, "check_book", "kiểm tệp đọc"),
    (ship, "write_press", "tệp in"),
    (ship, "check_file", "kiểm tệp in"),
)


def main(tree: Path, folder: Path) -> None:
    """Build the handbook of `tree` into `folder`, and write the seconds of its steps beside it."""
    spent: dict[str, float] = {}
    for module, name, told in WATCHED:
        setattr(module, name, _timed(told, getattr(module, name), spent))
    build_book(tree, NAME, folder / f"{NAME}.pdf", folder / f"{NAME}-in.pdf")
    spent["gom bài, phần còn lại"] = time.process_time() - sum(spent.values())
    (folder / STEPS).write_text(json.dumps(spent, ensure_ascii=False), "utf-8")


def _timed(told: str, step: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    def run(*given: Any, **named: Any) -> Any:
        begun = time.process_time()
        try:
            return step(*given, **named)
        finally:
            spent[told] = spent.get(told, 0.0) + time.process_time() - begun

    return run


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
