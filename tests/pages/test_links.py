"""Links between the pages lead somewhere."""

import re
from posixpath import dirname, join, normpath

from sotay.export.files import FOLDER, files
from sotay.pages import plain
from sotay.pages.address import src_address

_HREF = re.compile(r'href="([^"#:]*)(?:#([^"]*))?"')
_MARKDOWN = re.compile(r"\]\(([^)#\s]+\.(?:json|ics))\)")


def test_raw_links_of_views_lead_to_pages(real):
    known = {page.file for page in real.values()}
    known |= {f"{page.address}{plain.NAME}" for page in real.values() if page.kind == "response"}
    for page in real.values():
        for target, _ in _HREF.findall(page.markdown):
            if target:
                assert normpath(join(dirname(page.file), target)) in known, (page.src, target)


def test_downloads_are_exported(real):
    from pathlib import Path

    from sotay.book.load import load
    from sotay.views.publish import publish

    made = files(publish(load(Path(__file__).resolve().parents[2])))
    found = set()
    for page in real.values():
        for target in _MARKDOWN.findall(page.markdown):
            path = normpath(join(dirname(page.src), target))
            assert path.removeprefix(f"{FOLDER}/") in made, (page.src, target)
            found.add(path)
    assert f"{FOLDER}/lich-ra-soat.ics" in found


def test_addresses_are_vietnamese_and_each_its_own(real):
    addresses = [page.address for page in real.values()]
    assert len(addresses) == len(set(addresses))
    assert all(src_address(page.src) == page.address for page in real.values())
    assert all(re.fullmatch(r"([a-z0-9-]+/)*", address) for address in addresses)
