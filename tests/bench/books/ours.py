"""python -m tests.bench.books.ours TREE FOLDER: our two files of the handbook, and the CPU seconds of each step."""

import json
import os
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
    log = folder / "steps.log"
    for module, name, told in WATCHED:
        setattr(module, name, _timed(told, getattr(module, name), log))
    build_book(tree, NAME, folder / f"{NAME}.pdf", folder / f"{NAME}-in.pdf")
    spent: dict[str, float] = {}
    for line in log.read_text("utf-8").splitlines():
        told, seconds = line.split("\t")
        spent[told] = spent.get(told, 0.0) + float(seconds)
    used = os.times()
    spent["gom bài, phần còn lại"] = sum(used[:4]) - sum(spent.values())
    (folder / STEPS).write_text(json.dumps(spent, ensure_ascii=False), "utf-8")


def _timed(told: str, step: Callable[..., Any], log: Path) -> Callable[..., Any]:
    """Return `step`, which now adds its CPU seconds to `log`: some steps are done in a second process."""

    def run(*given: Any, **named: Any) -> Any:
        begun = time.process_time()
        try:
            return step(*given, **named)
        finally:
            with log.open("a", encoding="utf-8") as stream:
                stream.write(f"{told}\t{time.process_time() - begun}\n")

    return run


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
