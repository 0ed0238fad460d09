"""The page that opens a part."""

from pathlib import Path

import small_book

from sotay.press.book import make_book
from sotay.press.contents import OPENER_MOST
from sotay.press.placed import words
from sotay.press.volume import Part, Volume

CHAPTERS = 40


def test_a_part_of_many_chapters_keeps_its_list_on_the_page(tmp_path: Path) -> None:
    leaves = [
        small_book.leaf(f"c{n}", f"<h1>Chương thứ {n}</h1><p>Lời.</p>", f"handbook/{n:02}-c.md")
        for n in range(1, CHAPTERS + 1)
    ]
    volume = Volume(small_book.settings(), [Part("Nhiều chương", leaves)])
    made = make_book(volume, tmp_path / "so-tay.pdf", fonts_folder=small_book.FONTS_FOLDER)
    opener = words(made.layout, made.layout.anchors["phan-1"])
    assert f"{OPENER_MOST - 1}. Chương thứ {OPENER_MOST - 1}" in opener
    assert f"… và {CHAPTERS - OPENER_MOST + 1} mục nữa, xem Mục lục" in opener
    assert f"Chương thứ {OPENER_MOST}" not in opener
