"""Links are made here: not every machine that checks the sources out has them."""

from pathlib import Path


def make(root: Path, side: str) -> None:
    if side == "good":
        (root / "docs/loi-chao.md").symlink_to("index.md")
        return
    outside = root.parent / "ngoai-sach"
    (outside / "bao").mkdir(parents=True)
    (outside / "bao/index.md").write_text("bí mật", encoding="utf-8")
    (root / "docs/loi-chao.md").symlink_to(outside / "bao/index.md")
    (root / "scenarios/bao").symlink_to(outside / "bao")
    (root / "handbook/registry/roles.yml").unlink()
    (root / "handbook/registry/roles.yml").symlink_to(outside / "bao/index.md")
