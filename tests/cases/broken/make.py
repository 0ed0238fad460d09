"""What git, or some machines, would not keep: links, big files, names that differ in case only."""

from pathlib import Path


def make(root: Path, side: str) -> None:
    (root / "docs/Index.md").write_text((root / "docs/index.md").read_text("utf-8"), encoding="utf-8")
    (root / "docs/khong-co.md").symlink_to("dau-day.md")
    outside = root.parent / "ngoai-sach.md"
    outside.write_text("bí mật", encoding="utf-8")
    (root / "docs/ngoai.md").symlink_to(outside)
    (root / "docs/to.md").write_text("Chữ.\n" * 1_000_000, encoding="utf-8")
    head = "---\n" + ("# " + "=" * 97 + "\n") * 656 + "---\n"
    (root / "scenarios/gia-tri-hong/cap-4.md").write_text(
        head + "\n## Dấu hiệu\n\n- Một.\n", encoding="utf-8"
    )
