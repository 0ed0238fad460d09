"""Imposed sheets fold into the book: order by paper folded in simulation, places by words read back."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
import small_book

from sotay.press.impose import MM, OFFICE, SRA, impose
from sotay.press.imposed import check_imposed
from sotay.press.imposition import folded, saddle
from sotay.press.layout import STYLES, lay_out
from sotay.press.offset import write_press
from sotay.press.printed import Printed
from sotay.press.slug import write_labels


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[int, int], Path]:
    """Twelve pages in reading order, bleeding, at both trims."""
    folder, found = tmp_path_factory.mktemp("trang"), {}
    for width, height in ((148, 210), (145, 205)):
        settings = small_book.settings(trim_width=float(width), trim_height=float(height))
        css = (
            f"@page{{size:{width}mm {height}mm;bleed:3mm;margin:20mm;background:#e4e4e4}}"
            "p{font:12pt var(--sans);break-after:page;margin:0}p:last-child{break-after:auto}"
        )
        body = "".join(f"<p>Trang thứ {n}: {'chữ ' * n}</p>" for n in range(1, 13))
        layout = lay_out(
            f'<html lang="vi"><title>Sách thử</title><body>{body}</body></html>',
            ((STYLES / "tokens.css").read_text("utf-8"), css),
            settings=settings,
            fonts=small_book.fonts(),
            fonts_folder=small_book.FONTS_FOLDER,
        )
        found[width, height] = folder / f"{width}.pdf"
        assert write_press(layout, found[width, height]) == ()
    return found


@pytest.mark.parametrize("rows", [1, 2])
@pytest.mark.parametrize("pages", [4, 8, 12, 32, 36, 44, 48, 96])
def test_the_folded_sheets_read_in_order(pages: int, rows) -> None:
    assert folded(saddle(pages, rows, 0.1)) == list(range(1, pages + 1))


@pytest.mark.parametrize("pages", [0, 6, 33])
def test_pages_that_make_no_whole_sheet_are_refused(pages: int) -> None:
    with pytest.raises(ValueError, match="bội của 4"):
        saddle(pages, 1, 0.1)


def test_folding_sees_a_swapped_or_turned_page() -> None:
    front, back, *others = saddle(16, 2, 0.1)
    a, b, c, d = back.cells
    swapped = replace(back, cells=(replace(a, page=b.page), replace(b, page=a.page), c, d))
    assert folded([front, swapped, *others]) != list(range(1, 17))
    turned = replace(front, cells=tuple(replace(x, turned=not x.turned) for x in front.cells))
    with pytest.raises(ValueError, match="ngược"):
        folded([turned, back, *others])


def test_creep_grows_inwards_by_the_paper(books) -> None:
    for rows in (1, 2):
        shifts = {cell.page: cell.creep for side in saddle(16, rows, 0.1) for cell in side.cells}
        assert [round(shifts[n], 2) for n in range(1, 9)] == [0, 0, 0.1, 0.1, 0.2, 0.2, 0.3, 0.3]
        assert all(shifts[n] == shifts[17 - n] for n in range(1, 9))


@pytest.mark.parametrize("trim", [(148, 210), (145, 205)])
@pytest.mark.parametrize(("rows", "sheet"), [(1, SRA), (2, SRA), (1, OFFICE), (2, OFFICE)])
def test_every_place_holds_its_page(books, tmp_path: Path, trim, rows, sheet) -> None:
    sides, target = saddle(12, rows, 0.1), tmp_path / "binh.pdf"
    plan = impose(books[trim], target, sides, sheet)
    assert check_imposed(books[trim], target, sides, plan) == ()
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == len(sides)
        for page, side in zip(pdf.pages, sides, strict=True):
            media, bleed, trimmed = (
                [float(x) / MM for x in page.obj[k]] for k in ("/MediaBox", "/BleedBox", "/TrimBox")
            )
            assert media[2:] == pytest.approx([sheet.width, sheet.height * side.rows], abs=0.01)
            high = side.rows * trim[1] + (side.rows - 1) * 2 * sheet.bleed
            assert [trimmed[2] - trimmed[0], trimmed[3] - trimmed[1]] == pytest.approx(
                [2 * trim[0], high], abs=0.01
            )
            assert [t - b for t, b in zip(trimmed[:2], bleed[:2], strict=True)] == pytest.approx(
                [sheet.bleed] * 2, abs=0.01
            )
        assert str(pdf.Root.PageLabels.Nums[1].P) == sides[0].label
        assert "/OutputIntents" in pdf.Root


def test_the_proof_sees_a_sheet_with_the_wrong_page(books, tmp_path: Path) -> None:
    source, sides = books[148, 210], saddle(12, 1, 0.1)
    right, wrong = tmp_path / "dung.pdf", tmp_path / "sai.pdf"
    plan = impose(source, right, sides)
    with pikepdf.open(right) as pdf:
        first, third = pdf.pages[0].Resources.XObject, pdf.pages[2].Resources.XObject
        first["/P1"] = third[next(iter(third))]
        pdf.save(wrong)
    (fault,) = check_imposed(source, wrong, sides, plan)
    assert fault.page == 1 and "trang 1" in fault.what
    plain = impose(source, wrong, saddle(12, 1, 0.0))
    assert len(check_imposed(source, wrong, sides, plain)) == 8, "creep left out on the two inner sheets"


def test_a_sheet_says_which_it_is_outside_the_trim(books, tmp_path: Path) -> None:
    sides = saddle(12, 2, 0.1)
    write_labels(tmp_path / "nhan.pdf", sides, SRA, small_book.settings(), small_book.FONTS_FOLDER)
    plan = impose(books[148, 210], tmp_path / "binh.pdf", sides, SRA, tmp_path / "nhan.pdf")
    assert check_imposed(books[148, 210], tmp_path / "binh.pdf", sides, plan) == ()
    with Printed(tmp_path / "binh.pdf") as printed:
        for index, side in enumerate(sides):
            left, bottom, _, top = (x * MM for x in plan.block(side))
            slug = printed.text(index, (0, bottom, left - 3 * MM, top))
            assert side.label in " ".join(slug.split())


def test_a_trim_too_large_for_the_paper_is_refused(books, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="không vừa tờ in"):
        impose(books[148, 210], tmp_path / "x.pdf", saddle(12, 1, 0.1), replace(SRA, width=300))
    with pytest.raises(ValueError, match="12 trang"):
        impose(books[148, 210], tmp_path / "x.pdf", saddle(16, 1, 0.1))
    assert not (tmp_path / "x.pdf").exists()


def test_the_same_pages_make_the_same_bytes(books, tmp_path: Path) -> None:
    for name in ("a", "b"):
        impose(books[148, 210], tmp_path / f"{name}.pdf", saddle(12, 1, 0.1))
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
