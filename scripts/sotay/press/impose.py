"""Sheets for a folding machine or an office printer, from a finished single-page PDF.

Pages are placed, never drawn again: inks, fonts and overprint stay as they are. The single-page file in reading
order stays the main one; print shops impose with their own program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

from sotay.press.imposition import Cell, Side

MM = 72 / 25.4
MARK, GAP = 3.5, 1.0  # mm: a mark's length, and its distance from the bleed
WIDTH = 0.25  # points
ALIKE = 0.1  # points; two trims this near are one


@dataclass(frozen=True)
class Sheet:
    """Paper, mm, for one row of pages; with two rows it is twice as high.

    bleed: what the pages keep outside the trim; between two rows it is kept twice, for the knife.
    gutter: mm between two columns that are cut apart, not folded.
    """

    width: float
    height: float
    bleed: float
    marks: bool
    gutter: float = 0.0


SRA = Sheet(320, 225, 3, marks=True)  # SRA4, SRA3: A4 and A3 with room for bleed and marks
OFFICE = Sheet(297, 210, 0, marks=False)  # A4 as it comes out of an office printer
CUT = Sheet(297, 210, 3, marks=True, gutter=6)  # two A6 cards on A4, cut apart


@dataclass(frozen=True)
class Plan:
    """Where pages of one trim size (mm) stand on a sheet."""

    sheet: Sheet
    trim: tuple[float, float]

    def media(self, side: Side) -> tuple[float, float]:
        """Width and height of the paper in mm."""
        return self.sheet.width, self.sheet.height * side.rows

    def block(self, side: Side) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of all trimmed pages together, mm."""
        width, height = self.media(side)
        wide = 2 * self.trim[0] + self.sheet.gutter
        high = side.rows * self.trim[1] + (side.rows - 1) * 2 * self.sheet.bleed
        left, bottom = (width - wide) / 2, (height - high) / 2
        return left, bottom, left + wide, bottom + high

    def corner(self, side: Side, cell: Cell) -> tuple[float, float]:
        """Lower left corner of the cell's trimmed page on the sheet, mm, without creep."""
        left, bottom, _, _ = self.block(side)
        return left + cell.column * (self.trim[0] + self.sheet.gutter), bottom + cell.row * (
            self.trim[1] + 2 * self.sheet.bleed
        )

    def fits(self, side: Side) -> bool:
        """True when the paper holds the pages, their bleed and the marks."""
        left, bottom, _, _ = self.block(side)
        room = self.sheet.bleed + (GAP + MARK if self.sheet.marks else 0)
        return left >= room - 0.05 and bottom >= room - 0.05


def impose(
    source: Path, target: Path, sides: Sequence[Side], sheet: Sheet = SRA, labels: Path | None = None
) -> Plan:
    """Write the pages of ``source`` as ``sides`` on ``sheet`` to ``target`` and return where they stand.

    ``labels`` is a PDF of as many pages, of the sheets' size, laid over the sides: what they are, in words.
    Raises ValueError when pages are missing, not all of one size, or larger than the sheet.
    """
    with pikepdf.open(source) as pages, pikepdf.new() as made:
        trims = [_trim(page) for page in pages.pages]
        if {cell.page for side in sides for cell in side.cells} != set(range(1, len(trims) + 1)):
            raise ValueError(f"bình trang cần đúng {len(trims)} trang của tệp {source.name}")
        width, height = trims[0][2] - trims[0][0], trims[0][3] - trims[0][1]
        if any(abs(t[2] - t[0] - width) > ALIKE or abs(t[3] - t[1] - height) > ALIKE for t in trims):
            raise ValueError(f"các trang của tệp {source.name} không cùng khổ")
        plan = Plan(sheet, (width / MM, height / MM))
        if not all(plan.fits(side) for side in sides):
            raise ValueError(f"khổ {width / MM:.0f} × {height / MM:.0f} mm không vừa tờ in")
        forms = [_form(made, page) for page in pages.pages]
        marks = made.make_indirect(_registration())
        for side in sides:
            drawn = [_placed(side, cell, plan, trims[cell.page - 1]) for cell in side.cells]
            page = _side(side, plan, {cell.page: forms[cell.page - 1] for cell in side.cells})
            if sheet.marks:
                page.Resources.ColorSpace = Dictionary(All=marks)
                drawn.append(_marks(side, plan))
            page.Contents = made.make_stream("\n".join(drawn).encode())
            made.pages.append(pikepdf.Page(made.make_indirect(page)))
        if labels is not None:
            with pikepdf.open(labels) as texts:
                for under, text in zip(made.pages, texts.pages, strict=True):
                    left, bottom, right, top = (float(value) for value in under.mediabox)
                    words = made.copy_foreign(text.as_form_xobject())
                    # add_overlay would name it at random
                    name = under.add_resource(words, Name.XObject, Name.Words)
                    area = pikepdf.Rectangle(left, bottom, right, top)
                    under.contents_add(b"q\n", prepend=True)
                    under.contents_add(b"Q\n" + _filling(under, words, name, area))
                    under.contents_coalesce()
        _name(made, pages, sides)
        made.save(target, min_version="1.6", deterministic_id=True)
    return plan


def _filling(page: pikepdf.Page, form: pikepdf.Object, name: Name, area: pikepdf.Rectangle) -> bytes:
    """Return the instructions that draw ``form``, called ``name`` on ``page``, so that it fills ``area``."""
    drawn: bytes = page.calc_form_xobject_placement(
        form, name, area, invert_transformations=True, allow_shrink=True, allow_expand=True
    )
    return drawn


def _trim(page: pikepdf.Page) -> list[float]:
    box = page.obj.get("/TrimBox", page.mediabox)
    return [float(value) for value in box]


def _form(made: pikepdf.Pdf, page: pikepdf.Page) -> pikepdf.Object:
    form = made.copy_foreign(page.as_form_xobject())
    form.BBox = Array([float(value) for value in page.mediabox])
    return form


def _registration() -> pikepdf.Array:
    """The colour that prints on every plate."""
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([1, 1, 1, 1]), N=1
    )
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def _side(side: Side, plan: Plan, forms: Mapping[int, pikepdf.Object]) -> pikepdf.Dictionary:
    """Return the page of `side`: its boxes, and the pages it draws by the names "/P1", "/P2" …"""
    box, bleed = plan.block(side), plan.sheet.bleed
    width, height = plan.media(side)
    return Dictionary(
        Type=Name.Page,
        MediaBox=_points((0, 0, width, height)),
        BleedBox=_points((box[0] - bleed, box[1] - bleed, box[2] + bleed, box[3] + bleed)),
        TrimBox=_points(box),
        Resources=Dictionary(XObject=Dictionary({f"/P{page}": form for page, form in forms.items()})),
    )


def _points(box: Sequence[float]) -> pikepdf.Array:
    return Array([round(value * MM, 3) for value in box])


def _placed(side: Side, cell: Cell, plan: Plan, trim: Sequence[float]) -> str:
    """Draw one page: clipped at the spine, bleeding everywhere else, moved towards the spine by its creep."""
    left, bottom = plan.corner(side, cell)
    (width, height), bleed = plan.trim, plan.sheet.bleed
    spine = min(bleed, plan.sheet.gutter / 2)  # bleed on the side of the other page
    outer = left - (bleed if cell.left_of_spine else spine)
    clip = (outer * MM, (bottom - bleed) * MM, (width + bleed + spine) * MM, (height + 2 * bleed) * MM)
    x = (left + (cell.creep if cell.left_of_spine else -cell.creep)) * MM
    y = bottom * MM
    if cell.turned:
        matrix = f"-1 0 0 -1 {x + trim[2]:.3f} {y + trim[3]:.3f}"
    else:
        matrix = f"1 0 0 1 {x - trim[0]:.3f} {y - trim[1]:.3f}"
    area = " ".join(f"{value:.3f}" for value in clip)
    return f"q {area} re W n {matrix} cm /P{cell.page} Do Q"


def _marks(side: Side, plan: Plan) -> str:
    """Crop marks at the corners of the trim, dashed fold marks at spine and head fold."""
    left, bottom, right, top = plan.block(side)
    near = plan.sheet.bleed + GAP
    far = near + MARK
    lines: list[tuple[float, float, float, float]] = []
    heights = [bottom, top]
    if side.rows == 2:  # the knife takes the head fold away: both rows have a trim of their own there
        middle = (bottom + top) / 2
        heights += [middle - plan.sheet.bleed, middle + plan.sheet.bleed]
    sides, folded = [left, right], not plan.sheet.gutter
    if not folded:
        sides += [left + plan.trim[0], right - plan.trim[0]]
    for x in sides:
        lines += [(x, bottom - far, x, bottom - near), (x, top + near, x, top + far)]
    for y in heights:
        lines += [(left - far, y, left - near, y), (right + near, y, right + far, y)]
    spine = (left + right) / 2
    folds = (
        [(spine, bottom - far, spine, bottom - near), (spine, top + near, spine, top + far)] if folded else []
    )
    if side.rows == 2:
        middle = (bottom + top) / 2
        folds += [(left - far, middle, left - near, middle), (right + near, middle, right + far, middle)]
    return "\n".join([f"q /All CS 1 SCN {WIDTH} w", *map(_line, lines), "[2 2] 0 d", *map(_line, folds), "Q"])


def _line(ends: tuple[float, float, float, float]) -> str:
    x0, y0, x1, y1 = (f"{value * MM:.2f}" for value in ends)
    return f"{x0} {y0} m {x1} {y1} l S"


def _name(made: pikepdf.Pdf, pages: pikepdf.Pdf, sides: Sequence[Side]) -> None:
    """Page labels, title, dates and printing condition."""
    labels = [Dictionary(P=pikepdf.String(side.label)) for side in sides]
    numbered = [item for index, label in enumerate(labels) for item in (index, label)]
    made.Root.PageLabels = Dictionary(Nums=Array(numbered))
    made.Root.Lang = pikepdf.String("vi")
    if "/OutputIntents" in pages.Root:
        made.Root.OutputIntents = made.copy_foreign(pages.make_indirect(pages.Root.OutputIntents))
    for key in ("/Author", "/CreationDate", "/ModDate"):
        if key in pages.docinfo:
            made.docinfo[key] = pikepdf.String(str(pages.docinfo[key]))
    made.docinfo["/Title"] = pikepdf.String(f"{pages.docinfo.get('/Title', '')} – bình trang")
    made.docinfo["/Trapped"] = Name("/False")
