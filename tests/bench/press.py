"""The handbook laid out once and written twice: what each step costs, as a share of the layout."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sotay.press import book, ship
from sotay.site.engine import build_book

ROOT = Path(__file__).parents[2]
STEPS = (
    (book, "lay_out"),
    (book, "write_web"),
    (book, "check_book"),
    (ship, "write_press"),
    (ship, "preflight"),
)


def main() -> None:
    """Build the handbook, print CPU seconds of every step and their ratio to the layout's."""
    spent: dict[str, float] = {}
    kept = [(module, name, getattr(module, name)) for module, name in STEPS]
    for module, name, step in kept:
        setattr(module, name, _timed(name, step, spent))
    try:
        with tempfile.TemporaryDirectory() as folder:
            build_book(ROOT, "so-tay", Path(folder, "so-tay.pdf"), Path(folder, "so-tay-in.pdf"))
    finally:
        for module, name, step in kept:
            setattr(module, name, step)
    print("handbook, CPU seconds and share of the layout")
    for name, seconds in spent.items():
        print(f"  {name:<12} {seconds:7.1f} s  {seconds / spent['lay_out']:6.1%}")


def _timed(name: str, step: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    def run(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return step(*given, **named)
        finally:
            spent[name] = spent.get(name, 0.0) + time.process_time() - start

    return run


if __name__ == "__main__":
    main()
