"""What a build says while it works: each step and how long it took."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class BuildError(Exception):
    """A build that stops; the message names the step, the file and the remedy in Vietnamese."""


def seconds(spent: float) -> str:
    """Return `spent` seconds as Vietnamese writes them: "3,2 giây"."""
    return f"{spent:.1f} giây".replace(".", ",")


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print `name`, run the block, print how many seconds it took; a failure says in which step."""
    print(f"→ {name} …", end="", flush=True)
    start = time.perf_counter()
    try:
        yield
    except BuildError:
        print(f" hỏng sau {seconds(time.perf_counter() - start)}", flush=True)
        raise
    except Exception as error:
        print(f" hỏng sau {seconds(time.perf_counter() - start)}", flush=True)
        raise BuildError(f"Bước “{name}” hỏng: {error}") from error
    print(f" xong, {seconds(time.perf_counter() - start)}", flush=True)


def say(text: str) -> None:
    """Print a line to the terminal."""
    print(text, flush=True)


def complain(text: str) -> None:
    """Print a line to the error stream."""
    print(text, file=sys.stderr, flush=True)
