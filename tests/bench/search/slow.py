"""A slow phone: Slow 4G (150 ms there and back, 1.6 Mbit/s) and a processor four times slower."""

from statistics import median

from playwright.sync_api import Browser, Page
from tests.bench.search.box import script

SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
}
SLOWER, TIMES = 4, 3


def _phone(browser: Browser) -> Page:
    page = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block").new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(script("seen"))
    return page


def from_touch(browser: Browser, address: str) -> float:
    """Return the seconds from the touch on the magnifying glass to the first result, nothing fetched before."""
    times = []
    for _ in range(TIMES):
        page = _phone(browser)
        page.goto(f"{address}index.html", wait_until="load")
        page.click(".st-find-button")
        page.keyboard.type("ngo doc")
        page.wait_for_function("window.seen", timeout=60000)
        times.append(page.evaluate("window.seen - window.touched") / 1000)
        page.context.close()
    return median(times)


def from_address(browser: Browser, address: str) -> float:
    """Return the seconds from a shared link to its first result, nothing fetched before."""
    times = []
    for _ in range(TIMES):
        page = _phone(browser)
        page.goto(f"{address}tim/index.html?q=ngo+doc", wait_until="commit")
        page.wait_for_function("window.seen", timeout=60000)
        times.append(page.evaluate("window.seen") / 1000)
        page.context.close()
    return median(times)
