"""Front matter beside its limit of 64 KiB."""

from pathlib import Path


def make(root: Path, side: str) -> None:
    path = root / "scenarios/ngo-doc-thuc-pham/cap-1.md"
    text = path.read_text(encoding="utf-8")
    line = "# " + "=" * 97 + "\n"
    more = line * (656 if side == "bad" else 640)
    path.write_text(text.replace("---\n", "---\n" + more, 1), encoding="utf-8")
