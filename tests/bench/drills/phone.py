"""A slow phone: 390×844, a processor four times slower, Slow 4G."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page
from tests.bench.drills.net import SLOW_4G

SLOWER = 4
SCRIPT = (Path(__file__).parent / "seen.js").read_text("utf-8").split("*/", 1)[1]


def context(browser: Browser) -> BrowserContext:
    """Return a phone on which nothing is kept yet."""
    made = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
    )
    made.add_init_script(SCRIPT)
    return made


def page(phone: BrowserContext, *, slow_line: bool = True) -> Page:
    """Return a page of the phone; without `slow_line` only its processor is slow."""
    opened = phone.new_page()
    session = phone.new_cdp_session(opened)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    if slow_line:
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_4G)
    return opened


@contextmanager
def traced(browser: Browser, opened: Page) -> Iterator[list[float]]:
    """Yield a list that holds, once the block is left, the longest task of every page's main thread in ms.

    It is the thread's own time: what other programs of a busy machine took away is not in it.
    """
    longest: list[float] = []
    browser.start_tracing(page=opened, categories=["toplevel", "__metadata"])
    try:
        yield longest
    finally:
        events = json.loads(browser.stop_tracing())["traceEvents"]
        main = {
            (e["pid"], e["tid"])
            for e in events
            if e["name"] == "thread_name" and e["args"].get("name") == "CrRendererMain"
        }
        tasks = [e.get("tdur", 0) for e in events if (e["pid"], e["tid"]) in main and e.get("ph") == "X"]
        longest.append(max(tasks, default=0) / 1000)


@contextmanager
def fresh(browser: Browser) -> Any:
    """Yield a page of a fresh phone."""
    phone = context(browser)
    try:
        yield page(phone)
    finally:
        phone.close()


def screen(opened: Page, address: str) -> float:
    """Open `address`; return seconds until the largest part of the first screen stands."""
    opened.goto(address, wait_until="load")
    opened.wait_for_timeout(600)
    return float(opened.evaluate("window.drill.screen")) / 1000
