"""A module's Markdown read as slides: what is shown, what only the trainer is told, what time each has."""

import pytest
from tests.teach.deck.decks import MODULES, book, deck

from sotay.book.module import read
from sotay.book.source import Source
from sotay.teach.deck.derive import derive
from sotay.teach.deck.fit import fitted
from sotay.teach.deck.slide import Activity, ListSlide, SectionSlide, Statement, TableSlide
from sotay.teach.lesson import Box, trainers
from sotay.views.publish import participants

HEAD = """---
id: M3
title: Soạn tin
summary: Học xong viết được tin.
duration: 20 phút
audience: [B]
objectives:
  - Nêu được ba phần.
materials:
  - Bút đỏ
---
"""


def made(body: str):
    module = read(Source("training/m.md", HEAD + body))
    found, findings = derive(module, "Dự thảo", ("người phát ngôn",))
    return found.slides, findings


def kinds(slides) -> list[str]:
    return [slide.kind for slide in slides]


def told(slide) -> str:
    return "\n".join(f"{note.label}: {line}" for note in slide.notes for line in note.lines)


def test_a_section_opens_with_its_key_sentence_and_prose_goes_to_the_notes():
    slides, _ = made("## Ghi giờ (20 phút)\n\n**Ghi giờ trước.**\n\nVì đồng hồ không chờ.\n")
    assert kinds(slides) == ["title", "objectives", "section"]
    opening = slides[2]
    assert isinstance(opening, SectionSlide)
    assert (opening.title, opening.minutes, opening.key) == ("Ghi giờ", 20, "Ghi giờ trước.")
    assert "Giải thích: Vì đồng hồ không chờ." in told(opening)
    assert "Chuẩn bị: - Bút đỏ" in told(slides[0])


def test_a_lead_in_names_the_list_and_its_items_become_lines_of_their_own():
    slides, _ = made("## A (20 phút)\n\nGhi ba dòng:\n\n- họ tên;\n- câu hỏi;\n- giờ.\n")
    listed = slides[3]
    assert isinstance(listed, ListSlide)
    assert (listed.title, listed.items) == ("Ghi ba dòng", ("Họ tên", "Câu hỏi", "Giờ."))


def test_an_activity_keeps_its_minutes_and_the_section_shares_the_rest():
    box = "> [!activity] Viết (8 phút)\n> Vật dụng: bút.\n>\n> 1. Viết.\n> 2. Đọc.\n>\n> Mục tiêu: 1\n"
    body = f"## A (20 phút)\n\n{box}"
    slides, _ = made(body)
    activity = slides[3]
    assert isinstance(activity, Activity)
    assert (activity.minutes, activity.seconds, activity.items) == (8, 480, ("Viết.", "Đọc."))
    assert sum(slide.seconds for slide in slides) == 20 * 60
    assert "Vật dụng: bút." in told(activity) and "Mục tiêu: 1. Nêu được ba phần." in told(activity)


def test_the_trainers_words_and_the_tests_answers_are_never_shown():
    body = (
        "## A (20 phút)\n\n> [!trainer]\n> Lời riêng.\n\n> [!question] exam\n> Hỏi kín?\n>\n"
        "> - [x] Đáp đúng — vì thế.\n> - [ ] Đáp sai — vì nhầm.\n"
    )
    slides, _ = made(body)
    assert kinds(slides) == ["title", "objectives", "section", "statement"]
    assert "Lời giảng viên: Lời riêng." in told(slides[2])
    test = slides[3]
    assert isinstance(test, Statement)
    assert "Hỏi kín" not in test.title + test.text
    assert "- A (đúng). Đáp đúng – vì thế." in told(test)


def test_a_question_is_followed_by_its_answer():
    body = (
        "## A (20 phút)\n\n> [!question] self-test\n> Hỏi?\n>\n> - [ ] Sai — nhầm.\n> - [x] Đúng — vì thế.\n"
    )
    slides, _ = made(body)
    assert kinds(slides)[3:] == ["question", "answer"]
    assert slides[4].title == "Đáp án: B"
    assert [(letter, choice.why) for letter, choice in slides[4].right] == [("B", "vì thế.")]


def test_a_box_shows_its_points_and_names_its_sources_above_them():
    box = "> [!law] Trần\n> Điều 6 nói rõ. Kiểm tra hiệu lực. Nguồn: S7, S8\n>\n> Hai điều:\n>\n> - Một.\n> - Hai.\n"
    slides, _ = made(f"## A (20 phút)\n\n{box}")
    assert (slides[3].title, slides[3].kicker) == ("Trần", "Căn cứ · Nguồn: S7, S8")
    assert slides[3].items == ("Điều 6 nói rõ.", "Kiểm tra hiệu lực.", "Một.", "Hai.")
    assert "Giải thích: Hai điều:" in told(slides[3])


@pytest.mark.parametrize(
    ("block", "kind"),
    [("- Dài dòng.\n- Dài nữa.\n", ListSlide), ("| A | B |\n|---|---|\n| 1 | 2 |\n", TableSlide)],
)
def test_a_mark_right_after_a_block_stands_for_it(block, kind):
    plain, _ = made(f"## A (20 phút)\n\n{block}")
    assert isinstance(plain[3], kind)
    slides, findings = made(f"## A (20 phút)\n\n{block}\n> [!slide] Gọn\n> Một câu.\n")
    assert (kinds(slides)[3:], findings) == (["statement"], [])
    assert (slides[3].title, slides[3].text) == ("Gọn", "Một câu.")


def test_a_mark_after_prose_or_with_a_picture_is_a_slide_more():
    picture = "> [!slide] Hình\n>\n> ![Hình](../handbook/hinh/x.svg)\n"
    body = f"## A (20 phút)\n\n- Một.\n\nLời kể.\n\n> [!slide] Thêm\n> - Hai.\n\n{picture}"
    slides, findings = made(body)
    assert (kinds(slides)[3:], findings) == (["list", "list", "picture"], [])


def test_an_activity_in_brief_keeps_its_clock_and_tells_the_steps_in_full():
    body = "## A (20 phút)\n\n> [!activity] Viết (8 phút)\n> 1. Viết thật kỹ.\n\n> [!slide]\n> 1. Viết.\n"
    slides, _ = made(body)
    assert isinstance(slides[3], Activity)
    assert (slides[3].minutes, slides[3].items) == (8, ("Viết.",))
    assert "Các bước: 1. Viết thật kỹ." in told(slides[3])


def test_what_is_not_shown_leaves_its_notes_behind():
    body = "## A (20 phút)\n\n- Một.\n\n> [!trainer]\n> Nói thêm.\n\n- Hai.\n\n> [!slide] Không chiếu\n"
    slides, findings = made(body)
    assert (kinds(slides)[2:], findings) == (["section", "list"], [])
    assert slides[3].items == ("Một.",)


def test_a_long_list_is_parted_and_keeps_counting():
    steps = "\n".join(f"{n}. {'Việc này cần nhiều chữ để nói cho hết ý của nó. ' * 2}" for n in range(1, 9))
    module = read(Source("training/m.md", f"{HEAD}## A (20 phút)\n\n{steps}\n"))
    found, findings = fitted(derive(module, "Dự thảo", ())[0])
    lists = [slide for slide in found.slides if slide.kind == "list"]
    assert findings == [] and len(lists) > 1
    assert [slide.start for slide in lists][1] == 1 + len(lists[0].items)
    assert sum(len(slide.items) for slide in lists) == 8
    assert all(slide.size >= 24 for slide in lists)


@pytest.mark.parametrize("path", MODULES)
def test_each_deck_takes_as_long_as_its_module(path):
    found, _ = deck(path)
    planned = sum(slide.seconds for slide in found.slides) / 60
    assert abs(planned - found.minutes) <= 1  # seconds are rounded where a section's time is shared out
    assert kinds(found.slides)[:2] == ["title", "objectives"]
    assert found.slides[-1].kind == "closing"


@pytest.mark.parametrize("path", MODULES)
def test_marks_for_the_deck_reach_no_reader(path):
    module = next(one for one in book().modules if one.path == path)
    assert module.boxes("slide")
    assert "[!slide]" not in participants(module)
    lesson = trainers(module)
    assert all(
        block.kind != "slide" for part in lesson.parts for block in part.blocks if isinstance(block, Box)
    )
