"""What jobs have made, kept by what it was made of, so that nothing is made twice."""

import hashlib
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from sotay.build import sources
from sotay.build.job import Job

FOLDER = ".sotay/kho"
UNFINISHED = ".dang-dung"
KEPT = 2  # results a job: the last one, and the one before for whoever takes a change back


class Store:
    """Finished results of jobs below one repository."""

    def __init__(self, root: Path, epoch: int, *, fresh: bool = False) -> None:
        """Open the store of `root` for a build dated `epoch`; `fresh` forgets what was made before."""
        self.root = root
        self.folder = root / FOLDER
        self.epoch = epoch
        self._code = f"{sys.version} {sources.code(root)}"
        for left in self.folder.glob(f"*/*{UNFINISHED}"):  # killed builds
            shutil.rmtree(left, ignore_errors=True)
        if fresh:
            shutil.rmtree(self.folder, ignore_errors=True)

    def key(self, job: Job, needed: Mapping[str, str]) -> str:
        """Return the key of `job` as its inputs are now; `needed` holds the keys of the jobs it needs."""
        parts = [
            self._code,
            str(self.epoch),
            f"{job.run.__module__}:{job.run.__qualname__}",
            *job.given,
            "",
            *(needed[name] for name in job.needs),
            "",
            sources.digest(self.root, job.inputs),
        ]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]

    def find(self, job: Job, key: str) -> Path | None:
        """Return the folder of a result made before, or None."""
        folder = self.folder / job.name / key
        if not folder.is_dir():
            return None
        os.utime(folder)  # the most recently used are kept
        return folder

    def draft(self, job: Job, key: str) -> Path:
        """Return an empty folder for the job to write in."""
        folder = self.folder / job.name / f"{key}{UNFINISHED}"
        folder.mkdir(parents=True)
        return folder

    def keep(self, draft: Path) -> Path:
        """Make `draft` a result: one rename, then older results leave."""
        final = draft.with_name(draft.name.removesuffix(UNFINISHED))
        draft.rename(final)
        os.utime(final)
        results = sorted(final.parent.iterdir(), key=lambda p: (p != final, -p.stat().st_mtime, p.name))
        for old in results[KEPT:]:
            shutil.rmtree(old, ignore_errors=True)
        return final
