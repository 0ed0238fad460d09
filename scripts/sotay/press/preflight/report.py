"""What a preflight found, and how it is told: a Vietnamese table, JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

State = Literal["pass", "warn", "fail"]
NAMES: dict[State, str] = {"pass": "đạt", "warn": "xem lại", "fail": "HỎNG"}
SHOWN = 10  # runs of pages told in the table; JSON has them all
LIMITS = (
    "Bảng này do sotay tự kiểm; ở đây không có bộ kiểm định PDF/X độc lập nào, nên không phải chứng nhận PDF/X-4.",
    "Nhà in kiểm lại bằng bộ kiểm của mình trước khi ra bản kẽm.",
)


@dataclass(frozen=True, slots=True)
class Found:
    """Something a check saw. ``page`` counts from 1; 0 stands for the whole file."""

    page: int
    detail: str


@dataclass(frozen=True, slots=True)
class Row:
    """One check's outcome. ``detail`` tells the first thing found, ``remedy`` what to do about it."""

    id: str
    title: str
    state: State
    pages: tuple[int, ...] = ()
    detail: str = ""
    remedy: str = ""


@dataclass(frozen=True)
class Report:
    """A file's preflight. ``sha256`` is that of the file as it was looked at."""

    file: str
    sha256: str
    pages: int
    rows: tuple[Row, ...]

    @property
    def fails(self) -> tuple[Row, ...]:
        """Rows that forbid printing."""
        return tuple(row for row in self.rows if row.state == "fail")

    @property
    def warnings(self) -> tuple[Row, ...]:
        """Rows that someone must look at."""
        return tuple(row for row in self.rows if row.state == "warn")

    def text(self) -> str:
        """The table, with a remedy under it for every row that did not pass."""
        head = (
            f"{self.file}: {self.pages} trang, {len(self.rows)} mục kiểm, "
            f"{len(self.fails)} hỏng, {len(self.warnings)} cần xem lại."
        )
        width = max((len(row.title) for row in self.rows), default=0)
        lines = [head, f"SHA-256 {self.sha256}", ""]
        for row in self.rows:
            where = f"tr. {runs(row.pages)}" if row.pages else ("cả tệp" if row.state != "pass" else "")
            line = f"{NAMES[row.state]:<8} {row.title:<{width}}  {where:<14} {row.detail}"
            lines.append(line.rstrip())
        told = [row for row in self.rows if row.state != "pass" and row.remedy]
        if told:
            lines += ["", "Cách sửa:"]
            lines += [f"- {row.title}: {row.remedy}" for row in told]
        return "\n".join([*lines, "", *LIMITS, ""])

    def json(self) -> str:
        """The same as JSON: file, sha256, pages, result, checks, notes."""
        result = "fail" if self.fails else "warn" if self.warnings else "pass"
        document = {
            "file": self.file,
            "sha256": self.sha256,
            "pages": self.pages,
            "result": result,
            "summary": {
                "checks": len(self.rows), "fail": len(self.fails), "warn": len(self.warnings)
            },
            "checks": [
                {
                    "id": row.id,
                    "title": row.title,
                    "state": row.state,
                    "pages": list(row.pages),
                    "detail": row.detail,
                    "remedy": row.remedy if row.state != "pass" else "",
                }
                for row in self.rows
            ],
            "notes": list(LIMITS),
        }  # fmt: skip
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def runs(pages: Iterable[int]) -> str:
    """``1-3, 7`` for 1, 2, 3, 7; at most SHOWN runs."""
    made: list[list[int]] = []
    for page in sorted(set(pages)):
        if made and page == made[-1][1] + 1:
            made[-1][1] = page
        else:
            made.append([page, page])
    told = [str(first) if first == last else f"{first}-{last}" for first, last in made]
    return ", ".join(told[:SHOWN]) + (" …" if len(told) > SHOWN else "")


def told(found: Sequence[Found]) -> tuple[tuple[int, ...], str]:
    """The pages of ``found`` in order, and the first detail."""
    pages = tuple(sorted({item.page for item in found if item.page}))
    return pages, found[0].detail if found else ""
