"""From a key to its results, in the real box, one key after another as somebody types."""

from playwright.sync_api import Page
from tests.bench.search.box import script


def waits(page: Page, texts: list[str]) -> list[float]:
    """Return the milliseconds from each key to the list it changed, sorted."""
    page.evaluate(script("keys"))
    for text in texts:
        page.fill(".md-search__input", "")
        page.focus(".md-search__input")
        page.keyboard.type(text, delay=90)
        page.wait_for_timeout(120)
    return sorted(page.evaluate("window.waits"))
