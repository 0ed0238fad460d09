"""From the kept copy a page is drawn once, in our face or in the one that stands in: nothing moves under a reader."""

import pytest
from tests.apps.offline.conftest import visit

pytestmark = pytest.mark.browser
RESPONSE = "kich-ban/ngo-doc-thuc-pham/cap-3/index.html"
# How wide the same words are: as the page is drawn, in the face that stands in for ours.
WIDTHS = """() => ["var(--st-font)", "'St Fallback', system-ui, sans-serif"].map(family => {
  const words = Object.assign(document.createElement("span"), { textContent: "Ngộ độc thực phẩm tập thể" })
  words.style.cssText = `position:absolute;white-space:nowrap;font:700 20px ${family}`
  document.body.append(words)
  const { width } = words.getBoundingClientRect()
  words.remove()
  return width
})"""
SHIFTS = """
  window.moved = []
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) moved.push([entry.value, ...entry.sources.map(s => s.node?.className)])
  }).observe({ type: "layout-shift", buffered: true })
"""
LATE = """
  window.held = []
  const load = FontFace.prototype.load
  FontFace.prototype.load = async function () {
    await new Promise(done => held.push(done))
    const face = await load.call(this)
    window.late = (window.late ?? 0) + 1
    return face
  }
"""
# The moment for which a page waits never ends by itself.
MOMENT = """
  const later = window.setTimeout
  window.setTimeout = (act, time, ...rest) => document.documentElement.hasAttribute("data-wait") && time === 300
    ? 0 : later(act, time, ...rest)
"""


def test_faces_that_come_late_stay_out(server, phone) -> None:
    """A slow phone brings them when the page has long been read."""
    page = phone()
    visit(page, server)
    page.add_init_script(LATE + SHIFTS)
    page.goto(server.address + RESPONSE)
    page.wait_for_function("!document.documentElement.hasAttribute('data-wait')")
    page.evaluate("held.forEach(go => go())")
    page.wait_for_function("window.late === 2")
    page.wait_for_timeout(300)
    ours, fallback = page.evaluate(WIDTHS)
    assert ours == fallback
    assert page.evaluate("moved") == []
    assert page.locator("h1").is_visible()


def test_faces_that_come_in_time_are_drawn(server, phone) -> None:
    """The moment for which the page waits never ends: whatever machine this is, it is long enough."""
    page = phone()
    visit(page, server)
    server.stop()
    page.add_init_script(MOMENT + SHIFTS)
    page.goto(server.address + RESPONSE)
    page.wait_for_function("!document.documentElement.hasAttribute('data-wait')")
    page.wait_for_timeout(200)
    ours, fallback = page.evaluate(WIDTHS)
    assert page.evaluate("moved") == []
    assert ours != fallback
    assert page.locator("h1").is_visible()


def test_without_a_copy_nothing_waits(server, phone) -> None:
    page = phone()
    page.goto(server.address + RESPONSE)
    assert page.locator("html[data-copy], html[data-wait], html[data-kept]").count() == 0


def test_the_page_of_results_takes_the_focus_once_it_is_shown(server, phone) -> None:
    page = phone()
    visit(page, server)
    page.goto(server.address + "tim/index.html")
    page.wait_for_function("document.activeElement.matches('[data-st-find] input')")
