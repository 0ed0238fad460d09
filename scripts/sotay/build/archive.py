"""Zips with the same bytes for the same content: sorted names, one date, one compression."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path


def pack(folder: Path, target: Path, epoch: int, prefix: str = "", but: tuple[str, ...] = ()) -> None:
    """Write every file below `folder` into the zip `target`, dated `epoch` seconds (zip counts from 1980).

    Files whose suffix is in `but` stay out.
    """
    moment = max(datetime.fromtimestamp(epoch, UTC), datetime(1980, 1, 1, tzinfo=UTC))
    date = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second // 2 * 2)
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for file in sorted(
            p for p in folder.rglob("*") if p.is_file() and p != target and p.suffix not in but
        ):
            info = zipfile.ZipInfo(prefix + file.relative_to(folder).as_posix(), date)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, file.read_bytes())
