"""Text held against a committed file. To write files anew: SOTAY_WRITE_GOLDEN=1 pytest (then read them)."""

import os
from pathlib import Path


def agrees(path: Path, found: str | bytes) -> None:
    """Fail unless `found` is what `path` holds, byte for byte."""
    data = found.encode() if isinstance(found, str) else found
    if os.environ.get("SOTAY_WRITE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert data.decode().split("\n") == path.read_bytes().decode().split("\n")
