"""Jobs small enough for tests; other processes import them from here."""

import os
import time

from sotay.build.job import Job, Task
from sotay.press.fault import BookError, Fault


def copy(task: Task) -> None:
    """Write the input's text, and leave a trace that the job ran."""
    (source,) = task.given
    task.file(f"site/{source}").write_text((task.root / source).read_text("utf-8").upper(), "utf-8")
    with (task.root / "chay.log").open("a") as log:
        log.write(f"{source} {os.getpid()}\n")


def count(task: Task) -> None:
    """Write how many letters the needed jobs made."""
    letters = sum(len(p.read_text("utf-8")) for folder in task.made.values() for p in folder.rglob("*.txt"))
    task.file("dist/dem.txt").write_text(str(letters), "utf-8")


def meet(task: Task) -> None:
    """End only when the other job has begun as well: they run at one time."""
    mine, other = task.given
    (task.root / mine).write_text("")
    deadline = time.monotonic() + 30
    while not (task.root / other).exists():
        if time.monotonic() > deadline:
            raise TimeoutError(other)
        time.sleep(0.01)


def refuse(task: Task) -> None:
    """Fail as a book does."""
    raise BookError(
        [Fault("thieu-chu", f"thiếu chữ “{n}”.", "handbook/01.md", 3, "Thêm vào.") for n in range(3)]
    )


def break_down(task: Task) -> None:
    """Fail as a program does."""
    raise KeyError("khong-ngo-toi")


def vanish(task: Task) -> None:
    """End without a word, as a process that runs out of memory."""
    os._exit(9)


def edit(task: Task) -> None:
    """Be overtaken by an editor who saves while the job runs."""
    task.file("site/a.txt").write_text("cũ", "utf-8")
    (task.root / "a.txt").write_text("mới", "utf-8")


def copying(name: str, weight: int = 1) -> Job:
    """A job that copies file `name`."""
    return Job(name.removesuffix(".txt"), f"Chép {name}", copy, (name,), (name,), weight=weight)
