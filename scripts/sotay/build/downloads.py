"""What the website offers for download is there: a page may name a file that no job makes."""

import os
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from sotay.build.progress import BuildError

KINDS = ("pdf", "docx", "pptx", "zip", "xlsx", "gift", "ics", "txt", "csv", "json")
_SHOWN = 5
# Attributes in which pages name files: links, and what the form's script fetches.
_NAMED = re.compile(r"\b(?:href|src|data-form-parts)=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


class Missing(NamedTuple):
    """A page, by its path in the site, and the address it names."""

    page: str
    address: str


def missing(site: Path) -> Iterator[Missing]:
    """Yield, page by page, each address of a file of `KINDS` or of tai-ve/ that `site` does not have."""
    for page in sorted(site.rglob("*.html")):
        for address in dict.fromkeys(_addresses(page.read_text("utf-8"))):
            if not _target(site, page, address).is_file():
                yield Missing(page.relative_to(site).as_posix(), address)


def _addresses(html: str) -> Iterator[str]:
    for found in _NAMED.findall(html):
        address = unescape(next(filter(None, found), ""))
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        if parts.path.rpartition(".")[2].lower() in KINDS or "tai-ve/" in parts.path:
            yield address


def _target(site: Path, page: Path, address: str) -> Path:
    path = unquote(urlsplit(address).path)
    folder = site if path.startswith("/") or page.name == "404.html" else page.parent
    return Path(os.path.normpath(folder / path.lstrip("/")))


def demand(site: Path) -> None:
    """Raise BuildError where a page of `site` offers a file that is not there."""
    lost = list(missing(site))
    if not lost:
        return
    told = "\n".join(f"- trang site/{one.page} có liên kết “{one.address}”" for one in lost[:_SHOWN])
    more = f"\n… còn {len(lost) - _SHOWN} liên kết nữa" if len(lost) > _SHOWN else ""
    raise BuildError(
        f"Website mời tải {len(lost)} tệp không có trong bản dựng:\n{told}{more}\n"
        "  Cách sửa: sửa địa chỉ trong liên kết, hoặc thêm việc dựng tệp ấy (scripts/sotay/build/jobs.py)."
    )
