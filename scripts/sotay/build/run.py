"""A whole build: check, all jobs, zips, manifest, then one atomic step."""

import os
import time
from pathlib import Path

from sotay import archive
from sotay.book import contacts
from sotay.book.contacts import Contacts
from sotay.book.load import Book, load
from sotay.build import downloads, latest, manifest, swap, webserver
from sotay.build.jobs import jobs
from sotay.build.make import make
from sotay.build.progress import BuildError, say, step
from sotay.build.stamp import stamp
from sotay.build.store import Store
from sotay.check.report import text as report
from sotay.check.run import check
from sotay.pages import published
from sotay.site.offline.listing import TooLargeError
from sotay.site.offline.make import relist
from sotay.teach.deck import read as decks


def build(root: Path, force: bool = False) -> Path:
    """Build the book at `root` and return the folder that is current now.

    Raises BuildError, with the last good output in place, when anything is wrong.
    """
    start = time.perf_counter()
    root = root.resolve()
    with swap.alone(root):
        book = load(root)
        now = stamp(root, book.registry.edition)
        last = latest.unchanged(root, book, now)
        if last and not force:
            say(f"Không có gì đổi từ bản dựng trước ({time.perf_counter() - start:.1f} giây).")
            return last
        with step("Kiểm tra sổ tay"):
            _check(book)
            known = _contacts(root, book)
        folder = swap.fresh(root)
        os.environ["SOURCE_DATE_EPOCH"] = str(now.epoch)
        make(jobs(book, known), Store(root, now.epoch, fresh=force), folder)
        with step("Kiểm tra tệp mời tải"):
            downloads.demand(folder / "site")
        with step("Lập danh sách lưu để đọc khi mất mạng"):
            _relist(folder / "site", book)
        with step("Viết cấu hình máy chủ web"):
            moved = published.moved(book)
            servers = folder / "dist" / webserver.FOLDER
            webserver.write(folder / "site", servers, book.registry.edition.title, moved)
        with step("Đóng gói"):
            archive.pack(folder / "site", folder / "dist" / "usb.zip", now.epoch, prefix="so-tay/")
            _for_trainers(folder / "dist", now.epoch)
            archive.pack(
                folder / "dist" / "nha-in", folder / "dist" / "nha-in.zip", now.epoch, prefix="nha-in/"
            )
            manifest.write(folder, book.registry.edition, now)
        with step("Đổi sang bản mới"):
            final = swap.publish(root, folder)
    say(f"Xong sau {time.perf_counter() - start:.0f} giây: site/ (website), dist/ (bản tải, in, USB).")
    return final


def _for_trainers(dist: Path, epoch: int) -> None:
    """One zip of all that only trainers may have; the paths' own zips repeat what is in it."""
    folder = dist / "giang-vien"
    if folder.is_dir():
        archive.pack(folder, dist / "giang-vien.zip", epoch, prefix="giang-vien/", but=(".zip",))


def _contacts(root: Path, book: Book) -> Contacts | None:
    known, findings = contacts.read(root, book.registry)
    if findings:  # told without the file's lines: they hold numbers
        raise BuildError("\n\n".join(report.one(finding, {}) for finding in findings))
    return known


def _check(book: Book) -> None:
    result = check(book, others=(*published.findings(book), *decks.findings(book)))
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
