"""A drill: from the first page to level, lead, partners, deadline and statement, with taps counted."""

from dataclasses import dataclass

from playwright.sync_api import Error, Page
from tests.bench.drills.situation import Situation

KEY = 60  # ms between two letters
PATIENCE = 20000  # ms until a reader gives up
MOST = 10  # results a tired reader looks at
TRIES = 3  # taps at a result that is drawn anew meanwhile
READING = 600  # ms at least for a question
SWIPE = 600  # pixels
WANTED = {"level", "lead", "partners", "deadline", "statement"}


@dataclass
class Walk:
    """What a drill cost after the situation was named."""

    found: bool = False
    answers: int = 0  # questions answered, a tap each: they name the situation
    taps: int = 0
    swipes: int = 0
    seconds: float = 0.0  # from the last letter or answer to the response, typing and reading not counted
    shift: float = 0.0  # the worst page's
    moved: tuple[str, ...] = ()  # what moved on that page
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
    for attempt in range(TRIES):
        try:
            if not _tap_result(page, situation):
                return
            break
        except Error:  # the list was drawn anew under the finger, which tries again
            if attempt == TRIES - 1:
                raise
        finally:
            walk.taps += 1
    page.wait_for_url(lambda url: f"/{situation.scenario}/" in url, timeout=60000)
    page.wait_for_load_state("load")
    if f"/cap-{situation.level}/" not in page.url:
        page.locator(f"article a[href*='cap-{situation.level}/']").locator("visible=true").first.tap()
        walk.taps += 1
        page.wait_for_url(f"**/cap-{situation.level}/**", timeout=60000)
        page.wait_for_load_state("load")
    walk.found = True


def _tap_result(page: Page, situation: Situation) -> bool:
    """Tap the first result of the scenario, its own level if it offers that; False where none is near the top."""
    for item in page.locator(".md-search-result__item").all()[:MOST]:
        links = item.locator("a")
        told = [str(a).split("#")[0] for a in links.evaluate_all("nodes => nodes.map(a => a.href)")]
        ends = (situation.page, situation.page.removesuffix("index.html"))
        own = [i for i, href in enumerate(told) if href.endswith(ends)]
        own += [i for i, href in enumerate(told) if f"/{situation.scenario}/" in href]
        if own:
            links.nth(own[0]).tap(timeout=5000)
            return True
    return False


def triage(page: Page, situation: Situation) -> Walk:
    """Say what happens and answer the questions, a tap each; taps count from the result on."""
    walk = Walk()
    page.tap(".st-start")
    page.wait_for_selector("fieldset:not([hidden])")
    code = page.evaluate("slug => window.drillCodes[slug]", situation.scenario)
    for number, sign in enumerate((code, *situation.answers)):
        page.wait_for_timeout(READING)
        page.tap(f"fieldset[data-question='{number}']:not([hidden]) label:has(input[value='{sign}'])")
        walk.answers += 1
        page.wait_for_selector(f"fieldset[data-question='{number}']", state="hidden")
        if page.locator("[data-view=result]").is_visible():
            break  # the highest level: no answer changes it any more
    result = page.evaluate("performance.timeOrigin + performance.now()")
    page.tap("[data-slot=open]")
    walk.taps += 1
    page.wait_for_url(f"**/{situation.scenario}/cap-{situation.level}/**", timeout=60000)
    page.wait_for_load_state("load")
    walk.found = True
    _read(page, walk)
    arrived = page.evaluate("performance.timeOrigin + window.drill.screen")
    walk.seconds = max(0.0, arrived - result) / 1000
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
    worst = max(page.evaluate("window.drilled()"), key=lambda seen: float(seen["shift"]))
    walk.shift = worst["shift"]
    walk.moved = tuple(f"{worst['page']}: {told}" for told in worst["moved"])
