"""What is printed: tables by class, and whether each goal of issue 6 is met."""

from collections.abc import Callable

from tests.bench.search.queries import ACCENTS
from tests.bench.search.score import Ranks, joined, reciprocal, success

# what is asked, of how many first results, how often, of which classes
GOALS: tuple[tuple[str, int, float, Callable[[str], bool]], ...] = (
    ("gõ nhầm một chỗ", 1, 0.92, lambda group: group.startswith("one slip")),
    ("diễn đạt khác", 3, 0.90, lambda group: group.startswith("reworded")),
    ("viết tắt", 3, 1.0, lambda group: group == "abbreviations"),
)


def table(title: str, engines: dict[str, Ranks]) -> None:
    """Print success@1, success@3 and MRR of every class and engine."""
    print(f"\n## {title}\n\n| lớp | số |" + "".join(f" {name}: s@1 · s@3 · MRR |" for name in engines))
    print("|---|---|" + "---|" * len(engines))
    for group, places in next(iter(engines.values())).items():
        cells = [f" {_cell(found[group])} |" for found in engines.values()]
        print(f"| {group} | {len(places)} |" + "".join(cells))


def _cell(places: list[int]) -> str:
    return f"{success(places, 1):.3f} · {success(places, 3):.3f} · {reciprocal(places):.3f}"


def goal(told: str, met: bool) -> None:
    """Print one goal and whether it is met."""
    print(f"- {'ĐẠT' if met else 'KHÔNG ĐẠT'}: {told}")


def goals(files: dict[str, Ranks]) -> None:
    """Print the goals of quality for each file of queries."""
    print("\n## Mục tiêu\n")
    for name, found in files.items():
        accents = [places for group, places in found.items() if group in ACCENTS]
        met = all(success(places, 1) >= 0.97 and success(places, 3) >= 0.99 for places in accents)
        goal(f"{name}: mọi lớp dấu s@1 ≥ 0,97 và s@3 ≥ 0,99", met)
        for told, most, least, wanted in GOALS:
            places = joined(found, wanted)
            got = success(places, most)
            goal(f"{name}: {told} s@{most} ≥ {least} (được {got:.3f} trên {len(places)})", got >= least)
