"""A statement is filled in and copied, opened from a stick."""

import pytest

pytestmark = pytest.mark.browser
PAGE = "kich-ban/ngo-doc-thuc-pham/cap-3/index.html"
GAPS = "figure.st-say mark.st-gap"  # the hard questions have gaps too
CLIPBOARD = ("clipboard-read", "clipboard-write")
REFUSE = """
Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } })
document.execCommand = () => false
"""
OLD = """
Object.defineProperty(navigator, "clipboard", { value: undefined })
document.execCommand = what => { window.copied = document.activeElement.value; return what === "copy" }
"""


def fill_all(page):
    page.click("[data-say-fill]")
    for index in range(page.locator("[data-say-form] input").count()):
        page.fill(f"#cho-{index}", f"điều {index + 1}")


def told(page, words):
    page.locator("[data-say-told]").filter(has_text=words).wait_for()


def pasted(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_a_field_for_each_gap_with_its_hint(at_night):
    page = at_night(PAGE)
    gaps = page.locator(GAPS).count()
    assert page.locator("[data-say-fill]").inner_text() == f"Điền {gaps} chỗ còn trống"
    page.click("[data-say-fill]")
    assert page.locator("[data-say-form] input").count() == gaps
    assert page.evaluate("document.activeElement.id") == "cho-0"
    label = page.locator("label[for=cho-0]").inner_text()
    assert "Giờ của sự việc hoặc của số liệu" in label
    assert "Đến" in label, "the words it stands in tell one hour from another"
    assert page.locator("#cho-0-vd").inner_text() == "Ví dụ: 14 giờ 30 phút"


def test_filling_shows_in_the_statement_and_counts_down(at_night):
    page = at_night(PAGE)
    gaps = page.locator(GAPS).count()
    page.click("[data-say-fill]")
    page.fill("#cho-0", "02 giờ 40 phút")
    assert page.locator(GAPS).first.inner_text() == "02 giờ 40 phút"
    assert page.locator(".st-say__head b").inner_text() == f"Còn {gaps - 1} chỗ chưa điền"
    page.fill("#cho-0", "")
    assert page.locator(GAPS).first.inner_text() == "[giờ]"
    fill_all_left = page.locator("[data-say-form] input").count()
    for index in range(fill_all_left):
        page.fill(f"#cho-{index}", "x")
    assert page.locator("[data-say-copy]").inner_text() == "Chép để dán Zalo"
    assert page.locator("[data-say-fill]").is_hidden()


def test_copies_plain_text(at_night):
    page = at_night(PAGE, permissions=CLIPBOARD)
    fill_all(page)
    page.click("[data-say-copy]")
    told(page, "Đã chép. Mở Zalo và dán.")
    words = pasted(page)
    assert "Đến điều 1, có điều 2 nhập viện" in words
    assert words.count("\n\n") == 2
    assert "\u00a0" not in words
    assert "[" not in words


def test_with_gaps_it_asks_first(at_night):
    page = at_night(PAGE, permissions=CLIPBOARD)
    gaps = page.locator(GAPS).count()
    page.click("[data-say-copy]")
    assert page.locator("[data-say-ask] b").inner_text() == f"Còn {gaps} chỗ trống. Vẫn chép?"
    assert page.locator("[data-say-told]").inner_text() == ""
    page.click("[data-say-anyway]")
    told(page, "Đã chép. Mở Zalo và dán.")
    assert "[giờ]" in pasted(page)


def test_back_from_the_question_to_the_fields(at_night):
    page = at_night(PAGE)
    page.click("[data-say-copy]")
    page.click("[data-say-back]")
    assert page.locator("[data-say-ask]").is_hidden()
    assert page.evaluate("document.activeElement.id") == "cho-0"


def test_the_old_way_of_copying(at_night):
    """On http, and from a stick in some browsers, there is no clipboard to ask."""
    page = at_night(PAGE, script=OLD)
    fill_all(page)
    page.click("[data-say-copy]")
    told(page, "Đã chép. Mở Zalo và dán.")
    assert page.evaluate("window.copied").startswith("Chúng tôi chia sẻ")


def test_where_copying_is_refused_the_text_is_shown_to_pick_up(at_night):
    page = at_night(PAGE, script=REFUSE)
    fill_all(page)
    page.click("[data-say-copy]")
    told(page, "Máy không cho chép. Chạm giữ vào khung để chọn chữ.")
    assert page.locator(".st-plain").input_value().startswith("Chúng tôi chia sẻ")
    assert page.evaluate("document.activeElement.className") == "st-plain"


def test_what_was_typed_outlives_a_reload_of_this_window(at_night):
    page = at_night(PAGE)
    page.click("[data-say-fill]")
    page.fill("#cho-1", "24 <b>ca</b>")
    page.reload()
    assert page.locator(GAPS).nth(1).inner_text() == "24 <b>ca</b>"
    assert page.evaluate("localStorage.length === 0 || !JSON.stringify(localStorage).includes('24')")
