"""A picture on a page: a figure with its caption, the words of today, the drawing inside."""

from sotay.pictures.figure import figures, inlined, outdated
from sotay.pictures.picture import Picture

PATH = "handbook/hinh/bon-cap.svg"
PICTURES = {PATH: Picture("bon-cap", "Bốn cấp", "Bốn bậc, “từ nhẹ” đến nặng & hơn.", "<svg>bốn cấp</svg>")}
IMG = '<img alt="lời cũ" src="../../handbook/hinh/bon-cap.svg" />'


def test_picture_and_caption_become_a_figure() -> None:
    html = f"<p>Trước.</p>\n<p>{IMG}</p>\n<p><em>Hình 8.1. Bốn cấp.</em></p>\n<p>Sau.</p>"
    assert figures(html, PICTURES) == (
        '<p>Trước.</p>\n<figure class="st-hinh"><img alt="Bốn bậc, “từ nhẹ” đến nặng &amp; hơn." '
        'src="../../handbook/hinh/bon-cap.svg" /><figcaption>Hình 8.1. Bốn cấp.</figcaption></figure>\n<p>Sau.</p>'
    )


def test_other_pictures_and_emphasis_are_left_alone() -> None:
    html = '<p><img alt="ảnh" src="anh.png" /></p>\n<p><em>Nhấn mạnh.</em></p>'
    assert figures(html, PICTURES) == html
    assert inlined(html, PICTURES) == html


def test_the_website_gets_the_drawing_itself() -> None:
    assert inlined(f"<figure>{IMG}</figure>", PICTURES) == "<figure><svg>bốn cấp</svg></figure>"


def test_outdated_sets_words_and_drawings_anew() -> None:
    new = "![Bốn bậc, “từ nhẹ” đến nặng & hơn.](hinh/bon-cap.svg)\n"
    files = {"handbook/08.md": "![lời cũ](hinh/bon-cap.svg)\n", "handbook/09.md": "![khác](hinh/khac.svg)\n"}
    assert outdated(PICTURES, files) == {PATH: "<svg>bốn cấp</svg>", "handbook/08.md": new}
    assert outdated(PICTURES, {PATH: "<svg>bốn cấp</svg>", "handbook/08.md": new}) == {}
