"""What a link shows, with and without an address of the site; the code on paper leads back."""

import re

import pytest

from sotay.press.qr import code
from sotay.site.engine import build_site

SITE = "https://so-tay.example/thu"
PAGE = "kich-ban/ngo-doc-thuc-pham/cap-1/index.html"


@pytest.fixture
def built(small_book, tmp_path):
    """A function that builds the small book's site at an address and returns a page's HTML."""

    def build(address: str) -> str:
        root = small_book()
        edition = root / "handbook/registry/edition.yml"
        kept = re.sub(r"(?m)^site_url:.*\n", "", edition.read_text("utf-8"))
        edition.write_text(f'{kept}site_url: "{address}"\n', "utf-8")
        build_site(root, tmp_path / "out")
        page = next((tmp_path / "out").glob("kich-ban/*/cap-1/index.html"))
        assert (page.parent / "van-ban.txt").read_text("utf-8-sig").startswith("KB")
        return page.relative_to(tmp_path / "out").parent.as_posix() + "\n" + page.read_text("utf-8")

    return build


def told(html: str, name: str) -> str:
    return re.search(rf'<meta (?:property|name)="{name}" content="([^"]*)"', html)[1]


def test_with_an_address_everything_is_absolute(built):
    where, html = built(SITE).split("\n", 1)
    assert told(html, "og:url") == f"{SITE}/{where}/"
    assert re.fullmatch(rf"{SITE}/assets/chia-se/kb\d\d-1\.png", told(html, "og:image"))
    assert "Cấp KHTT 1" in told(html, "og:title").replace("\u00a0", " ")
    assert told(html, "og:description").startswith("Chủ trì: ")
    assert told(html, "og:image:alt")
    words = re.search(r'<div class="st-qr st-print">(<svg.*?</svg>)', html, re.DOTALL)[1]
    label = re.search(r'aria-label="([^"]*)"', words)[1]
    assert words == code(f"{SITE}/{where}/", label, size=24)


def test_without_one_no_picture_and_no_code_are_promised(built):
    html = built("")
    assert "og:image" not in html
    assert "og:url" not in html
    assert "st-qr" not in html
    assert "Cấp KHTT 1" in told(html, "og:title").replace("\u00a0", " ")
