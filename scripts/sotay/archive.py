"""Zips with the same bytes for the same content: one date, one compression, an order that is given."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO


def packed(parts: Mapping[str, str | bytes], epoch: int = 0) -> bytes:
    """Return a zip of `parts`, in their order, dated `epoch` seconds (a zip counts from 1980)."""
    target = io.BytesIO()
    _write(target, parts.items(), epoch)
    return target.getvalue()


def repacked(content: bytes, epoch: int) -> bytes:
    """Return the zip `content` packed anew: its parts sorted, what a reader of Office files wants first first."""
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        return packed({name: old.read(name) for name in names}, epoch)


def pack(folder: Path, target: Path, epoch: int, prefix: str = "", but: tuple[str, ...] = ()) -> None:
    """Write every file below `folder` into the zip `target`, sorted, dated `epoch` seconds.

    Files whose suffix is in `but` stay out.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p != target and p.suffix not in but)
    parts = ((prefix + file.relative_to(folder).as_posix(), file.read_bytes()) for file in files)
    with target.open("wb") as opened:
        _write(opened, parts, epoch)


def _write(target: BinaryIO, parts: Iterable[tuple[str, str | bytes]], epoch: int) -> None:
    moment = max(datetime.fromtimestamp(epoch, UTC), datetime(1980, 1, 1, tzinfo=UTC))
    date = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second // 2 * 2)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts:
            info = zipfile.ZipInfo(name, date)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
