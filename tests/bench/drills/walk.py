"""A drill: from the first page to level, lead, partners, deadline and statement, with taps counted."""

from dataclasses import dataclass

from playwright.sync_api import Error, Page
from tests.bench.drills.situation import Situation

KEY = 60  # ms between two letters
PATIENCE = 20000  # ms until a reader gives up
MOST = 10  # results a tired reader looks at
SWIPE = 600  # pixels
WANTED = {"level", "lead", "partners", "deadline", "statement"}


@dataclass
class Walk:
    """What a drill cost after the situation was named."""

    found: bool = False
    taps: int = 0
    swipes: int = 0
    seconds: float = 0.0  # from the last letter to the response, typing and reading not counted
    shift: float = 0.0  # the worst page's
    long: float = 0.0  # ms of the main thread, the longest task


def search(page: Page, situation: Situation, opener: str) -> Walk:
    """Search from the page that is open, `opener` opens the box; go to the response."""
    walk = Walk()
    page.tap(opener)
    page.keyboard.type(situation.typed, delay=KEY)
    typed = page.evaluate("performance.timeOrigin + performance.now()")
    folder = situation.scenario
    hit = ".md-search-result__item a"
    links = f"{hit}[href*='/{folder}/']"
    try:
        page.wait_for_selector(links, timeout=PATIENCE)
    except Error:
        return walk
    page.wait_for_timeout(700)
    _take(page, situation, walk)
    if walk.found:
        _read(page, walk)
        arrived = page.evaluate("performance.timeOrigin + window.drill.screen")
        walk.seconds = max(0.0, arrived - typed) / 1000
    _felt(page, walk)
    return walk


def _take(page: Page, situation: Situation, walk: Walk) -> None:
    """Tap what leads on, from the results to the response."""
    items = page.locator(".md-search-result__item")
    for number in range(min(items.count(), MOST)):
        links = items.nth(number).locator("a")
        told = [str(a).split("#")[0] for a in links.evaluate_all("nodes => nodes.map(a => a.href)")]
        straight = [
            i
            for i, href in enumerate(told)
            if href.endswith(situation.page) or href.endswith(situation.page.removesuffix("index.html"))
        ]
        if straight or any(f"/{situation.scenario}/" in href for href in told):
            own = (
                straight[0]
                if straight
                else next(i for i, h in enumerate(told) if f"/{situation.scenario}/" in h)
            )
            link = links.nth(own)
            link.scroll_into_view_if_needed()
            link.tap()
            walk.taps += 1
            page.wait_for_url(lambda url: f"/{situation.scenario}/" in url, timeout=60000)
            page.wait_for_load_state("load")
            break
    else:
        return
    if f"/cap-{situation.level}/" not in page.url:
        page.locator(f"article a[href*='cap-{situation.level}/']").locator("visible=true").first.tap()
        walk.taps += 1
        page.wait_for_url(f"**/cap-{situation.level}/**", timeout=60000)
        page.wait_for_load_state("load")
    walk.found = True


def triage(page: Page, situation: Situation) -> Walk:
    """Answer the eight questions; taps count from the scenario on."""
    walk = Walk()
    page.tap(".st-start")
    page.wait_for_selector("fieldset:not([hidden])")
    for number, sign in enumerate(("", *situation.answers)):
        field = page.locator("fieldset:not([hidden])")
        if number == 0:
            code = page.evaluate("slug => window.drillCodes[slug]", situation.scenario)
            field.locator(f"label:has(input[value='{code}'])").tap()
        else:
            field.locator(f"label:has(input[value='{sign}'])").tap()
        page.tap("[data-view=ask] [type=submit]")
        walk.taps += 2
        if page.locator(
            "[data-view=result]"
        ).is_visible():  # the highest level: no answer changes it any more
            break
    walk.taps -= 1  # the first tap names the situation
    page.tap("[data-slot=open]")
    walk.taps += 1
    page.wait_for_url(f"**/{situation.scenario}/cap-{situation.level}/**", timeout=60000)
    page.wait_for_load_state("load")
    walk.found = True
    _read(page, walk)
    _felt(page, walk)
    return walk


def _read(page: Page, walk: Walk) -> None:
    """See all five: what the arrival shows, the dock's jump to the statement, swipes for the rest."""
    page.wait_for_timeout(400)
    seen = set(page.evaluate("window.sight()"))
    while seen < WANTED and walk.swipes < 30:
        dock = page.locator(".st-dock a[href='#tuyên-bố-ban-đầu']").locator("visible=true")
        if WANTED - seen == {"statement"} and dock.count():
            dock.tap()
            walk.taps += 1
        else:
            page.mouse.wheel(0, SWIPE)
            walk.swipes += 1
        page.wait_for_timeout(250)
        seen |= set(page.evaluate("window.sight()"))
    walk.found = seen >= WANTED


def _felt(page: Page, walk: Walk) -> None:
    pages = page.evaluate("window.drilled()")
    walk.shift = max(p["shift"] for p in pages)
