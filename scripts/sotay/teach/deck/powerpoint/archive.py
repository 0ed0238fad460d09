"""The .pptx's bytes: the same parts give the same file, dated as the build is."""

import io
import zipfile
from datetime import UTC, datetime

_FIRST = "[Content_Types].xml"


def packed(content: bytes, epoch: int) -> bytes:
    """Return the zip `content` packed anew: parts sorted, each dated `epoch` (zip counts from 1980)."""
    moment = max(datetime.fromtimestamp(epoch, UTC), datetime(1980, 1, 1, tzinfo=UTC))
    date = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second // 2 * 2)
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist(), key=lambda n: (n != _FIRST, n)):
            info = zipfile.ZipInfo(name, date)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            new.writestr(info, old.read(name))
    return target.getvalue()
