"""Every kind of page for everyone: axe-core, narrow and large, still, without colours, in black and white."""

import mimetypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

import axe_playwright_python
import pypdfium2 as pdfium
import pytest

from kinds import KINDS

pytestmark = pytest.mark.browser
HOST = "http://so-tay.test"
AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js"))
RUN = """async () => (await axe.run({
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"],
})).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 160)}`))"""
SIZES = {390: (390, 844), 1280: (1280, 800)}
QUICK = [
    (390, "light", KINDS),
    (1280, "dark", ("home", "triage, result", "scenario", "response", "unit", "form")),
]
STILL = {"reduced_motion": "reduce"}  # what is half faded in has no contrast yet
Opened = Callable[..., object]


@pytest.fixture
def opened(chromium, site: Path) -> Iterator[Opened]:
    """A function that gives a page which reads the built website as from a server: its 404 has absolute links."""
    contexts = []

    def serve(route) -> None:
        path = site / unquote(urlsplit(route.request.url).path).lstrip("/")
        if path.is_file():
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            route.fulfill(
                body=path.read_bytes(), content_type=f"{kind}; charset=utf-8" if "text" in kind else kind
            )
        else:
            route.fulfill(status=404, body="")

    def make(**options):
        context = chromium.new_context(**{"viewport": {"width": 390, "height": 844}, **options})
        contexts.append(context)
        context.route(f"{HOST}/**", serve)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


def visit(page, kind: str) -> None:
    page.goto("about:blank")  # a change of the hash alone would load nothing
    page.goto(f"{HOST}/{KINDS[kind]}")
    page.evaluate(
        "document.fonts.ready.then(() => true)"
    )  # a face that comes now would widen what is measured


def violations(page) -> list[str]:
    page.add_script_tag(content=AXE.read_text("utf-8"))
    return page.evaluate(RUN)


@contextmanager
def told_by_kind(page, kinds) -> Iterator[dict[str, list[str]]]:
    told: dict[str, list[str]] = {}
    for kind in kinds:
        visit(page, kind)
        if found := violations(page):
            told[kind] = found
    yield told


@pytest.mark.parametrize(("width", "scheme", "kinds"), QUICK, ids=["phone, light", "desk, dark"])
def test_axe_finds_nothing(opened, width, scheme, kinds):
    with told_by_kind(opened(viewport=size(width), color_scheme=scheme, **STILL), kinds) as told:
        assert told == {}


@pytest.mark.slow
@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_any_size_in_any_light(opened, width, scheme):
    with told_by_kind(opened(viewport=size(width), color_scheme=scheme, **STILL), KINDS) as told:
        assert told == {}


def size(width: int) -> dict[str, int]:
    return dict(zip(("width", "height"), SIZES[width], strict=True))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_menu_and_search_open(opened, scheme):
    page = opened(color_scheme=scheme, **STILL)
    visit(page, "home")
    page.click("[data-st-menu]")
    page.locator(".st-menu[open]").wait_for()
    assert violations(page) == []
    visit(page, "home")
    page.click("[data-st-search] >> visible=true >> nth=0")
    page.locator(".md-search input").first.fill("ngộ độc")
    page.locator(".md-search-result__item, .st-hit").first.wait_for()
    assert violations(page) == []
    visit(page, "response")
    page.click("[data-t0] summary")
    page.click("[data-say-fill]")
    for fold in page.locator(".st-questions summary").all():
        fold.click()
    assert violations(page) == []


WIDE = """(html => Math.max(html.scrollWidth, document.body.scrollWidth)
  - html.clientWidth)(document.documentElement)"""
TWICE = {
    "fontSizes": {"standard": 32, "fixed": 26}
}  # the reader's own setting; Chromium starts from 16 and 13


def test_no_sideways_scroll_on_320_pixels(opened):
    """WCAG 1.4.10: as on a desk's screen enlarged four times."""
    page = opened(viewport={"width": 320, "height": 640})
    told = {}
    for kind in KINDS:
        visit(page, kind)
        if over := page.evaluate(WIDE):
            told[kind] = over
    assert told == {}


def test_no_sideways_scroll_where_the_menu_begins(opened):
    """A small laptop or a projector: the header's row is at its tightest just above the width at which it appears."""
    page = opened(viewport={"width": 960, "height": 700})
    for kind in ("home", "triage", "scenarios", "response", "chapter", "modules", "unit", "laws"):
        visit(page, kind)
        assert page.locator(".st-topnav").is_visible()
        assert page.evaluate(WIDE) == 0, kind


ROWS = """[...document.querySelector(".st-tabs").children].reduce((rows, tab) => {
  const bottom = Math.round(tab.getBoundingClientRect().bottom)
  rows[bottom] = (rows[bottom] ?? 0) + 1
  return rows
}, {})"""


@pytest.mark.parametrize(("width", "rows"), [(320, [2, 2]), (360, [2, 2]), (390, [2, 2]), (600, [4])])
def test_the_levels_stand_in_equal_rows(opened, width, rows):
    page = opened(viewport={"width": width, "height": 844})
    for kind in ("home", "scenario", "by level"):
        visit(page, kind)
        assert list(page.evaluate(ROWS).values()) == rows, kind
    visit(page, "response")
    assert list(page.evaluate(ROWS).values()) == ([4] if width >= 390 else rows)


def test_the_levels_stand_in_equal_rows_with_letters_twice_as_large(opened):
    for width, count in ((320, 1), (360, 2), (390, 2)):
        page = opened(viewport={"width": width, "height": 844})
        page.context.new_cdp_session(page).send("Page.setFontSizes", TWICE)
        for kind in ("scenario", "response"):
            visit(page, kind)
            assert set(page.evaluate(ROWS).values()) == {count}, (width, kind)


def test_tabs_stand_still_while_they_come_in(opened):
    """A tab's place is the same whether those after it have come or not."""
    places = """[...document.querySelectorAll(".st-tabs a")].map(tab => {
      const at = tab.getBoundingClientRect()
      return [at.left, at.top, at.width]
    })"""
    for width in (320, 360, 390, 600):
        page = opened(viewport={"width": width, "height": 844})
        for kind in ("home", "scenario", "response"):
            visit(page, kind)
            whole = page.evaluate(places)
            for count in (3, 2, 1):
                page.evaluate("document.querySelector('.st-tabs').lastElementChild.remove()")
                assert page.evaluate(places) == whole[:count], (width, kind)


def test_text_twice_as_large_stays_on_the_screen(opened):
    """WCAG 1.4.4, on a phone and on a desk: nothing runs out sideways and no word is cut off."""
    for width in SIZES:
        page = opened(viewport=size(width))
        page.context.new_cdp_session(page).send("Page.setFontSizes", TWICE)
        told = {}
        for kind in ("home", "triage", "triage, result", "scenario", "response", "chapter", "unit", "form"):
            visit(page, kind)
            assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
            if over := page.evaluate(WIDE):
                told[kind] = over
            if cut := page.evaluate(CUT):
                told[kind] = cut
        assert told == {}


CUT = """[...document.querySelectorAll("article *, header *")].filter(node => {
  const style = getComputedStyle(node)
  return node.checkVisibility() && !node.closest(".vh, .st-table, pre, input, textarea, select")
    && style.overflowX === "hidden" && node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1
}).map(node => node.outerHTML.slice(0, 120))"""


def test_by_keyboard_from_home_to_the_statement(opened):
    """The first Tab skips to the content; every stop is seen; the response's words are reached without a pointer."""
    page = opened()
    visit(page, "home")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("md-skip")
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(SEEN), page.evaluate("document.activeElement.outerHTML")[:200]
        if "KB05" in page.evaluate("document.activeElement.textContent"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/ngo-doc-thuc-pham/index.html")
    reach(page, "a[href*='cap-3']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cap-3/index.html")
    reach(page, "[data-say-fill]")
    page.keyboard.press("Enter")
    page.keyboard.type("02 giờ 40 phút")
    assert page.locator("mark.st-gap").first.inner_text() == "02 giờ 40 phút"


SEEN = """(() => {
  const node = document.activeElement, style = getComputedStyle(node), box = node.getBoundingClientRect()
  return node !== document.body && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1
    && box.bottom > 0 && box.top < innerHeight
})()"""


def reach(page, selector: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never comes to {selector}")


def test_nothing_moves_for_those_who_ask_for_stillness(opened):
    page = opened(reduced_motion="reduce")
    moving = """[...document.querySelectorAll("*")].filter(node => {
      const style = getComputedStyle(node), time = text => Math.max(...text.split(",").map(parseFloat))
      return time(style.transitionDuration) > 0 || (style.animationName !== "none" && time(style.animationDuration) > 0)
        || style.scrollBehavior === "smooth"
    }).map(node => node.outerHTML.slice(0, 120))"""
    for kind in ("home", "triage", "response", "chapter"):
        visit(page, kind)
        assert page.evaluate(moving) == [], kind


def test_forced_colours_keep_plate_tabs_and_steps(opened):
    """Where the system takes our colours away, edges say what they said."""
    page = opened(forced_colors="active")
    visit(page, "response")
    edge = """node => {
      const style = getComputedStyle(node)
      return style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0
    }"""
    for part in (".st-plate", ".st-tabs a >> nth=0", ".st-tabs a[aria-current]", "[data-say-fill]"):
        assert page.locator(part).first.evaluate(edge), part
    alike = "node => getComputedStyle(node).backgroundColor + getComputedStyle(node).borderTopWidth"
    tabs = page.locator(".st-tabs a")
    assert tabs.nth(2).evaluate(alike) != tabs.nth(0).evaluate(alike), (
        "the level of this page looks like the others"
    )


GREY = """[...document.querySelectorAll("body *")].filter(node => node.checkVisibility()).flatMap(node => {
  const style = getComputedStyle(node)
  return [style.color, style.backgroundColor, style.borderTopColor].filter(colour => {
    const [r, g, b, a = "1"] = colour.match(/[\\d.]+/g) ?? ["0", "0", "0"]
    return Number(a) && !(r === g && g === b)
  }).map(colour => `${colour} ${node.outerHTML.slice(0, 100)}`)
}).slice(0, 5)"""


@pytest.mark.parametrize(
    "kind", ["home", "scenario", "response", "triage, result", "unit", "form", "chapter"]
)
def test_print_says_it_in_black_and_white(opened, kind):
    page = opened(color_scheme="dark", reduced_motion="reduce")
    visit(page, kind)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(GREY) == []
    if kind == "response":
        words = page.locator("body").inner_text().replace("\u00a0", " ")
        for said in (
            "Cấp KHTT 3",
            "Khủng hoảng",
            "Dự thảo",
            "Sở Y tế",
            "04:10",
            "Câu hỏi khó",
            "Có người tử vong chưa?",
        ):
            assert said.lower() in words.lower(), said


def test_questions_are_unfolded_on_paper(opened):
    """Folded on the screen, the answers are in the printed sheet."""
    page = opened()
    visit(page, "response")
    answer = page.locator(".st-questions .st-fold div p").first
    said = "".join((answer.text_content() or "").split())
    assert not answer.is_visible()
    paper = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    words = " ".join(sheet.get_textpage().get_text_range() for sheet in paper)
    assert said in "".join(words.split())
