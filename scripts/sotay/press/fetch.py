"""Where a layout finds its pictures, fonts and styles: in named folders, never on the network.

Addresses look like ``sotay://fonts/BeVietnamPro_400Regular.ttf``. WeasyPrint names images in the
PDF after their address; with ``file:///…`` two builds of one book in two folders would differ.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from pathlib import Path
from urllib import parse

from weasyprint.urls import URLFetcher, URLFetcherResponse

SCHEME = "sotay"

# urljoin leaves a relative address alone unless it knows the scheme to be hierarchical.
for _known in (parse.uses_relative, parse.uses_netloc):
    if SCHEME not in _known:
        _known.append(SCHEME)


def address(root: str, path: str = "") -> str:
    """Address of ``path`` (POSIX, relative) inside the folder named ``root``."""
    return f"{SCHEME}://{root}/{parse.quote(path)}"


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Answers ``sotay://root/path`` from the folders given, and ``data:``; refuses all else.

    WeasyPrint turns a refusal into a log record; ``layout`` turns that into a fault.
    """

    def __init__(self, roots: Mapping[str, Path]) -> None:
        super().__init__(allowed_protocols=(SCHEME, "data"))
        self._roots = {name: folder.resolve() for name, folder in roots.items()}

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Bytes behind ``url``; ValueError for what lies outside, FileNotFoundError for what is not there."""
        parts = parse.urlsplit(url)
        if parts.scheme == "data":
            return super().fetch(url, headers)
        if parts.scheme != SCHEME or parts.netloc not in self._roots:
            raise ValueError("địa chỉ ngoài sách")
        root = self._roots[parts.netloc]
        path = (root / parse.unquote(parts.path).lstrip("/")).resolve()
        if not path.is_relative_to(root):
            raise ValueError("địa chỉ ra ngoài thư mục của sách")
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})
