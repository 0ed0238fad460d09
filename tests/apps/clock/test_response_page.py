"""A response counts down, opened from a stick at night."""

import pytest

pytestmark = pytest.mark.browser
PAGE = "kich-ban/ngo-doc-thuc-pham/cap-3/index.html"
HANDED = f"{PAGE}#t0=202611220210&xr=202611211940"
REFUSE = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
FORBID = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"


def text(page, where):
    return " ".join(page.locator(where).inner_text().replace("\u00a0", " ").split())


def enter(page, *, t0, happened="", t0_day=0, happened_day=0):
    page.click("[data-t0] summary")
    page.fill("#xr", happened)
    page.select_option("[name=xr-day]", index=happened_day)
    page.fill("#t0", t0)
    page.select_option("[name=t0-day]", index=t0_day)
    page.click("[data-t0] [type=submit]")


def test_without_t0_it_says_the_span(at_night):
    page = at_night(PAGE)
    assert (
        text(page, ".st-due") == "Tuyên bố đầu tiên phải ra trong 02 giờ sau T0 Đặt giờ để thấy giờ đồng hồ."
    )
    assert not page.locator("[data-t0]").evaluate("e => e.open")
    assert page.locator(".st-line__now").count() == 0


def test_once_set_it_folds_and_counts(at_night):
    page = at_night(PAGE)
    enter(page, t0="2:10", happened="19h40", happened_day=1)
    assert text(page, ".st-due") == (
        "Tuyên bố đầu tiên phải ra trước 04:10 còn 1 giờ 22 phút T0 02:10 + 02 giờ, ngày 22/11"
    )
    assert not page.locator("[data-t0]").evaluate("e => e.open"), "folded, so that the steps come up"
    assert text(page, "[data-t0] summary") == "Giờ của vụ việc · T0 02:10 ngày 22/11, sửa hoặc xóa"
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    times = page.locator(".st-line > li").evaluate_all(
        "all => all.map(li => [li.querySelector('.when').innerText.split('\\n')[0], li.className])"
    )
    assert times[:4] == [["02:25", "past"], ["02:40", "past"], ["02:48", "st-line__now"], ["02:55", ""]]
    assert ["04:10", "due"] in times
    page.clock.run_for(60_000)
    assert text(page, ".st-due .left") == "còn 1 giờ 21 phút"


def test_the_laws_ceiling_when_it_is_earlier(at_night):
    page = at_night(PAGE)
    enter(page, t0="02:10", happened="03:00", happened_day=1)
    assert text(page, ".st-due .clock") == "03:00"
    assert text(page, "[data-due-how]") == "Trần của luật: xảy ra 03:00 + 24 giờ, ngày 22/11"
    assert "trần của luật" in text(page, ".st-line .due .when")


def test_one_t0_for_all_levels_of_a_scenario_on_this_device(at_night):
    page = at_night(PAGE)
    enter(page, t0="02:10")
    page.reload()
    assert text(page, ".st-due .clock") == "04:10"
    page.goto(page.url.replace("cap-3", "cap-4"))
    assert text(page, ".st-due .clock") == "03:10"
    assert text(page, "[data-due-safety]") == "Tin an toàn trước 02:40"
    page.goto(page.url.replace("ngo-doc-thuc-pham", "bao-trieu-cuong"))
    assert text(page, ".st-due .left") == "sau T0", "another scenario, another incident"


def test_it_can_be_cleared(at_night):
    page = at_night(HANDED)
    page.click("[data-t0] summary")
    page.click("[data-t0-clear]")
    assert text(page, ".st-due .clock") == "02 giờ"
    page.reload()
    assert text(page, ".st-due .clock") == "02 giờ", "cleared here and in the address"


def test_a_week_later_it_is_another_incident(at_night):
    page = at_night(HANDED)
    page.clock.run_for(8 * 24 * 3600 * 1000)
    page.reload()
    assert text(page, ".st-due .left") == "sau T0"


@pytest.mark.parametrize(
    ("t0", "day", "happened", "told"),
    [
        ("02:10", 0, "02:30", "Giờ phát hiện sớm hơn giờ xảy ra. Kiểm lại hai ô."),
        ("03:30", 0, "", "Giờ phát hiện muộn hơn bây giờ. Kiểm lại ngày."),
    ],
)
def test_times_that_disagree(at_night, t0, day, happened, told):
    page = at_night(PAGE)
    enter(page, t0=t0, t0_day=day, happened=happened)
    assert text(page, ".st-due__note[role=alert]") == told


def test_yesterday_is_offered_for_a_time_still_to_come(at_night):
    """23:50, typed at 02:48, is yesterday's."""
    page = at_night(PAGE)
    page.click("[data-t0] summary")
    page.locator("#t0").fill("23:50")
    assert page.locator("[name=t0-day] option:checked").inner_text() == "hôm qua, 21/11"
    page.locator("#t0").fill("1:50")
    assert page.locator("[name=t0-day] option:checked").inner_text() == "hôm nay, 22/11"


def test_what_is_no_time_is_told_at_its_field(at_night):
    page = at_night(PAGE)
    enter(page, t0="hai giờ")
    assert text(page, "#t0-told") == "Viết giờ như 19:40."
    assert page.locator("#t0").get_attribute("aria-invalid") == "true"
    assert page.evaluate("document.activeElement.id") == "t0"
    page.fill("#t0", "")
    page.click("[data-t0] [type=submit]")
    assert text(page, "#t0-told") == "Ghi giờ phát hiện (T0)."


def test_overdue_in_words_and_steps_all_past(at_night):
    page = at_night(HANDED)
    page.clock.run_for(94 * 60_000)
    assert text(page, ".st-due .left") == "Quá hạn 12 phút. Ra tuyên bố với điều đã biết."
    assert "past" in page.locator(".st-line .due").get_attribute("class")


def test_it_speaks_at_30_10_and_0_minutes_only(at_night):
    page = at_night(HANDED)
    heard = []
    for _ in range(90):
        page.clock.run_for(60_000)
        spoken = page.locator("[role=status].vh").first.inner_text()
        if spoken and (not heard or heard[-1] != spoken):
            heard.append(spoken)
    assert heard == [f"Tuyên bố đầu tiên: {left}." for left in ("còn 30 phút", "còn 10 phút", "đến hạn")]
    assert page.locator(".st-due [aria-live], .st-due[aria-live]").count() == 0


def test_a_device_that_refuses_to_keep_it(at_night):
    page = at_night(PAGE, script=REFUSE)
    enter(page, t0="02:10")
    assert text(page, ".st-due .clock") == "04:10"
    warned = "Máy hết chỗ. Giờ T0 mất khi đóng trang; hãy ghi ra giấy."
    assert text(page, ".st-due__note[role=alert]") == warned
    page.reload()
    assert text(page, ".st-due .clock") == "04:10", "the address outlives a reload"


def test_a_device_that_forbids_storage(at_night):
    page = at_night(PAGE, script=FORBID)
    enter(page, t0="02:10")
    assert text(page, ".st-due .clock") == "04:10"
    assert "Máy hết chỗ." in text(page, ".st-due__note[role=alert]")


def test_a_clock_set_back_while_the_page_was_closed(at_night):
    page = at_night(HANDED)
    page.evaluate(
        """for (const key of Object.keys(localStorage))
          if (key.endsWith("incident.seen")) localStorage[key] = Date.now() + 3600_000"""
    )
    page.reload()
    assert text(page, ".st-due__note[role=alert]") == "Giờ của máy vừa đổi. Kiểm lại T0."
    page.click("[data-t0] summary")
    page.click("[data-t0] [type=submit]")
    assert page.locator(".st-due__note[role=alert]").is_hidden(), "checked, so no longer told"


@pytest.mark.parametrize(
    ("steps", "jumped"),
    [
        ([[60_000, 60_000]], False),
        ([[-3_600_000, 60_000]], True),
        ([[3_600_000, 60_000]], True),
        (["hidden", [3_600_000, 60_000]], False),
        ([[30_000, 60_000]], False),
    ],
)
def test_watch(modules, steps, jumped):
    """Back is always a jump; forward is one while the page was shown: a device that slept went forward too."""
    script = """async steps => {
      const { Watch } = await import('http://apps.test/clock/warn.js')
      let now = 1e12, steady = 0
      const watch = new Watch(now, steady, -420, null)
      for (const step of steps) {
        if (step === "hidden") { watch.hidden = true; continue }
        now += step[0]; steady += step[1]
        watch.look(now, steady, -420)
      }
      return watch.jumped
    }"""
    assert modules.evaluate(script, steps) is jumped


def test_without_scripts_nothing_of_it_is_shown(at_night):
    page = at_night(PAGE, java_script_enabled=False)
    assert page.locator("[data-t0]").is_hidden()
    assert page.locator("[data-due-how]").is_hidden()
    assert page.locator(".st-say button >> visible=true").count() == 0
