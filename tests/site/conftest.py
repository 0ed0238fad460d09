"""The built website and a browser to open it with."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def site() -> Path:
    """The website that `make build` left."""
    folder = ROOT / "site"
    if not (folder / "index.html").is_file():
        pytest.fail("Chưa có website: chạy `make build` trước.")
    return folder.resolve()


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium of the system's own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=list(CHROMIUM))
        yield browser
        browser.close()
