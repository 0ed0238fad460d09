"""A fresh folder that becomes the current one by one atomic step; a failed build changes nothing."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sotay.build.progress import BuildError

STORE = ".sotay"
CURRENT = "hien-tai"
LINKS = ("site", "dist")
KEPT = 2  # builds: the current one and the one before


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the build lock of `root`; raises BuildError when another build has it."""
    store = root / STORE
    store.mkdir(exist_ok=True)
    with (store / "khoa").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise BuildError(
                "Một bản dựng khác đang chạy ở thư mục này. Đợi nó xong rồi chạy lại."
            ) from error
        yield


def fresh(root: Path) -> Path:
    """Return a new empty folder to build in; leftovers of killed builds are removed."""
    store = root / STORE
    now = (store / CURRENT).resolve()
    numbers = [int(p.name) for p in store.iterdir() if p.is_dir() and p.name.isdigit()]
    for path in store.glob("*.dang-dung"):
        shutil.rmtree(path, ignore_errors=True)
    number = max([*numbers, int(now.name) if now.name.isdigit() else 0], default=0) + 1
    folder = store / f"{number:06d}.dang-dung"
    folder.mkdir(parents=True)
    return folder


def publish(root: Path, folder: Path) -> Path:
    """Make `folder` the current build: one rename of a link. Returns its final place."""
    store = root / STORE
    for name in LINKS:
        if (root / name).exists() and not (root / name).is_symlink():
            raise BuildError(
                f"“{name}” là thư mục thường, không phải liên kết của bản dựng. Đổi tên nó rồi chạy lại."
            )
    final = folder.with_name(folder.name.removesuffix(".dang-dung"))
    folder.rename(final)
    _point(store / CURRENT, final.name)
    for name in LINKS:
        link, target = root / name, f"{STORE}/{CURRENT}/{name}"
        if not (link.is_symlink() and os.readlink(link) == target):  # noqa: PTH115 (the link's text is meant)
            _point(link, target)
    kept = {final.name, *sorted((p.name for p in store.iterdir() if p.name.isdigit()), reverse=True)[:KEPT]}
    for old in store.iterdir():
        if old.is_dir() and not old.is_symlink() and old.name.isdigit() and old.name not in kept:
            shutil.rmtree(old, ignore_errors=True)
    return final


def _point(link: Path, target: str) -> None:
    temporary = link.with_name(f"{link.name}.moi")
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(target)
    temporary.replace(link)


def current(root: Path) -> Path | None:
    """Return the current build's folder, or None."""
    link = root / STORE / CURRENT
    return link.resolve() if link.exists() else None
