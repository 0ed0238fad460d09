"""Put a mended text in the place of a file: whole or not at all."""

import os
from pathlib import Path
from tempfile import mkstemp


def replace(file: Path, text: str) -> None:
    """Write `text` (UTF-8, LF) to `file` in one step, permissions kept; raises OSError, leaving no trace."""
    handle, name = mkstemp(dir=file.parent, prefix=".sotay-")
    there = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode())
            stream.flush()
            os.fsync(stream.fileno())
        there.chmod(file.stat().st_mode & 0o7777)
        there.replace(file)
    except BaseException:
        there.unlink(missing_ok=True)
        raise
