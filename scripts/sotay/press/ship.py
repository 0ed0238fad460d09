"""A press file that may leave the house: written, preflighted, its report beside it; all of it or nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from sotay.press.beside import beside
from sotay.press.fault import BookError, Fault
from sotay.press.inks import PROFILE, Inks, Profile
from sotay.press.layout import Layout
from sotay.press.offset import write_press
from sotay.press.preflight.job import Binding, Job
from sotay.press.preflight.opened import NotReadableError
from sotay.press.preflight.report import Report
from sotay.press.preflight.run import preflight
from sotay.press.strays import strays
from sotay.press.where import source_of

COVER = 2  # pages of a cover that is a sheet of its own, before the text and after it
REPORTS = (".kiem-tra.json", ".kiem-tra.txt")


@dataclass(frozen=True)
class Shop:
    """Where a book's press file goes, how the book is bound, and the profile (``icc/profiles.yml``) of the press.

    apart: the cover is a sheet of its own; the press file then holds the pages inside it, and the cover's four
    pages stand in a file beside it.
    """

    target: Path
    binding: Binding = "none"
    profile: str = PROFILE
    apart: bool = False

    @contextmanager
    def beside(self, layout: Layout) -> Iterator[None]:
        """Ship ``layout`` beside the block, and put the files in their place when both have gone well."""
        with _staged(self.target) as folder, beside(partial(self._make, layout, folder)):
            yield

    def _make(self, layout: Layout, folder: Path) -> None:
        job, profile = Job.of(layout.settings, self.binding), Profile.load(self.profile)
        target = folder / self.target.name
        if self.apart:
            covers = [*layout.pages[:COVER], *layout.pages[-COVER:]]
            _make(layout.ending(covers, (), ()), cover_of(target), job, profile=profile)
            layout = layout.ending(layout.pages[COVER:-COVER], (), ())
        _make(layout, target, job, profile=profile)


def cover_of(target: Path) -> Path:
    """Return where the cover's pages go whose inside pages are the press file `target`."""
    return target.with_name(f"{target.stem.removesuffix('-in')}-bia{target.suffix}")


def ship(
    layout: Layout,
    target: Path,
    job: Job | None = None,
    *,
    inks: Inks | None = None,
    profile: Profile | None = None,
) -> Report:
    """Write ``layout`` as the press PDF ``target`` and hold it against ``job`` (``Job.of`` its settings).

    Beside it: ``<stem>.kiem-tra.json`` and ``.txt``, the preflight's report and what a designer would mend.
    Raises BookError with every fault, named with source and page where they are known, and then ``target`` and
    its reports are as they were.
    """
    with _staged(target) as folder:
        return _make(layout, folder / target.name, job or Job.of(layout.settings), inks, profile)


@contextmanager
def _staged(target: Path) -> Iterator[Path]:
    """A folder beside ``target``; its files take their places there when the block has gone well."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.stem}-", dir=target.parent) as name:
        folder = Path(name)
        yield folder
        # The PDFs last: none is ever there without its report.
        for file in sorted(folder.iterdir(), key=lambda file: (file.suffix == target.suffix, file)):
            file.replace(target.with_name(file.name))


def _make(
    layout: Layout, target: Path, job: Job, inks: Inks | None = None, profile: Profile | None = None
) -> Report:
    if faults := write_press(layout, target, inks, profile):
        raise BookError(faults)
    report = check_file(target, job)
    if report.fails:
        raise BookError(_faults(report, layout))
    report = replace(report, rows=(*report.rows, *strays(layout)))
    for ending, text in zip(REPORTS, (report.json(), report.text()), strict=True):
        target.with_suffix(ending).write_text(text, "utf-8")
    return report


def check_file(path: Path, job: Job) -> Report:
    """Preflight ``path``, one of ours: a file that does not even open is a fault of the book."""
    try:
        return preflight(path, job)
    except NotReadableError as error:
        raise BookError(
            [Fault("tep-lanh", f"tệp in {path.name}: {error}", remedy="Dựng lại sách.")]
        ) from error


def _faults(report: Report, layout: Layout) -> Iterator[Fault]:
    for row in report.fails:
        page = row.pages[0] if row.pages else None
        source = source_of(layout, page) if page and page <= len(layout.pages) else ""
        fault = Fault(row.id, f"{row.title}: {row.detail}.", source, page, row.remedy)
        yield (
            replace(fault, what=f"{fault.what[:-1]} ({len(row.pages)} trang).")
            if len(row.pages) > 1
            else fault
        )
