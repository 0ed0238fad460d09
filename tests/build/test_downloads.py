"""A file that a page offers and no job makes stops the build."""

from pathlib import Path

import pytest

from sotay.build import downloads
from sotay.build.progress import BuildError

PAGE = (
    '<a href="../tai-ve/so%20tay.pdf#trang-2">Sổ tay</a> <a href=../tai-ve/lich.ics>Lịch</a>'
    '<a href="https://vanban.example/luat.pdf">Luật</a> <a href="index.html">Trang</a>'
    "<figure data-form-parts='../tai-ve/bm01.js'></figure>"
)


def site(folder: Path, *files: str, page: str = PAGE) -> Path:
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    (folder / "so-tay").mkdir(parents=True, exist_ok=True)
    (folder / "so-tay" / "index.html").write_text(page, "utf-8")
    return folder


def test_what_is_there_is_no_fault(tmp_path: Path) -> None:
    root = site(tmp_path, "tai-ve/so tay.pdf", "tai-ve/lich.ics", "tai-ve/bm01.js")
    assert list(downloads.missing(root)) == []
    downloads.demand(root)


def test_what_is_missing_is_told_with_page_and_link(tmp_path: Path) -> None:
    with pytest.raises(BuildError) as error:
        downloads.demand(site(tmp_path, "tai-ve/so tay.pdf"))
    told = str(error.value)
    assert "Website mời tải 2 tệp không có" in told
    assert "- trang site/so-tay/index.html có liên kết “../tai-ve/lich.ics”" in told
    assert "“../tai-ve/bm01.js”" in told
    assert "Cách sửa: " in told


def test_many_are_counted(tmp_path: Path) -> None:
    page = "".join(f'<a href="../tai-ve/{n}.pdf">{n}</a>' for n in range(9))
    with pytest.raises(BuildError, match="… còn 4 liên kết nữa"):
        downloads.demand(site(tmp_path, page=page))


@pytest.mark.parametrize(
    ("name", "address"),
    [("404.html", "tai-ve/a.pdf"), ("404.html", "/tai-ve/a.pdf"), ("x/y.html", "/tai-ve/a.pdf")],
)
def test_addresses_from_the_top(tmp_path: Path, name: str, address: str) -> None:
    root = site(tmp_path, "tai-ve/a.pdf", "x/z", page="")
    (root / name).write_text(f'<a href="{address}">a</a>', "utf-8")
    assert list(downloads.missing(root)) == []


def test_a_build_stops_and_leaves_the_last_good_one(stage, monkeypatch) -> None:
    """The gate stands between the jobs and the step that makes the new build current."""
    from sotay.build import run

    root = stage()
    (root / "site").mkdir()
    (root / "site" / "cu.txt").write_text("bản trước", "utf-8")

    def make(jobs, store, folder) -> None:
        site(folder / "site")

    monkeypatch.setattr(run, "make", make)
    with pytest.raises(BuildError, match=r"lich\.ics"):
        run.build(root)
    assert (root / "site" / "cu.txt").read_text("utf-8") == "bản trước"
