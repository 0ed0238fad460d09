"""The handbook through MkDocs and mkdocs-with-pdf: a whole small book of sources becomes a whole PDF."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from small_book import ROOT

from sotay.site.engine import SiteError, build_book

Stage = Callable[..., Path]


@pytest.fixture
def sources(stage: Stage) -> Path:
    """The good book of the rule cases, with our fonts and configuration."""
    root = stage()
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "docs" / "fonts", root / "docs" / "fonts")
    return root


def text_of(pdf: Path) -> str:
    read = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True)
    return " ".join(read.stdout.split())


def test_sources_become_a_numbered_book_without_the_sites_dress(sources: Path, tmp_path: Path) -> None:
    target = tmp_path / "so-tay.pdf"
    build_book(sources, "so-tay", target)
    text = text_of(target)
    assert "Chương 1" in text and "Phần 1" in text and "KB05" in text
    assert "1.1" not in text.split("Mục lục")[1][:400]
    assert "Mở thêm" not in text and "¶" not in text
    with pikepdf.open(target) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == [
            "Mục lục",
            "Phần 1. Năm bước xử lý",
            "Phần 2. Kịch bản",
            "Bảng tra",
        ]
        links = [a for page in pdf.pages for a in page.get("/Annots", []) if "/Dest" in a]
        names = {str(name) for name in pdf.Root.Names.Dests.Names[::2]}
        assert links and {str(link.Dest) for link in links} <= names


def test_a_chapter_in_no_part_is_named(sources: Path, tmp_path: Path) -> None:
    shutil.copy(sources / "handbook/01-nhan-dien.md", sources / "handbook/12-phoi-hop.md")
    told = r"handbook/12-phoi-hop\.md: thieu-bai: bài này không nằm trong phần nào"
    with pytest.raises(SiteError, match=told):
        build_book(sources, "so-tay", tmp_path / "so-tay.pdf")


def test_a_scenario_in_no_part_is_named_by_its_file(sources: Path, tmp_path: Path) -> None:
    (scenario,) = sources.glob("scenarios/*/index.md")
    name = scenario.relative_to(sources).as_posix()
    plan = sources / "handbook/books/so-tay.yml"
    text = plan.read_text("utf-8")
    plan.write_text(re.sub(r'"?scenarios/\*/index\.md"?', "scenarios/khac/index.md", text), "utf-8")
    with pytest.raises(SiteError, match=f"{re.escape(name)}: thieu-bai: bài này không nằm trong phần nào"):
        build_book(sources, "so-tay", tmp_path / "so-tay.pdf")
    text = re.sub(r'"?scenarios/\*/index\.md"?', f'"{name}"', text)  # a whole name is as good as stars
    plan.write_text(text, "utf-8")
    build_book(sources, "so-tay", tmp_path / "so-tay.pdf")
    assert "KB05" in text_of(tmp_path / "so-tay.pdf")


@pytest.mark.slow
def test_a_picture_taller_than_the_page_stops_the_book(sources: Path, tmp_path: Path) -> None:
    from PIL import Image

    (sources / "handbook/hinh").mkdir()
    Image.new("RGB", (400, 900), (18, 63, 140)).save(sources / "handbook/hinh/cao.png")
    chapter = sources / "handbook/01-nhan-dien.md"
    text = chapter.read_text("utf-8")
    chapter.write_text(text.replace("## Danh mục", "![Sơ đồ](hinh/cao.png)\n\n## Danh mục", 1), "utf-8")
    target = tmp_path / "so-tay.pdf"
    with pytest.raises(
        SiteError, match=r"handbook/01-nhan-dien\.md \(trang \d+\): anh-qua-cao: ảnh cao\.png cao hơn"
    ):
        build_book(sources, "so-tay", target)
    assert not target.exists()
