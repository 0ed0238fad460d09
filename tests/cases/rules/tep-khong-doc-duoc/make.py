"""A link that leads nowhere, made here: git would keep it, some machines would not."""

from pathlib import Path


def make(root: Path, side: str) -> None:
    target = "khong-co.md" if side == "bad" else "cap-2.md.bak"
    path = root / "scenarios/ngo-doc-thuc-pham/cap-2.md"
    path.rename(path.with_name("cap-2.md.bak"))
    path.symlink_to(target)
