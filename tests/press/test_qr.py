"""A printed QR code: read back by a reader of its own, with quiet zone, words and the press's inks."""

import re
from pathlib import Path

import pikepdf
import pytest
import yaml

from sotay.press import qr
from sotay.press.fonts import FontSet
from sotay.press.layout import lay_out
from sotay.press.settings import Settings
from sotay.press.web import write_web

URL = "https://sotay.example.vn/dinh-chinh/"
FONTS = Path(__file__).parents[2] / "docs" / "fonts"
INKS = Path(qr.__file__).parent / "styles" / "inks.yml"
MASKS = (
    lambda r, c: (r + c) % 2,
    lambda r, _: r % 2,
    lambda _, c: c % 3,
    lambda r, c: (r + c) % 3,
    lambda r, c: (r // 2 + c // 3) % 2,
    lambda r, c: r * c % 2 + r * c % 3,
    lambda r, c: (r * c % 2 + r * c % 3) % 2,
    lambda r, c: ((r + c) % 2 + r * c % 3) % 2,
)


def _modules(svg: str) -> list[list[bool]]:
    """Paint the picture's runs on a grid, the quiet zone left out."""
    side = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])
    grid = [[False] * side for _ in range(side)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", svg.split(f'fill="{qr.INK}"')[1]):
        for column in range(int(x), int(x) + int(width)):
            grid[int(y)][column] = True
    edge = [*range(qr.QUIET), *range(side - qr.QUIET, side)]
    assert not any(grid[n][m] or grid[m][n] for n in edge for m in range(side))
    return [row[qr.QUIET : side - qr.QUIET] for row in grid[qr.QUIET : side - qr.QUIET]]


def _read(grid: list[list[bool]]) -> str:
    """Read a code of one block (versions 1 to 3, correction L or M) in byte mode, as ISO/IEC 18004 lays it out."""
    side = len(grid)
    version = (side - 17) // 4
    assert version <= 3
    where = [(8, c) for c in (0, 1, 2, 3, 4, 5, 7, 8)] + [(r, 8) for r in (7, 5, 4, 3, 2, 1, 0)]
    bits = "".join("1" if grid[r][c] else "0" for r, c in where)
    mask = MASKS[(int(bits, 2) ^ 0b101010000010010) >> 10 & 7]

    def fixed(r: int, c: int) -> bool:
        finder = (r < 9 and c < 9) or (r < 9 and c >= side - 8) or (r >= side - 8 and c < 9)
        aligned = version > 1 and side - 9 <= r < side - 4 and side - 9 <= c < side - 4
        return finder or aligned or r == 6 or c == 6

    found, up, column = "", True, side - 1
    while column > 0:
        column -= column == 6
        for r in range(side - 1, -1, -1) if up else range(side):
            for c in (column, column - 1):
                if not fixed(r, c):
                    found += str(int(grid[r][c] != (mask(r, c) == 0)))
        up, column = not up, column - 2
    mode, rest = int(found[:4], 2), found[4:]
    if mode == 7:  # which alphabet: UTF-8 is 26
        assert int(rest[:8], 2) == 26 and rest[8:12] == "0100"
        rest = rest[12:]
    else:
        assert mode == 4
    length = int(rest[:8], 2)
    return bytes(int(rest[n : n + 8], 2) for n in range(8, 8 + 8 * length, 8)).decode()


@pytest.mark.parametrize("text", ["https://a.vn/", URL, "Sổ tay Quảng Ngãi"])
def test_what_was_put_in_is_read_out(text: str) -> None:
    assert _read(_modules(qr.code(text, "Mã QR"))) == text


def test_size_words_and_inks() -> None:
    svg = qr.code(URL, 'Trang "đính chính" & bổ sung', size=30)
    assert 'width="30mm" height="30mm"' in svg
    assert "<title>Trang &quot;đính chính&quot; &amp; bổ sung</title>" in svg
    assert set(re.findall(r"#[0-9a-f]{6}", svg)) <= set(yaml.safe_load(INKS.read_text("utf-8")))
    assert svg == qr.code(URL, 'Trang "đính chính" & bổ sung', size=30)


def test_more_correction_is_more_modules() -> None:
    assert len(_modules(qr.code(URL, "Mã", correction="H"))) > len(_modules(qr.code(URL, "Mã")))


@pytest.mark.parametrize(("text", "alt"), [("", "Mã"), (URL, ""), ("x" * 5000, "Mã")])
def test_nothing_to_lead_to(text: str, alt: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        qr.code(text, alt)


def test_on_paper_it_is_a_figure_with_words(tmp_path: Path) -> None:
    page = f'<!doctype html><html lang="vi"><title>Mã</title><body><p>Mã</p>{qr.code(URL, "Mã QR: trang đính chính")}'
    settings = Settings(title="Mã", edition="Dự thảo", author="", subject="", epoch=1_700_000_000)
    fonts = FontSet.load(FONTS)
    layout = lay_out(
        page, ["body{font-family:'Be Vietnam Pro'}"], settings=settings, fonts=fonts, fonts_folder=FONTS
    )
    assert not layout.faults
    assert not write_web(layout, tmp_path / "ma.pdf")
    with pikepdf.open(tmp_path / "ma.pdf") as pdf:
        told = [str(o["/Alt"]) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
    assert told == ["Mã QR: trang đính chính"]
