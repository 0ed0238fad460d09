"""Tags picked on the quick way are the ones CSS selects."""

import re
from pathlib import Path

from bs4 import BeautifulSoup
from small_book import PIECES

from sotay.press import dress, expected, links
from sotay.press.pick import pick, pick_one

PRESS = Path(dress.__file__).parent
CALLED = re.compile(r'\bpick(?:_one)?\(\w+, "([^"]+)"\)')
HELD = (dress.SCREEN_ONLY, dress.CHECKLIST, expected._HIDDEN, links._NO_NUMBER)
SELECTORS = sorted(
    {*HELD, *(found for path in PRESS.glob("*.py") for found in CALLED.findall(path.read_text("utf-8")))}
)
MORE = """<div class="tabbed-set a"><div class="tabbed-labels"><label>x</label></div><div class="tabbed-block">y</div>
</div><table class="st-compare"><tr><th><a href="#x">a</a></th></tr></table><table><tr><th>b</th><td>c</td></tr></table>
<sup><a class="footnote-ref" href="#fn">1</a></sup><sup>2</sup><p aria-hidden="true">d</p><p aria-hidden="false">e</p>
<p hidden>f</p><svg class="i"></svg><svg class="st-steps"><rect class="on"></rect></svg><dl><div><dt>g</dt></div></dl>
<li class="task-list-item"><label><input></label></li>
<h3 id="x-danh-muc-kiem-tra">h</h3><h5 id="danh-muc-kiem-tra">i</h5>
<div class="st-line"><div class="when"><small>j</small></div></div><div class="when"><small>k</small></div>
<ul class="st-facts"></ul><div class="pr-head"><h2>l</h2></div><section class="pr-check"></section>
<table><tr><td><span class="st-lv__dot">·</span></td></tr></table>"""


def test_selectors_are_found_in_the_sources() -> None:
    assert len(SELECTORS) > 30 and "ul.st-units" in SELECTORS


def test_a_pick_is_what_css_selects() -> None:
    texts = [MORE, *(path.read_text("utf-8") for path in sorted(PIECES.glob("*.html")))]
    soups = [BeautifulSoup(text, "html.parser") for text in texts]
    tried = set()
    for soup in soups:
        for selector in SELECTORS:
            wanted = soup.select(selector)
            assert [id(tag) for tag in pick(soup, selector)] == [id(tag) for tag in wanted], selector
            assert pick_one(soup, selector) is (wanted[0] if wanted else None), selector
            tried |= {selector} if wanted else set()
    assert len(tried) > 35 and set(HELD) <= tried


def test_a_class_given_as_one_word_counts() -> None:
    soup = BeautifulSoup("<p></p>", "html.parser")
    soup.append(soup.new_tag("span", attrs={"class": "pr-fn st-steps"}))
    assert [tag.name for tag in pick(soup, ".st-steps, p.gone")] == ["span"]
