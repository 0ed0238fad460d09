"""A small site on a server that can be stopped, and a phone of its own for each test."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.apps.offline.server import Server

from sotay.book.load import load
from sotay.site.engine import build_site
from sotay.site.offline import listing

ROOT = Path(__file__).resolve().parents[3]
GOOD = ROOT / "tests" / "cases" / "good"
SAVED = "Đã lưu trong máy"


@pytest.fixture(scope="session")
def small(tmp_path_factory) -> Path:
    """The website of the good book, built once."""
    root = tmp_path_factory.mktemp("so-tay")
    shutil.copytree(GOOD, root, dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs" / "fonts", root / "docs" / "fonts", dirs_exist_ok=True)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    theme = "scripts/sotay/site/theme"
    (root / "mkdocs.yml").write_text(settings.replace(theme, str(ROOT / theme)), "utf-8")
    build_site(root, root / "site")
    downloads = root / "site" / "tai-ve"
    downloads.mkdir(exist_ok=True)
    (downloads / "so-tay.pdf").write_bytes(b"%PDF-1.7\n" + bytes(5000))
    listing.write(root / "site", load(root).registry.edition.as_of.isoformat())
    return root / "site"


@pytest.fixture
def serve() -> Iterator[Callable[[Path], Server]]:
    """A function that starts a server for a folder."""
    servers = []

    def begin(root: Path) -> Server:
        server = Server(root)
        servers.append(server)
        server.start()
        return server

    yield begin
    for server in servers:
        server.stop()


@pytest.fixture
def server(small: Path, tmp_path: Path, serve) -> Server:
    """A server for a copy of the small site, which a test may change."""
    return serve(shutil.copytree(small, tmp_path / "site"))


@pytest.fixture
def phone(chromium) -> Iterator[Callable]:
    """A function that opens a fresh phone with one page; errors of its scripts fail the test."""
    contexts, told = [], []

    def take(**options):
        context = chromium.new_context(
            viewport={"width": 390, "height": 844}, timezone_id="Asia/Ho_Chi_Minh", locale="vi-VN", **options
        )
        contexts.append(context)
        context.on("weberror", lambda error: told.append(str(error.error)))
        return context.new_page()

    yield take
    for context in contexts:
        context.close()
    assert told == []


def visit(page, server: Server, path: str = "index.html") -> None:
    """Open a page of the site and wait until the device says that all is kept."""
    page.goto(server.address + path)
    foot(page, SAVED)


def foot(page, words: str, timeout: int = 30000) -> str:
    """Wait until the line at the page's foot holds `words`; return it."""
    page.wait_for_function(
        "words => document.querySelector('.st-kept')?.textContent.includes(words)", arg=words, timeout=timeout
    )
    return page.inner_text(".st-kept")


def notice(page, words: str) -> str:
    """Wait for a notice that holds `words`; return its text."""
    page.wait_for_function(
        "words => document.querySelector('.st-keep')?.textContent.replaceAll('\\xa0', ' ').includes(words)",
        arg=words,
        timeout=20000,
    )
    return " ".join(page.inner_text(".st-keep").split())


def renew(root: Path, made: str, page: str = "index.html") -> None:
    """Publish a newer edition of the site at `root`, made on the day `made`: its home page says so."""
    file = root / page
    file.write_text(
        file.read_text("utf-8").replace("</article>", f"<p id=moi>Bản {made}</p></article>"), "utf-8"
    )
    listing.write(root, made)
