"""Two names that differ in case only cannot both be checked out on Windows and macOS."""

from pathlib import Path


def make(root: Path, side: str) -> None:
    page = (root / "docs/index.md").read_text(encoding="utf-8")
    (root / "docs" / ("Index.md" if side == "bad" else "index-2.md")).write_text(page, encoding="utf-8")
