"""Decks in a real Chromium, opened from a folder without a network: nothing overflows, clock and speaker window run."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from tests.teach.deck.decks import FONTS, MODULES, deck

from sotay.teach.deck.draw import screen
from sotay.teach.deck.slide import Activity

pytestmark = pytest.mark.browser
# Labels around the text, not the text: kicker, footer, part of parts, the clock's word, marks, a title slide's facts.
LABELS = (
    ".dk-kicker, .dk-foot, .dk-part, .dk-clock i, .dk-number, .dk-letter, .dk-facts, .dk-edition, .dk-speaker"
)
NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)
MEASURE = """(labels) => {
  const slide = Reveal.getCurrentSlide(), scale = Reveal.getScale(), page = slide.getBoundingClientRect();
  const told = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const holder = node.parentElement;
    if (!node.textContent.trim() || holder.closest("aside.notes, title, desc")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].map((box) => ({
      left: (box.left - page.left) / scale, right: (box.right - page.left) / scale,
      top: (box.top - page.top) / scale, bottom: (box.bottom - page.top) / scale }));
    const label = holder.closest(labels) !== null, svg = holder.closest("svg");
    let size = parseFloat(getComputedStyle(holder).fontSize);
    if (svg) size = parseFloat(holder.getAttribute("font-size")) * 706 / 360;
    told.push({ text: node.textContent.trim(), boxes, label, svg: !!svg, size, head: !!holder.closest("h1, h2"),
      body: !!holder.closest(".dk-body") });
  }
  return { told, height: slide.scrollHeight, width: slide.scrollWidth };
}"""
ENGLISH = re.compile(
    r"\b(the|slide|slides|notes?|time|upcoming|layout|click|next|previous|speaker|default|pause)\b", re.I
)


@pytest.fixture
def opened(chromium, tmp_path):
    """A function that opens a module's deck as a trainer does; what its scripts complain of fails the test."""
    contexts, told = [], []

    def visit(path: str, *, stopped: bool = False):
        target = tmp_path / "bai-giang.html"
        found, strips = deck(path)
        target.write_text(screen(found, strips, FONTS), encoding="utf-8")
        context = chromium.new_context(viewport={"width": 1280, "height": 720}, offline=True)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on(
            "request",
            lambda r: None if r.url.startswith(("file:", "data:", "about:")) else told.append(r.url),
        )
        if stopped:
            page.clock.install(time=NOON)
        page.goto(target.as_uri())
        page.wait_for_selector(".reveal.ready")
        page.evaluate("document.fonts.ready.then(() => true)")
        if stopped:
            page.clock.pause_at(NOON + timedelta(minutes=5))
        return page

    yield visit
    for context in contexts:
        context.close()
    assert told == []


@pytest.mark.parametrize("path", MODULES)
def test_nothing_overflows_and_the_last_row_can_read(path, opened):
    page = opened(path)
    slides = deck(path)[0].slides
    assert page.evaluate("Reveal.getTotalSlides()") == len(slides)
    for number, slide in enumerate(slides):
        page.evaluate(f"Reveal.slide({number})")
        found = page.evaluate(MEASURE, LABELS)
        where = f"{path}, trang {number + 1} ({slide.kind}, dòng {slide.place.line})"
        assert (found["width"], found["height"]) == (960, 540), where
        heads = [box["bottom"] for text in found["told"] if text["head"] for box in text["boxes"]]
        for text in found["told"]:
            for box in text["boxes"]:
                assert box["left"] >= 20 and box["right"] <= 944, (where, text["text"])
                assert box["bottom"] <= (536 if text["label"] else 506), (where, text["text"])
                if text["body"] and heads:
                    assert box["top"] >= max(heads) - 6, (where, text["text"])
            assert text["label"] or text["size"] >= 24, (where, text["text"], text["size"])


def test_the_face_is_in_the_file(opened):
    page = opened(MODULES[0])
    assert page.evaluate("document.fonts.check('700 24px \"Be Vietnam Pro\"', 'Ngộ độc')")
    assert page.evaluate("[...document.fonts].filter((f) => f.status === 'loaded').length") >= 2


def test_the_clock_counts_down_stops_and_starts_again(opened):
    page = opened(MODULES[2], stopped=True)
    number = next(n for n, slide in enumerate(deck(MODULES[2])[0].slides) if isinstance(slide, Activity))
    page.evaluate(f"Reveal.slide({number})")
    clock = page.locator("section.present .dk-clock")
    minutes = deck(MODULES[2])[0].slides[number].minutes
    assert clock.inner_text().split() == [f"{minutes:02d}:00", "bấm", "để", "chạy"]
    page.keyboard.press("t")
    page.clock.run_for(61_000)
    assert clock.inner_text().startswith(f"{minutes - 2:02d}:59")
    clock.click()
    page.clock.run_for(30_000)
    assert clock.inner_text() == f"{minutes - 2:02d}:59\ntạm dừng"
    page.keyboard.press("t")
    page.clock.run_for(minutes * 60_000)
    assert clock.inner_text().startswith("Hết giờ\nquá 01:")
    page.keyboard.press("r")
    assert clock.inner_text().startswith(f"{minutes:02d}:00")


def test_the_speaker_window_follows_and_is_in_vietnamese(opened):
    page = opened(MODULES[2])
    slides = deck(MODULES[2])[0].slides
    number = next(n for n, slide in enumerate(slides) if slide.kind == "section" and slide.number == 2)
    page.evaluate(f"Reveal.slide({number})")
    with page.context.expect_page() as pop:
        page.locator(".dk-speaker").first.evaluate("button => button.click()")
    speaker = pop.value
    speaker.wait_for_selector("#connection-status", state="hidden")
    speaker.wait_for_function("document.querySelector('.pace').textContent.includes('Phần 2')")
    told = speaker.inner_text("body")
    assert "Chiếu bảng, đọc tuyên bố" in told and "Cửa sổ giảng viên" in speaker.title()
    assert "Phần 2: kế hoạch phút 8–20, đang ở phút 0. Sớm 8 phút." in told
    assert re.search(r"Đã giảng\s+Bấm để tính lại từ trang này", told) and re.search(r"00:00:\d\d", told)
    assert "Còn lại cho trang này" in told
    speaker.click(".speaker-controls-time")  # the lesson is where this slide begins
    speaker.wait_for_function(
        "document.querySelector('.pace').textContent.includes('Đúng nhịp, còn 12 phút')"
    )
    speaker.keyboard.press("ArrowRight")
    page.wait_for_function(f"Reveal.getState().indexh === {number + 1}")
    assert ENGLISH.findall(speaker.inner_text("body").replace("Bố cục", "")) == []
    page.evaluate("Reveal.toggleHelp()")
    assert ENGLISH.findall(page.inner_text(".r-overlay-help-content")) == []
    labels = page.eval_on_selector_all(
        ".controls [aria-label]", "all => all.map((x) => x.getAttribute('aria-label'))"
    )
    assert sorted(set(labels)) == ["trang dưới", "trang sau", "trang trên", "trang trước"]


def test_a_file_of_its_own():
    found, strips = deck(MODULES[0])
    text = screen(found, strips, FONTS)
    assert text == screen(found, strips, FONTS)
    style = text[text.index("<style>") : text.index("</style>")]
    assert not re.search(r"@import|url\((?!data:)", style)
    assert not re.search(r"<(?:link|script|img|iframe)[^>]+(?:src|href)=", text[: text.index("<script>")])
    assert "Permission is hereby granted" in text
    assert len(text.encode()) < 600_000
