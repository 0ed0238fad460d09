"""Tables on slides: columns wide enough for their words, long ones parted between rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sotay.teach.deck.measure import widest, width
from sotay.teach.deck.page import BOTTOM, CELL_LEADING, PAD_X, PAD_Y, ROOM, RULE, SIZES, height
from sotay.teach.deck.slide import TableSlide
from sotay.teach.deck.unfit import TOO_WIDE, UnfitError
from sotay.teach.deck.wording import plain, runs

_POWERS = (1.0, 0.8, 0.65, 0.5, 0.35, 0.2)  # 1: as long as the text is; less: more even


def table(slide: TableSlide) -> Iterator[TableSlide]:
    """Yield the table at the largest size that keeps it whole, else at the smallest, parted by rows."""
    best: TableSlide | None = None
    for size in SIZES[1:]:
        tried = [replace(slide, widths=widths, size=size) for widths in _columns(slide, size)]
        if not tried:
            continue
        best = min(tried, key=_height)
        if _height(best) <= BOTTOM - slide.body_top:
            yield best
            return
    if best is None:
        hint = "Bớt cột hoặc dùng từ ngắn hơn; hoặc thêm khối “> [!slide]” ngay sau bảng với điều cần chiếu."
        what = f"Bảng có {len(slide.head)} cột, rộng hơn trang chiếu."
        raise UnfitError(slide, what, TOO_WIDE, hint)
    yield from _rows(best)


def _columns(slide: TableSlide, size: float) -> Iterator[tuple[float, ...]]:
    """Yield widths of the columns: what their longest words need, the rest shared more or less as text is long."""
    least, wish = [], []
    for cells in zip(slide.head, *slide.rows, strict=True):
        words = [widest(runs(cell), size, bold=at == 0) for at, cell in enumerate(cells)]
        lines = [width(plain(cell), size, at == 0) for at, cell in enumerate(cells)]
        least.append(max(words) + 2 * PAD_X)
        wish.append(max(lines) + 2 * PAD_X)
    if sum(least) > ROOM:
        return
    if sum(wish) <= ROOM:
        spare = (ROOM - sum(wish)) / len(wish)
        yield tuple(want + spare for want in wish)
        return
    free = ROOM - sum(least)
    for power in _POWERS:
        weights = [(want - need) ** power for want, need in zip(wish, least, strict=True)]
        yield tuple(need + free * weight / sum(weights) for need, weight in zip(least, weights, strict=True))


def _height(slide: TableSlide) -> float:
    return row_height(slide, slide.head, bold=True) + sum(row_height(slide, row) for row in slide.rows)


def row_height(slide: TableSlide, row: Sequence[str], bold: bool = False) -> float:
    """Return how high a row stands."""
    cells = zip(row, slide.widths, strict=True)
    return (
        max(height(x, wide - 2 * PAD_X, slide.size, bold=bold, leading=CELL_LEADING) for x, wide in cells)
        + 2 * PAD_Y
        + RULE
    )


def _rows(slide: TableSlide) -> Iterator[TableSlide]:
    room = BOTTOM - slide.body_top - row_height(slide, slide.head, bold=True)
    pages: list[list[tuple[str, ...]]] = [[]]
    heights = [row_height(slide, row) for row in slide.rows]
    if max(heights) > room:
        raise UnfitError(slide, "Một hàng của bảng cao hơn trang chiếu.")
    least = max(1, -(-sum(heights) // room))
    share, at = sum(heights) / least, 0.0
    used = 0.0
    for row, tall in zip(slide.rows, heights, strict=True):
        if pages[-1] and (used + tall > room or at + tall / 2 > share * len(pages)):
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += tall
        at += tall
    for number, rows in enumerate(pages, 1):
        seconds = round(slide.seconds / len(pages))
        yield replace(slide, rows=tuple(rows), part=number, parts=len(pages), seconds=seconds)
