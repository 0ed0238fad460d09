"""A file over the limit is too big for git: it is made here."""

from pathlib import Path


def make(root: Path, side: str) -> None:
    count = 120_000 if side == "bad" else 100
    with (root / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("\nMột dòng chữ dài vừa phải.\n" * count)
