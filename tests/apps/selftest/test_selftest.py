"""Self-test on screen: answers are checked against those that stand folded beneath."""

from pathlib import Path

from sotay.book.load import load
from sotay.pages.training import questions
from sotay.views.publish import publish

MODULE = next(m for m in publish(load(Path(__file__).resolve().parents[3])).modules if m.id == "M2")
PAGE = "tap-huan/tu-kiem-tra/m02-nhan-dien-cham-cap/index.html"


def test_right_wrong_and_nothing_chosen(at_night):
    page = at_night(PAGE)
    asked = questions(MODULE)
    fields = page.locator("[data-question]")
    assert fields.count() == len(asked)
    fields.nth(0).locator("[data-do=check]").click()
    assert "Chọn một câu trả lời" in fields.nth(0).locator("[data-slot=told]").text_content()
    for number, one in enumerate(asked):
        right = [choice.right for choice in one.choices].index(True)
        wrong = [choice.right for choice in one.choices].index(False)
        field = fields.nth(number)
        field.locator("input").nth(wrong).check()
        field.locator("[data-do=check]").click()
        assert field.locator("[data-slot=told]").text_content().startswith("Chưa đúng")
        assert field.locator("details").get_attribute("open") is not None
        field.locator("input").nth(right).check()
        assert field.locator("[data-slot=told]").text_content() == ""
        field.locator("[data-do=check]").click()
        assert field.locator("[data-slot=told]").text_content() == "Đúng."
    assert page.text_content("[data-slot=sum]") == f"Đúng {len(asked)}/{len(asked)} câu."


def test_without_scripts_questions_and_answers_can_be_read(at_night):
    page = at_night(PAGE, java_script_enabled=False)
    assert page.is_hidden("[data-do=check] >> nth=0")
    page.locator("[data-question] summary").nth(0).click()
    assert page.locator("[data-question] li").nth(0).is_visible()
    assert "đúng:" in page.text_content("[data-question] details >> nth=0")
