"""The manifest: edition, commit, and every file's size and SHA-256."""

import hashlib
import json
from pathlib import Path

from sotay.book.edition import Edition
from sotay.build.stamp import Stamp

NAME = "dist/manifest.json"


def write(folder: Path, edition: Edition, stamp: Stamp) -> None:
    """Write the manifest of the build in `folder`."""
    files = {
        path.relative_to(folder).as_posix(): {
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    document = {
        "edition": {"number": edition.number, "as_of": edition.as_of.isoformat(), "status": edition.status},
        "commit": stamp.commit,
        "key": stamp.key,
        "files": files,
    }
    target = folder / NAME
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def key(folder: Path) -> str:
    """Return the key of the build in `folder`, or nothing when it has no manifest."""
    try:
        document = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(document.get("key", "")) if isinstance(document, dict) else ""
