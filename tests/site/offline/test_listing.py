"""The list of what a device keeps: all that pages need, nothing else, the same for the same site."""

import json
from pathlib import Path

import pytest

from sotay.site.offline import listing

PAGE = (
    '<link rel="stylesheet" href="a/b.css"><script src="a/s.js" data-engine="a/e.js"></script>'
    '<img src="p.png"><meta property="og:image" content="share.png"><a href="tai-ve/so.pdf">PDF</a>'
    '<a href="kich-ban/index.html">x</a>'
)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of a few files."""
    files = {
        "index.html": PAGE,
        "kich-ban/index.html": '<script src="../a/s.js"></script>',
        "404.html": "",
        "a/b.css": 'x{src:url("../f/f.woff2")}',
        "a/s.js": "1",
        "a/e.js": "2",
        "a/unused.js": "3",
        "f/f.woff2": "f",
        "p.png": "p",
        "share.png": "s",
        "search/search_index.json": "{}",
        "search/search_index.js": "{}",
        "tai-ve/so.pdf": "%PDF",
        "tai-ve/the-hanh-dong.pdf": "%PDF",
        "tai-ve/bieu-mau/a.docx": "PK",
        "sitemap.xml": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_what_is_kept(small: Path) -> None:
    """Pages, what they load, the index, and cards and forms while there is room; in the order of need."""
    found = listing.listing(small)
    assert [entry.path for entry in found.files] == [
        "index.html",
        "search/search_index.json",
        "kich-ban/index.html",
        "a/b.css",
        "a/e.js",
        "a/s.js",
        "f/f.woff2",
        "p.png",
        "tai-ve/bieu-mau/a.docx",
        "tai-ve/the-hanh-dong.pdf",
    ]
    assert [entry.path for entry in found.later] == ["tai-ve/so.pdf"]


def test_same_site_same_list(small: Path) -> None:
    """Written twice it is the same, byte for byte; a changed byte makes another version, the day does not."""
    first = listing.write(small, "2026-11-22")
    text = (small / "ngoai-tuyen/danh-sach.json").read_bytes()
    assert listing.write(small, "2026-11-22") == first
    assert (small / "ngoai-tuyen/danh-sach.json").read_bytes() == text
    assert listing.write(small, "2026-11-23").version == first.version
    (small / "p.png").write_text("q", "utf-8")
    assert listing.write(small, "2026-11-22").version != first.version
    (small / "share.png").write_text("t", "utf-8")
    version = json.loads((small / "ngoai-tuyen/phien-ban.json").read_text("utf-8"))
    assert version == {"version": listing.listing(small).version, "made": "2026-11-22"}


def test_room_decides_about_downloads_and_refuses_too_much(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = sum(entry.packed for entry in listing.listing(small).files if "tai-ve" not in entry.path)
    monkeypatch.setattr(listing, "LIMIT", pages + 5)
    assert [e.path for e in listing.listing(small).files if "tai-ve" in e.path] == [
        "tai-ve/the-hanh-dong.pdf"
    ]
    monkeypatch.setattr(listing, "LIMIT", pages - 1)
    with pytest.raises(listing.TooLargeError, match=r"Nặng nhất: index\.html"):
        listing.listing(small)


def test_the_handbook_fits(site: Path) -> None:
    """The real site: within its limit, everything listed is there, and every page is listed."""
    told = json.loads((site / "ngoai-tuyen/danh-sach.json").read_text("utf-8"))
    assert told["packed"] <= listing.LIMIT
    paths = [path for path, _, _ in told["files"]]
    assert len(paths) == len(set(paths))
    found = listing.listing(site)
    assert found.version == told["version"]
    pages = {p.relative_to(site).as_posix() for p in site.rglob("*.html")}
    assert {p for p in pages if not p.startswith("tai-ve/")} - set(paths) == {"404.html"}
    assert "tai-ve/the-hanh-dong.pdf" in paths or not (site / "tai-ve/the-hanh-dong.pdf").exists()
