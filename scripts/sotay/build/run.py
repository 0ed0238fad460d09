"""A whole build: check, website, books, zips, manifest, then one atomic step."""

import os
import time
from pathlib import Path

from sotay.book import contacts
from sotay.book.contacts import Contacts
from sotay.book.load import Book, load
from sotay.build import archive, manifest, swap
from sotay.build.progress import BuildError, say, step
from sotay.build.stamp import Stamp, stamp
from sotay.check.report import text as report
from sotay.check.run import check
from sotay.forms.make import make_forms
from sotay.pages import published
from sotay.sheets.make import Place, make_cards, make_work
from sotay.site.engine import build_book, build_site
from sotay.site.offline.listing import TooLargeError
from sotay.site.offline.make import relist
from sotay.views.publish import publish


def build(root: Path, force: bool = False) -> Path:
    """Build the book at `root` and return the folder that is current now.

    Raises BuildError, with the last good output in place, when anything is wrong.
    """
    start = time.perf_counter()
    root = root.resolve()
    with swap.alone(root):
        book = load(root)
        now = stamp(root, book.registry.edition)
        last = swap.current(root)
        if (
            last
            and not force
            and manifest.key(last) == now.key
            and all((root / n).exists() for n in swap.LINKS)
        ):
            say(f"Không có gì đổi từ bản dựng trước ({time.perf_counter() - start:.1f} giây).")
            return last
        with step("Kiểm tra sổ tay"):
            _check(book)
            known = _contacts(root, book)
        folder = swap.fresh(root)
        os.environ["SOURCE_DATE_EPOCH"] = str(now.epoch)
        _make(root, folder, book, now, known)
        with step("Đổi sang bản mới"):
            final = swap.publish(root, folder)
    say(f"Xong sau {time.perf_counter() - start:.0f} giây: site/ (website), dist/ (bản tải, in, USB).")
    return final


def _contacts(root: Path, book: Book) -> Contacts | None:
    known, findings = contacts.read(root, book.registry)
    if findings:  # told without the file's lines: they hold numbers
        raise BuildError("\n\n".join(report.one(finding, {}) for finding in findings))
    return known


def _sheets(root: Path, folder: Path, book: Book, now: Stamp, known: Contacts | None) -> None:
    """Make the loose sheets; cards with numbers only where the office keeps a list, never below site/."""
    public, place = publish(book), Place(root / "docs" / "fonts", now.epoch)
    downloads, inside = folder / "site" / "tai-ve", folder / "dist" / "noi-bo"
    with step("Dựng thẻ hành động"):
        make_cards(public, downloads / "the-hanh-dong.pdf", place)
    with step("Dựng tờ việc theo đơn vị"):
        make_work(public, downloads / "viec-theo-don-vi.pdf", place)
    if known:
        inside.mkdir(parents=True, exist_ok=True)
        with step("Dựng thẻ nội bộ, có danh bạ trực"):
            make_cards(public, inside / "the-hanh-dong-noi-bo.pdf", place, known)


def _check(book: Book) -> None:
    result = check(book, others=published.findings(book))
    if result.errors:
        only = [f for f in result.findings if f.severity == "error"]
        shown = "\n\n".join(report.one(f, book.sources) for f in only[:5])
        more = f"\n\n… còn {len(only) - 5} lỗi nữa; xem đủ bằng: sotay check" if len(only) > 5 else ""
        raise BuildError(f"Sổ tay còn {len(only)} lỗi, chưa dựng được.\n\n{shown}{more}")


def _relist(site: Path, book: Book) -> None:
    try:
        relist(site, book.registry.edition)
    except TooLargeError as error:
        raise BuildError(str(error)) from error


def _make(root: Path, folder: Path, book: Book, now: Stamp, known: Contacts | None) -> None:
    with step("Dựng website"):
        build_site(root, folder / "site")
    with step("Dựng biểu mẫu"):
        make_forms(publish(book), folder / "site" / "tai-ve", now.epoch)
    for name, volume in book.volumes.items():
        with step(f"Dựng sách {volume.output}"):
            build_book(root, name, folder / "site" / "tai-ve" / volume.output)
    _sheets(root, folder, book, now, known)
    with step("Lập danh sách lưu để đọc khi mất mạng"):
        _relist(folder / "site", book)
    with step("Đóng gói"):
        archive.pack(folder / "site", folder / "dist" / "usb.zip", now.epoch, prefix="so-tay/")
        manifest.write(folder, book.registry.edition, now)
