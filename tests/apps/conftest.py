"""The browser's apps in a real Chromium: their modules by themselves, and the pages opened as from a USB stick."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = ROOT / "scripts" / "sotay" / "apps"
NIGHT = datetime(2026, 11, 21, 19, 48, 20, tzinfo=UTC)  # 02:48 on 22/11/2026 in Quảng Ngãi


@pytest.fixture(scope="session")
def site() -> Path:
    """The website that `make build` left, or the one SOTAY_SITE names."""
    folder = Path(os.environ.get("SOTAY_SITE", ROOT / "site"))
    if not (folder / "index.html").is_file():
        pytest.fail("Chưa có website: chạy `make build` trước.")
    return folder.resolve()


@pytest.fixture
def modules(chromium) -> Iterator:
    """A page that can import the apps' modules from http://apps.test/."""
    page = chromium.new_page(timezone_id="Asia/Ho_Chi_Minh")

    def serve(route) -> None:
        path = APPS / route.request.url.split("apps.test/", 1)[1]
        if path.is_file():
            route.fulfill(body=path.read_text("utf-8"), content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html>", content_type="text/html")

    page.route("http://apps.test/**", serve)
    page.goto("http://apps.test/")
    yield page
    page.close()


@pytest.fixture
def at_night(chromium, site) -> Iterator[Callable]:
    """A function that opens a page of the site at 02:48, on a phone; errors of its scripts fail the test.

    The page's clock stands still until `page.clock.run_for`: how fast the machine is decides nothing.
    """
    contexts = []
    told: list[str] = []

    def visit(path: str, *, script: str = "", permissions: tuple[str, ...] = (), **options):
        context = chromium.new_context(
            viewport={"width": 390, "height": 844}, timezone_id="Asia/Ho_Chi_Minh", locale="vi-VN", **options
        )
        contexts.append(context)
        if permissions:
            context.grant_permissions(list(permissions))
        page = context.new_page()
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith(("file:", "data:")) else told.append(r.url))
        if script:
            page.add_init_script(script)
        if options.get("java_script_enabled", True):
            page.clock.install(time=NIGHT - timedelta(hours=1))
            page.clock.pause_at(NIGHT)
        page.goto(f"{site.as_uri()}/{path}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert told == []
