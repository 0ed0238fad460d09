"""A device that keeps nothing, and one whose clock jumps: the page says what is lost and goes on."""

import pytest

pytestmark = pytest.mark.browser
RESPONSE = "kich-ban/ngo-doc-thuc-pham/cap-3/index.html"
TRIAGE = "phan-cap/index.html#kb=KB05&c=2111111"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
FORBIDDEN = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError") } })"""
# A window that is private: storage is there and holds nothing.
PRIVATE = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { value: null })"""
REFUSALS = pytest.mark.parametrize(
    "refusal", [FULL, FORBIDDEN, PRIVATE], ids=["full", "forbidden", "private"]
)


def text(page, where):
    return " ".join(page.locator(where).inner_text().replace("\u00a0", " ").split())


@REFUSALS
def test_typed_words_that_are_not_kept_are_told_and_can_be_copied(at_night, refusal):
    page = at_night(RESPONSE, script=refusal, permissions=("clipboard-read", "clipboard-write"))
    page.click("[data-say-fill]")
    page.fill("#cho-0", "02 giờ 40 phút")
    assert text(page, "[data-say-told]") == (
        "Máy không cho lưu. Chữ đã điền mất khi đóng hoặc tải lại trang; chép ra trước."
    )
    assert page.locator("mark.st-gap").first.inner_text() == "02 giờ 40 phút"
    page.click("[data-say-copy]")
    page.click("[data-say-anyway]")
    page.get_by_text("Đã chép. Mở Zalo và dán.").wait_for()
    assert "Đến 02 giờ 40 phút" in page.evaluate("navigator.clipboard.readText()")


@REFUSALS
def test_triage_goes_on_and_says_that_the_hour_is_not_kept(at_night, refusal):
    page = at_night(TRIAGE, script=refusal)
    assert page.locator("[data-slot=plate] .st-plate").get_attribute("data-lv") == "3"
    page.click("[data-t0] summary")
    page.fill("#t0", "0210")
    page.click("[data-t0] [type=submit]")
    assert text(page, "[data-slot=statement]").startswith("trước 04:10")
    assert text(page, "[data-slot=clock-told]") == "Máy hết chỗ. Giờ T0 mất khi đóng trang; hãy ghi ra giấy."
    page.reload()
    assert text(page, "[data-slot=statement]").startswith("trước 04:10"), "the address keeps it"


@REFUSALS
def test_light_and_dark_can_be_switched_all_the_same(at_night, refusal):
    page = at_night("index.html", script=refusal, color_scheme="light")
    page.click("[data-st-scheme]")
    assert page.evaluate("document.documentElement.dataset.mdColorScheme") == "slate"


@REFUSALS
def test_a_form_says_so_too(at_night, refusal):
    page = at_night("bieu-mau/tuyen-bo-ban-dau/index.html", script=refusal)
    page.click("[data-form-fill]")
    page.locator("[data-form-fields] input").first.fill("12")
    assert text(page, "[data-form-told]").startswith("Máy không cho lưu.")


def test_a_clock_that_jumps_while_the_page_is_open(at_night):
    page = at_night(f"{RESPONSE}#t0=202611220210")
    page.clock.run_for(60_000)
    assert page.locator(".st-due__note[role=alert]").is_hidden()
    page.evaluate("""() => {
      const now = Date.now
      Date.now = () => now() - 3 * 3600_000
    }""")
    page.clock.run_for(120_000)
    assert "Giờ của máy vừa đổi. Kiểm lại T0." in text(page, ".st-due__note[role=alert]")
    assert text(page, ".st-due .clock") == "04:10", "the deadline stays where T0 put it"
