"""A whole build of a small book: what it leaves, and that a broken one leaves the last good one alone."""

import json
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

CHAPTER = "handbook/01-nhan-dien.md"


def _files(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def _chapter(root: Path) -> Path:
    return next(p for p in sorted((root / "handbook").glob("0*.md")))


def _picture(path: Path, width: int, height: int) -> None:
    """Write a plain grey PNG."""
    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + parts)


@pytest.fixture
def built(small_book, sotay) -> Path:
    """A small book, built."""
    root = small_book()
    done = sotay("build", "--root", root)
    assert done.exit_code == 0, done.output
    return root


def test_what_a_build_leaves(built: Path, sotay) -> None:
    assert (built / "site/index.html").is_file()
    assert (built / "site/tai-ve/so-tay.pdf").read_bytes().startswith(b"%PDF-")
    with zipfile.ZipFile(built / "dist/usb.zip") as archive:
        assert "so-tay/index.html" in archive.namelist()
    kept = json.loads((built / "site/ngoai-tuyen/danh-sach.json").read_text("utf-8"))
    assert "tai-ve/the-hanh-dong.pdf" in [path for path, _, _ in kept["files"]]
    assert (built / "site/sw.js").is_file()
    assert "Content-Security-Policy" in (built / "dist/may-chu/nginx.conf").read_text("utf-8")
    manifest = json.loads((built / "dist/manifest.json").read_text("utf-8"))
    assert manifest["files"]["site/index.html"]["bytes"] == (built / "site/index.html").stat().st_size
    assert manifest["edition"]["status"] == "dự thảo"

    again = sotay("build", "--root", built)
    assert again.exit_code == 0
    assert "Không có gì đổi" in again.output


def _breaks(root: Path, sotay, *told: str) -> None:
    """Build and expect a failure that says `told` and leaves the last good output as it was."""
    before = _files(root / "site")
    done = sotay("build", "--root", root)
    assert done.exit_code == 1, done.output
    for words in told:
        assert words in done.output
    assert "Traceback" not in done.output
    assert _files(root / "site") == before


def test_broken_books_leave_the_last_good_output(built: Path, sotay) -> None:
    response = next((built / "scenarios").glob("*/cap-3.md"))
    chapter = _chapter(built)
    good = {path: path.read_text("utf-8") for path in (response, chapter)}

    response.write_text(good[response].replace("lead:", "# lead:", 1), "utf-8")
    _breaks(built, sotay, f"{response.relative_to(built)}:1:1", "thieu-chu-tri")
    response.write_text(good[response], "utf-8")

    _picture(chapter.parent / "cao.png", 200, 900)
    chapter.write_text(good[chapter].replace("\n## ", "\n![Cột cao](cao.png)\n\n## ", 1), "utf-8")
    _breaks(built, sotay, "cao.png", chapter.name)

    chapter.write_text(good[chapter].replace("\n## ", "\nChữ 漢 không có trong phông.\n\n## ", 1), "utf-8")
    _breaks(built, sotay, "漢")
    chapter.write_text(good[chapter], "utf-8")

    left_out = chapter.with_name("98-bi-quen.md")
    left_out.write_text(good[chapter], "utf-8")
    books = built / "handbook/books/so-tay.yml"
    books.write_text(books.read_text("utf-8").replace("handbook/*.md", f"handbook/{chapter.name}"), "utf-8")
    _breaks(built, sotay, "98-bi-quen.md", "chuong-ngoai-sach")
