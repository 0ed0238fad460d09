"""The order for the print shop: which files, on what, how many, for whom. Facts come from the files themselves."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pikepdf

from sotay.book.lists import Recipient
from sotay.book.registry import Registry
from sotay.book.volume import Volume
from sotay.press.imposition import bulk

MM = 72 / 25.4
ROUND = 10  # copies are ordered in tens
COVER_THICKNESS = 0.2  # mm, a proposal: about 250 g/m² board; the shop measures its own
SIDES = 2


@dataclass(frozen=True)
class PressFile:
    """A file for the shop. trim, bleed: mm. checks: preflight's rows passed and all, None without a report."""

    name: str
    title: str
    sha256: str
    bytes: int
    pages: int
    trim: tuple[float, float]
    bleed: float
    condition: str
    checks: tuple[int, int] | None


@dataclass(frozen=True)
class Stitched:
    """A stitched booklet that may be ordered apart. folded: how thick it is when closed; limit: proposed; mm both."""

    name: str
    title: str
    pages: int
    folded: float
    limit: float
    thick: bool


@dataclass(frozen=True)
class Line:
    """One recipient: code on the parcels, copies each place gets, places, all copies."""

    code: str
    name: str
    each: int
    places: int
    copies: int
    today: str


@dataclass(frozen=True)
class Order:
    """One order. thickness: of a sheet; spine: of the bound book, 0 when stitched; mm both."""

    title: str
    edition: str
    binding: str
    paper: str
    cover_paper: str
    thickness: float
    spine: float
    profile: str
    files: tuple[PressFile, ...]
    stitched: tuple[Stitched, ...]
    lines: tuple[Line, ...]
    net: int
    overs_percent: int
    gross: int

    @property
    def main(self) -> PressFile:
        """The book's own file, in reading order."""
        return self.files[0]

    @property
    def parcels(self) -> int:
        """How many parcels there are to pack: one a place."""
        return sum(line.places for line in self.lines)

    def json(self) -> str:
        """Return the order for machines; lengths in millimetres."""
        found: dict[str, Any] = asdict(self) | {"parcels": self.parcels}
        return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def spine(pages: int, thickness: float, cover: float = COVER_THICKNESS) -> float:
    """Return the spine in mm of a glued block of `pages` on paper of `thickness` mm, the cover's board included."""
    return round(pages / SIDES * thickness + 2 * cover, 1)


def gross(net: int, percent: int) -> int:
    """Return how many copies to print for `net` to be delivered: overs added, rounded up to tens."""
    wanted = -(-net * (100 + percent) // 100)
    return -(-wanted // ROUND) * ROUND


def stitched(volume: Volume, path: Path) -> Stitched:
    """Return what the shop must know of the stitched book `volume` before it orders staples; `path`: its press file."""
    file = read(path)
    thick = bulk(file.pages, volume.thickness)
    return Stitched(
        file.name, volume.title, file.pages, thick, volume.stitch_limit, thick > volume.stitch_limit
    )


def order(
    registry: Registry,
    volume: Volume,
    main: Path,
    others: list[Path],
    inside: int,
    *,
    booklets: Sequence[Stitched] = (),
) -> Order:
    """Return the order of `volume`, printed from `main`; `inside` pages lie between its covers.

    `booklets`: what else may be ordered, stitched.
    """
    lines = tuple(_line(n, one) for n, one in enumerate(registry.recipients, 1))
    net = sum(line.copies for line in lines)
    return Order(
        title=volume.title,
        edition=registry.edition.line,
        binding=volume.binding,
        paper=volume.paper,
        cover_paper=volume.cover_paper,
        thickness=volume.thickness,
        spine=spine(inside, volume.thickness) if volume.binding == "perfect" else 0.0,
        profile=volume.profile,
        files=tuple(read(path) for path in (main, *others)),
        stitched=tuple(booklets),
        lines=lines,
        net=net,
        overs_percent=registry.overs_percent,
        gross=gross(net, registry.overs_percent),
    )


def _line(number: int, one: Recipient) -> Line:
    return Line(f"N{number:02}", one.name, one.copies // one.places, one.places, one.copies, one.today)


def read(path: Path) -> PressFile:
    """Return what the press PDF at `path` says of itself."""
    data = path.read_bytes()
    with pikepdf.open(path) as pdf:
        page = pdf.pages[0]
        trim = [float(value) for value in page.obj.get("/TrimBox", page.mediabox)]
        bleed = [float(value) for value in page.obj.get("/BleedBox", page.mediabox)]
        intents = pdf.Root.get("/OutputIntents")
        condition = str(intents[0].OutputConditionIdentifier) if intents is not None else ""
        title, pages = str(pdf.docinfo.get("/Title", "")), len(pdf.pages)
    return PressFile(
        name=path.name,
        title=title,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        pages=pages,
        trim=(round((trim[2] - trim[0]) / MM, 1), round((trim[3] - trim[1]) / MM, 1)),
        bleed=round((trim[0] - bleed[0]) / MM, 1),
        condition=condition,
        checks=_checks(path.with_suffix(".kiem-tra.json")),
    )


def _checks(report: Path) -> tuple[int, int] | None:
    if not report.is_file():
        return None
    rows = json.loads(report.read_text("utf-8"))["checks"]
    return sum(row["state"] == "pass" for row in rows), len(rows)
