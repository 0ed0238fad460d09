"""python -m tests.bench.books [--quick]: the printed book beside its peers, growth, rebuilds; Markdown tables."""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.books import tree
from tests.bench.books.material import Material, found, material
from tests.bench.books.measure import Cost
from tests.bench.books.ours import STEPS
from tests.bench.books.rebuild import rebuilds
from tests.bench.books.rivals import OURS, PEERS, Machine, Places

COMPLETE = 0.995  # share of the words below which a peer is said to lose some
# Scenarios of books of about 125, 250 and 1,000 pages; the real one stands between.
SMALL, HALF, LARGE = 4, 5, 40
Times = dict[str, tuple[int, Cost]]


def number(value: float, places: int = 1) -> str:
    """Return `value` as Vietnamese writes it."""
    return f"{value:.{places}f}".replace(".", ",")


def say(*cells: str) -> None:
    """Print a row of a table."""
    print(f"| {' | '.join(cells)} |", flush=True)


def head(*cells: str) -> None:
    """Print the head of a table."""
    print()
    say(*cells)
    say(*("---" for _ in cells))


def once(places: Places, machine: Machine, given: Material, target: Path) -> tuple[Cost, int, float] | None:
    """Let `machine` make the book; return its cost, pages and the share of words found, or None without it."""
    cost = places.run(machine, given, target)
    if cost is None:
        return None
    pdf = target / "so-tay.pdf"
    pages, share = found(pdf, given.words) if cost.ok and pdf.exists() else (0, 0.0)
    if not pages:
        print(f"\n{machine.name}: không ra tệp.\n{cost.told}\n", file=sys.stderr)
    return cost, pages, share


def beside(places: Places, given: Material, folder: Path) -> Times:
    """Print the book by every machine; return pages and cost of those that lose nothing."""
    head("máy", "trang", "chữ tìm lại", "giây", "giây CPU", "MB", "CPU so với sotay", "ms CPU một trang")
    times: Times = {}
    for machine in (OURS, *PEERS):
        made = once(places, machine, given, folder / machine.name.split()[0])
        if made is None:
            say(machine.name, *"–" * 7)
            continue
        cost, pages, share = made
        base = times[OURS.name][1].cpu if OURS.name in times else cost.cpu
        say(
            machine.name,
            str(pages),
            f"{number(share * 100, 2)} %",
            number(cost.seconds),
            number(cost.cpu),
            number(cost.memory, 0),
            f"{number(cost.cpu / base, 2)} lần",
            number(1000 * cost.cpu / pages, 0) if pages else "–",
        )
        if share >= COMPLETE:
            times[machine.name] = pages, cost
    steps: dict[str, float] = json.loads((folder / "sotay" / STEPS).read_text("utf-8"))
    told = ", ".join(f"{name} {number(seconds)}" for name, seconds in steps.items())
    print(f"\nTrong sotay, giây CPU: {told}.", flush=True)
    return times


def growth(places: Places, real: Times, sizes: Iterator[tuple[str, Material]], folder: Path) -> None:
    """Print what a page costs in books of other sizes: ours, and the fastest WeasyPrint peer that loses nothing."""
    peers = [peer for peer in PEERS if peer.weasyprint and peer.name in real]
    fastest = min(peers, key=lambda peer: real[peer.name][1].cpu, default=None)
    machines = [OURS, *([fastest] if fastest else [])]
    head("sách", *(f"{one.name}: trang · s CPU · ms/trang · MB" for one in machines), "CPU so với sotay")
    for name, given in sizes:
        cells, spent = [], []
        for machine in machines:
            made = once(places, machine, given, folder / f"{name}-{machine.name.split()[0]}")
            if made is None or not made[1]:
                cells.append("–")
                continue
            cost, pages, share = made
            lost = "" if share >= COMPLETE else f" · mất {number(100 - share * 100)} % chữ"
            each = number(1000 * cost.cpu / pages, 0)
            cells.append(f"{pages} · {number(cost.cpu)} · {each} · {number(cost.memory, 0)}{lost}")
            spent.append(cost.cpu)
        say(name, *cells, f"{number(spent[1] / spent[0], 2)} lần" if len(spent) == 2 else "–")


def main(*, quick: bool) -> None:
    """Measure and print; `quick`: a small book beside its peers, no growth, no whole build."""
    with tempfile.TemporaryDirectory(prefix="sotay-bench-") as name:
        folder = Path(name)
        places = Places(folder / "places")

        def book(told: str, scenarios: int, *, short: bool = False) -> Material:
            root = tree.grown(folder / told, scenarios, short=short)
            return material(root, folder / f"{told}-material")

        print("# Sách in: cùng bài, cùng khổ A5, mỗi máy một lần, tự làm từ nguồn ra tệp")
        given = book("that", SMALL, short=True) if quick else book("that", tree.real())
        real = beside(places, given, folder / "beside")
        if quick:
            return
        shutil.rmtree(folder / "beside")
        print("\n# Sách lớn dần")
        sizes = (("125", SMALL, True), ("250", HALF, False), ("1000", LARGE, False))
        made = ((told, book(told, count, short=short)) for told, count, short in sizes)
        growth(places, real, made, folder / "growth")
        shutil.rmtree(folder / "growth")
        print("\n# Dựng cả bộ, dựng lại")
        head("việc", "phần dựng", "giây", "giây CPU", "so với từ đầu")
        first = 0.0
        for told, cost, ran in rebuilds(folder / "rebuild"):
            first = first or cost.seconds
            ended = number(cost.seconds, 2) if cost.ok else "hỏng"
            say(told, ran, ended, number(cost.cpu, 2), number(cost.seconds / first, 3))
            if not cost.ok:
                print(cost.told, file=sys.stderr)
        print(
            "\nMục tiêu: không chậm hơn máy WeasyPrint nhanh nhất dù viết hai tệp; không đổi gì thì 1 giây."
        )


if __name__ == "__main__":
    main(quick="--quick" in sys.argv)
