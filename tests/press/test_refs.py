"""Page numbers after links in the text."""

from pathlib import Path

import pypdfium2
import pytest
import small_book
from weasyprint.formatting_structure import boxes

from sotay.press import layout as layouts
from sotay.press.fonts import FontSet
from sotay.press.layout import Layout, lay_out
from sotay.press.placed import words
from sotay.press.web import write_web

STYLES = (layouts.STYLES / "tokens.css", layouts.STYLES / "text.css")
LEAVES = "".join(
    f'<section style="break-before:page" id="t{n}"><h1>Trang {n}</h1></section>' for n in range(2, 13)
)


def _laid_out(body: str, fonts: FontSet) -> Layout:
    return lay_out(
        f'<!doctype html><html lang="vi"><title>Thử</title><body>{body}{LEAVES}</body></html>',
        [path.read_text("utf-8") for path in STYLES],
        settings=small_book.settings(),
        fonts=fonts,
        fonts_folder=small_book.FONTS_FOLDER,
    )


def _link(target: str, text: str = "xem") -> str:
    return f'<a class="pr-ref" href="#{target}">{text}</a>'


def test_a_link_tells_the_page_it_leads_to(fonts: FontSet) -> None:
    made = _laid_out(f"<p>Một {_link('t7')}, hai {_link('t12')}, <b>ba {_link('t2')}</b>.</p>", fonts)
    text = words(made, 0).replace("\xa0", " ")
    assert "Một xem (tr. 7), hai xem (tr. 12), ba xem (tr. 2)." in text


def test_what_follows_moves_up_to_the_number(fonts: FontSet, tmp_path: Path) -> None:
    """Room is left for three figures; the words after one figure stand as if it had been set at once."""
    made = _laid_out(
        f"<p>Một {_link('t7')}, rồi <b>đậm {_link('t8')}</b> và hết.</p>"
        "<p style='text-indent:0'>Một xem (tr.\xa07), rồi <b>đậm xem (tr.\xa08)</b> và hết.</p>",
        fonts,
    )
    root = made.pages[0]._page_box
    lines = [box for box in root.descendants() if isinstance(box, boxes.LineBox) and "hết" in _text(box)]
    assert len(lines) == 2
    ends = [
        next(box for box in line.descendants() if isinstance(box, boxes.TextBox) and "hết" in box.text)
        for line in lines
    ]
    assert ends[0].position_x + ends[0].width == pytest.approx(
        ends[1].position_x + ends[1].width, abs=1
    )  # kerning
    assert write_web(made, tmp_path / "thu.pdf") == ()
    document = pypdfium2.PdfDocument(tmp_path / "thu.pdf")
    first, second = document[0].get_textpage().get_text_range().split("\r\n")[:2]
    document.close()
    assert first == second


def _text(line: boxes.LineBox) -> str:
    return "".join(box.text for box in line.descendants() if isinstance(box, boxes.TextBox))


def test_links_lie_where_their_words_lie(fonts: FontSet) -> None:
    made = _laid_out(f"<p>{_link('t7')} {_link('t8', 'sau')}</p>", fonts)
    first, second = (rectangle for kind, _, rectangle, box in made.pages[0].links if box.element_tag == "a")
    line = next(box for box in made.pages[0]._page_box.descendants() if isinstance(box, boxes.LineBox))
    word = next(box for box in line.descendants() if isinstance(box, boxes.TextBox) and box.text == "sau")
    assert first[2] <= second[0] == pytest.approx(word.position_x, abs=0.05)


def test_a_longer_book_gets_more_room(fonts: FontSet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layouts, "DIGITS", 1)
    made = _laid_out(f"<p>{_link('t12')}</p>", fonts)
    assert words(made, 0).replace("\xa0", " ") == "xem (tr. 12)"


def test_a_link_to_nowhere_is_told_and_gets_no_number(fonts: FontSet, tmp_path: Path) -> None:
    made = _laid_out(f"<p>{_link('khong-co')}</p>", fonts)
    assert "(tr.\xa0–)" in words(made, 0)
    assert {fault.kind for fault in write_web(made, tmp_path / "thu.pdf")} == {"lien-ket-hong"}
