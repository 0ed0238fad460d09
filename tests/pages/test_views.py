"""The pages made from views: exactly these words."""

import re
from pathlib import Path

import pytest

from golden import agrees

GOLDEN = Path(__file__).parent / "golden"
_DRAWING = re.compile(r"<svg.*?</svg>", re.DOTALL)
PAGES = {
    "scenarios/index.md": "kich-ban/",
    "scenarios/ma-tran.md": "kich-ban/ma-tran/",
    "scenarios/theo-cap.md": "kich-ban/theo-cap/",
    "scenarios/theo-gio.md": "kich-ban/theo-gio/",
    "scenarios/lich-ra-soat.md": "kich-ban/lich-ra-soat/",
    "handbook/registry/units/so-y-te.md": "don-vi/so-y-te/",
    "handbook/registry/units/nha-truong.md": "don-vi/nha-truong/",
    "handbook/registry/units/so-cu.md": "don-vi/so-cu/",
}


@pytest.mark.parametrize("src", PAGES)
def test_page(src, sample):
    page = sample[src]
    assert page.address == PAGES[src]
    agrees(GOLDEN / f"{src.removesuffix('.md').replace('/', '_')}.md", _DRAWING.sub("<svg/>", page.markdown))


def test_without_scenarios_there_are_still_pages():
    from dataclasses import replace

    from sample_book import book
    from sotay.pages.render import Renderer

    pages = {page.src: page for page in Renderer(replace(book(), scenarios=())).pages()}
    assert set(PAGES) <= set(pages)
    assert "Chưa có kịch bản nào." in pages["scenarios/lich-ra-soat.md"].markdown
