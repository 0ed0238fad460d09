"""The page that finds a level, opened from a stick at night."""

import random
from pathlib import Path

import pytest

from sotay.book.decision import decide, decider
from sotay.book.load import load

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[3]
PAGE = "phan-cap/index.html"
TABLE = decider(load(ROOT).registry.triage)


def shown(page):
    return page.locator("[data-view]:not([hidden])").get_attribute("data-view")


def text(page, where):
    return " ".join(page.locator(where).inner_text().replace("\u00a0", " ").split())


def tap(page, sign):
    """Tap an answer once its question has been on screen for as long as anybody needs to read it; see it marked."""
    page.clock.run_for(350)
    page.click(f"fieldset:not([hidden]) label:has(input[value='{sign}'])")
    page.clock.run_for(200)


def lost(page):
    return page.locator("[data-slot=lost]").inner_text()


def test_by_keyboard_alone_to_the_result_and_back(at_night):
    """Eight questions, an arrow and Enter each; the phone's "back" leads back a question."""
    page = at_night(PAGE)
    page.locator("input[value=KB05]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    for number in range(2, 9):
        assert text(page, "[data-slot=where]") == f"câu {number} trong 8"
        assert page.evaluate("document.activeElement.tagName") == "H1"
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    assert shown(page) == "result"
    assert text(page, "[data-view=result] > h1") == "Kết quả: Cấp KHTT 2 – Cảnh báo"
    assert text(page, "[data-slot=where]") == "kết quả lúc 02:48, 22/11/2026"
    page.go_back()
    assert text(page, "[data-slot=where]") == "câu 8 trong 8"


def test_a_tap_on_an_answer_goes_on(at_night):
    """Eight taps to the result, and the response is one more; what was asked stands at the top each time."""
    page = at_night(PAGE, has_touch=True)
    for number, sign in enumerate(("KB05", *"1202r10")):
        assert text(page, "[data-slot=where]") == f"câu {number + 1} trong 8"
        assert page.evaluate("scrollY") == 0
        tap(page, sign)
        page.wait_for_selector(f"[data-question='{number}']", state="hidden")
    assert shown(page) == "result"
    assert "c=1202r10" in page.url
    page.tap("[data-slot=open]")
    page.wait_for_url("**/ngo-doc-thuc-pham/cap-3/**")


def test_the_way_to_the_response_stands_on_the_first_screen(at_night):
    page = at_night(f"{PAGE}#kb=KB05&c=2111111")
    box = page.locator("[data-slot=open]").bounding_box()
    assert box["y"] + box["height"] < 844


def test_the_second_of_a_double_tap_answers_nothing(at_night):
    """It would fall on whatever answer of the next question lies there."""
    page = at_night(PAGE, has_touch=True)
    tap(page, "KB05")
    page.wait_for_selector("[data-question='1']:not([hidden])")
    page.evaluate("""() => {
      const label = document.querySelector("[data-question='1'] label")
      const click = new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 })
      label.dispatchEvent(click)
    }""")
    page.clock.run_for(200)
    assert page.locator("[data-question='1'] input:checked").count() == 0
    tap(page, "2")
    page.wait_for_selector("[data-question='2']:not([hidden])")
    assert "c=2xxxxxx" in page.url


def test_arrows_choose_and_stay(at_night):
    """A change of the answer by keyboard carries nobody off (WCAG 3.2.2)."""
    page = at_night(f"{PAGE}#kb=KB05&cau=2")
    page.locator("[data-question='1'] input").first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        page.clock.run_for(200)
        assert text(page, "[data-slot=where]") == "câu 2 trong 8"
    assert "c=3xxxxxx" in page.url


def test_going_back_and_tapping_the_same_answer_goes_on(at_night):
    page = at_night(f"{PAGE}#kb=KB05&c=2xxxxxx&cau=2", has_touch=True)
    tap(page, "2")
    page.wait_for_selector("[data-question='2']:not([hidden])")
    assert "c=2xxxxxx" in page.url


def test_going_on_without_an_answer_says_what_to_do(at_night):
    page = at_night(PAGE)
    page.click("[data-view=ask] [type=submit]")
    assert text(page, "[data-slot=choose]") == "Chọn một câu trả lời, hoặc bấm Bỏ qua."
    page.click("[data-do=skip]")
    assert text(page, "[data-slot=where]") == "câu 2 trong 8"
    assert page.locator("[data-slot=choose]").inner_text() == ""


def test_the_result_says_who_when_and_why(at_night):
    page = at_night(f"{PAGE}#kb=KB05&c=2111111&t0=202611220210&xr=202611211940")
    assert page.locator("[data-slot=plate] .st-plate").get_attribute("data-lv") == "3"
    assert text(page, "[data-slot=because]").startswith("Vì có người bị thương hoặc có người chết")
    assert text(page, "[data-slot=leads]") == "Sở Y tế đề xuất, chờ xác nhận"
    assert text(page, "[data-slot=statement]") == "trước 04:10 ngày 22/11 (T0 02:10 + 02 giờ)"
    assert text(page, "[data-slot=report]") == "UBND tỉnh trước 03:10"
    assert page.locator("[data-slot=steps] li").count() == 3
    assert text(page, "[data-slot=steps] li >> nth=0").startswith("02:25 T0 + 15 phút Sở Y tế")
    assert page.locator("[data-slot=why] li").count() == 1
    assert (
        text(page, "[data-slot=fits] li >> nth=0")
        == "KB05 Ngộ độc thực phẩm tập thể Mở thẳng phương án Cấp KHTT 3"
    )


def test_its_times_go_along_to_the_response(at_night):
    page = at_night(f"{PAGE}#kb=KB05&c=2111111&t0=202611220210&xr=202611211940")
    page.click("[data-slot=open]")
    page.wait_for_url("**/cap-3/**")
    assert text(page, ".st-due .clock") == "04:10"


def test_times_can_be_set_here(at_night):
    page = at_night(f"{PAGE}#kb=KB05&c=2111111")
    assert text(page, "[data-slot=statement]") == "02 giờ sau T0. Đặt giờ để thấy giờ đồng hồ."
    page.click("[data-t0] summary")
    page.fill("#t0", "0210")
    page.click("[data-t0] [type=submit]")
    assert text(page, "[data-slot=statement]").startswith("trước 04:10")
    assert "t0=202611220210" in page.url


def test_partial_answers_give_a_floor(at_night):
    page = at_night(f"{PAGE}#kb=KB05&c=2111xxx")
    assert shown(page) == "partial"
    assert page.locator(".st-plate--part .k").inner_text().replace("\u00a0", " ") == "Ít nhất Cấp KHTT 3"
    assert text(page, "[data-slot=partial-says]") == (
        "Ba câu còn lại có thể đưa lên Cấp KHTT 4, không thể hạ xuống. "
        "Bắt đầu theo Cấp KHTT 3 ngay, trả lời tiếp sau."
    )
    page.click("[data-slot=go-on]")
    assert text(page, "[data-slot=where]") == "câu 6 trong 8"
    assert "Cấp KHTT 3" in text(page, "[data-slot=sofar]")
    page.click("[data-do=why]")
    assert shown(page) == "partial"


def test_what_nothing_can_change_is_final(at_night):
    """The highest level needs no more answers."""
    page = at_night(f"{PAGE}#c=xx3xxxx")
    assert shown(page) == "result"
    assert text(page, "[data-slot=others]") == "Sáu câu chưa trả lời không đổi được kết quả."
    assert "cap-4" in page.locator("[data-slot=open]").get_attribute("href")


def test_unsure_is_told_as_what_it_counts_as(at_night):
    page = at_night(f"{PAGE}#kb=r&c=0000r00")
    assert page.locator("[data-slot=plate] .st-plate").get_attribute("data-lv") == "2"
    assert text(page, "[data-slot=because]") == "Vì báo chí chưa rõ, tính như: một, hai báo đang hỏi."
    assert "tính như mức cao hơn" in text(page, "[data-slot=why]")
    page.click("[data-slot=fits] a")
    assert text(page, "[data-slot=where]") == "câu 1 trong 8"
    tap(page, "KB14")
    page.wait_for_selector("[data-view=result]")
    assert text(page, "[data-slot=fits] li >> nth=0").startswith("KB14")


@pytest.mark.parametrize(
    ("hash_", "told", "view"),
    [
        ("", "", "ask"),
        ("#quy-tac", "", "ask"),
        ("#kb=KB05", "", "ask"),
        ("#kb=KB05&c=2111", "Địa chỉ thiếu câu 6–8. Các câu khác còn nguyên.", "partial"),
        ("#kb=KB05&c=211", "Địa chỉ thiếu câu 5–8. Các câu khác còn nguyên.", "partial"),
        ("#c=2z11!11", "Địa chỉ thiếu câu 3, 6. Các câu khác còn nguyên.", "partial"),
        ("#kb=KB99&c=2111111", "Địa chỉ thiếu câu 1. Các câu khác còn nguyên.", "result"),
        ("#kb=KB0", "Địa chỉ thiếu câu 1–8.", "ask"),
        ("#kb=KB05&c=9", "Địa chỉ thiếu câu 2–8. Các câu khác còn nguyên.", "ask"),
        ("#c=%F0%9F%98%80", "Địa chỉ thiếu câu 2–8. Các câu khác còn nguyên.", "ask"),
        ("#kb=KB05&c=2111111&b=aef8&t0=2026112", "Địa chỉ thiếu giờ T0.", "result"),
        ("#c=2111111&b=0000", "Câu hỏi đã đổi từ khi địa chỉ này được gửi. Kiểm lại từng câu.", "result"),
        ("#%%%&c=%", "Địa chỉ thiếu câu 2–8. Các câu khác còn nguyên.", "ask"),
    ],
)
def test_a_damaged_address_says_what_it_lost(at_night, hash_, told, view):
    page = at_night(PAGE + hash_)
    assert lost(page) == told
    assert shown(page) == view


def test_answers_live_in_the_address(at_night):
    page = at_night(PAGE)
    tap(page, "KB05")
    page.wait_for_selector("[data-question='1']:not([hidden])")
    page.locator("[data-question='1'] input[value='1']").focus()
    page.keyboard.press("ArrowDown")
    address = page.url
    page.reload()
    assert page.url == address
    assert page.locator("fieldset:not([hidden]) input[value='2']").is_checked()
    page.goto(address.split("&cau=")[0])
    assert shown(page) == "partial"


def test_copies_plain_text_for_zalo(at_night):
    page = at_night(
        f"{PAGE}#kb=KB05&c=2111111&t0=202611220210", permissions=("clipboard-read", "clipboard-write")
    )
    page.click("[data-do=copy]")
    page.get_by_text("Đã chép. Mở Zalo và dán.").wait_for()
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines[:2] == [
        "Cấp KHTT 3 · Khủng hoảng (gợi ý, lúc 02:48 ngày 22/11/2026)",
        "KB05 Ngộ độc thực phẩm tập thể",
    ]
    assert "Chủ trì: Sở Y tế (đề xuất, chờ xác nhận)" in lines
    assert any(line.startswith("- 02:25 (T0 + 15 phút): Sở Y tế: ") for line in lines)
    assert any(line.startswith("Dự thảo") for line in lines)
    assert "file:" not in "\n".join(lines), "an address of this device leads nobody anywhere"


def test_the_page_decides_as_the_table(at_night):
    """Driven through the address: what the page shows is what Python decides."""
    page = at_night(PAGE)
    chance = random.Random(7)
    asked = ["".join(chance.choice("0123rx") for _ in range(7)) for _ in range(150)]
    asked = [answers for answers in asked if answers.strip("x")]
    script = """all => all.map(answers => {
      history.replaceState(null, "", "#c=" + answers)
      dispatchEvent(new HashChangeEvent("hashchange"))
      const view = document.querySelector("[data-view]:not([hidden])")
      return [view.dataset.view, Number(view.querySelector(".st-plate").dataset.lv)]
    })"""
    want = []
    for answers in asked:
        decision = decide(TABLE, answers)
        done = decision.final or "x" not in answers
        want.append(["result" if done else "partial", decision.level])
    assert page.evaluate(script, asked) == want


def test_without_scripts_the_page_is_the_table(at_night):
    page = at_night(PAGE, java_script_enabled=False)
    assert page.locator("[data-triage]").is_hidden()
    rows = page.locator(".st-rules tbody tr")
    assert rows.count() == 4
    assert "Trẻ em: Có trẻ em chết" in rows.first.inner_text().replace("\u00a0", " ")
    assert page.locator("h1 >> visible=true").inner_text() == "Xác định cấp KHTT"


def test_with_scripts_the_table_is_there_to_read(at_night):
    page = at_night(PAGE)
    page.click("[data-rules] summary")
    assert page.locator("[data-rules] tbody tr >> visible=true").count() == 4
