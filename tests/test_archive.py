"""The same files make the same zip."""

import zipfile
from pathlib import Path

from sotay.archive import pack


def test_same_content_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        folder = tmp_path / name
        (folder / "x").mkdir(parents=True)
        (folder / "x" / "một.txt").write_text("một", "utf-8")
        (folder / "hai.txt").write_text("hai", "utf-8")
        pack(folder, tmp_path / f"{name}.zip", 1_700_000_001, prefix="so-tay/")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == ["so-tay/hai.txt", "so-tay/x/một.txt"]


def test_zip_cannot_tell_a_date_before_1980(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / "a").write_text("a")
    pack(tmp_path / "f", tmp_path / "a.zip", 0)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
