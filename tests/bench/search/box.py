"""Asks the real box of a page in Chromium, as somebody types, and reads what it lists."""

from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page
from tests.bench.search.queries import Query

HERE = Path(__file__).parent
CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Answers = list[tuple[float, list[list[str]]]]


def script(name: str) -> str:
    """Return one of the scripts beside this file."""
    return (HERE / f"{name}.js").read_text("utf-8").split("*/", 1)[1].strip()


def opened(browser: Browser, address: str) -> Page:
    """Open a page and its search; return it once an answer has come and the index is whole."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, service_workers="block")
    page.goto(f"{address}index.html")
    page.focus(".md-search__input")
    page.keyboard.type("tỉnh")
    page.wait_for_selector(".md-search-result__item", timeout=60000)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1500)
    return page


def ask(page: Page, queries: Sequence[str], wait: int = 1500) -> Answers:
    """Return for each query the milliseconds to the answer and the links of every result, best first."""
    return [(took, results) for took, results in page.evaluate(script("ask"), [list(queries), wait])]


def rank(query: Query, results: Sequence[Sequence[str]]) -> int:
    """Return the place of the first right result, from 1; 0 where there is none."""
    for place, links in enumerate(results, 1):
        known = [link.replace("index.html", "") for link in links]
        page = known[0].split("#")[0] if known else ""
        if any(want in known if "#" in want else want == page for want in query.want):
            return place
    return 0
