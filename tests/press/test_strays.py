"""Headings and rows left alone, pages of a few lines: told with their pages, and not where there are none."""

import small_book

from sotay.press.bind import bind
from sotay.press.book import stylesheets
from sotay.press.fonts import FontSet
from sotay.press.layout import lay_out
from sotay.press.strays import strays

LINE = "<p>Một dòng chữ.</p>"
FULL = 30  # a few lines more than a page holds under its title


def _strays(html: str, fonts: FontSet, css: str = "") -> dict[str, tuple[int, ...]]:
    """What is told, and on which of the leaf's pages, from 1."""
    volume = small_book.one_page(f"<h1>Thử</h1>{html}")
    layout = lay_out(
        bind(volume, fonts).html,
        [*stylesheets(volume), css],
        settings=volume.settings,
        fonts=fonts,
        fonts_folder=small_book.FONTS_FOLDER,
    )
    first = layout.anchors["thu"]
    return {row.id: tuple(page - first for page in row.pages) for row in strays(layout) if row.pages}


def _table(rows: int) -> str:
    body = "<tr><td>Một</td><td>Hai</td></tr>" * rows
    return f"<table><thead><tr><th>Cột</th><th>Cột</th></tr></thead><tbody>{body}</tbody></table>"


def test_a_heading_at_the_foot_of_a_page_is_told_and_the_style_moves_it(fonts: FontSet) -> None:
    html = f"{LINE * 22}<h2>Đề mục</h2>{LINE * 20}"
    loose = "h1,h2,h3{break-after:auto!important}p{orphans:1;widows:1}"
    found = {n: _strays(html.replace(LINE * 22, LINE * n), fonts, loose) for n in range(18, 26)}
    assert any(told.get("de-muc-mo-coi") == (1,) for told in found.values())
    assert all(
        "de-muc-mo-coi" not in _strays(html.replace(LINE * 22, LINE * n), fonts) for n in range(18, 26)
    )


def test_a_sentence_that_ends_in_a_colon_stays_with_its_list(fonts: FontSet) -> None:
    items = "<ul>" + "<li>Một việc phải làm.</li>" * 14 + "</ul>"
    for lines in range(18, 26):
        assert "de-muc-mo-coi" not in _strays(f"{LINE * lines}<p>Gồm các việc:</p>{items}", fonts)


def test_one_row_of_a_table_on_a_page_of_its_own_is_told(fonts: FontSet) -> None:
    loose = "tr{break-after:auto!important;break-before:auto!important}"
    found = [_strays(LINE * lines + _table(8), fonts, loose) for lines in range(18, 30)]
    assert any("hang-mo-coi" in told for told in found)
    assert not any("hang-mo-coi" in _strays(LINE * lines + _table(8), fonts) for lines in range(18, 30))


def test_a_last_page_of_three_lines_is_told_and_a_whole_page_is_not(fonts: FontSet) -> None:
    found = {n: _strays(LINE * n, fonts).get("trang-vai-dong") for n in (10, FULL, FULL + 20)}
    assert found == {10: None, FULL: (2,), FULL + 20: None}


def test_a_leaf_set_close_takes_less_room(fonts: FontSet) -> None:
    html = "<h1>Thử</h1>" + "<h2>Mục</h2><ul><li>Một</li><li>Hai</li><li>Ba</li></ul>" * 20
    pages = []
    for close in (False, True):
        volume = small_book.one_page(html)
        for leaf in volume.leaves:
            leaf.close = close
        done = bind(volume, fonts).html
        layout = lay_out(
            done,
            stylesheets(volume),
            settings=volume.settings,
            fonts=fonts,
            fonts_folder=small_book.FONTS_FOLDER,
        )
        pages.append(len(layout.pages))
    assert pages[1] < pages[0]
