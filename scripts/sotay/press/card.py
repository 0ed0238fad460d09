"""A response page made into an action card over two facing pages: left what to do, right what to say.

One page would be better still, but steps, statement and twelve partners of the real scenarios do not
fit one A5 page at a legible size, and a spread is seen at one glance too.
"""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from sotay.press.fonts import FontSet
from sotay.press.measure import lines
from sotay.press.nobreak import one_line
from sotay.press.pick import pick, pick_one

_SOUP = BeautifulSoup("", "html.parser")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

# Points: the response sheet's text block (sheets.RESPONSE), one column of facts, a step, the title.
WIDTH = 118 / 25.4 * 72
COLUMN, STEP, TITLE = 155.0, 283.0, 187.0
ROOM = 505.0

# Written by hand during the event; the sheet is kept as its record.
FILL_IN = ("Xảy ra lúc", "T0", "Giờ ra tuyên bố", "Người quyết định cấp", "Người phát biểu", "Số gọi")


LOG = "Nhật ký: giờ, việc, người làm"
LOG_HEAD = 34  # points: its title, the white above it, and half a rule that the reckoning may be wrong
RULE = 118 / 113 * 10 / 25.4 * 72  # points from rule to rule: styles/marks/dong-ke.svg, as wide as the sheet
LEAST_RULED = 2


def make_card(article: Tag, fonts: FontSet) -> None:
    """Gather plate, title and deadline of a response into ``div.pr-head``; other pages are left alone."""
    plate, title = pick_one(article, ".st-plate"), article.find(["h1", "h2", "h3"])
    if plate is None or not isinstance(title, Tag):
        return
    level = str(plate.get("data-lv", ""))
    head = _new("div", "pr-head", **{"data-lv": level})
    title.insert_before(head)
    head.append(_mark(plate, level))
    head.append(_titles(article, plate, title))
    due = pick_one(article, "dl.st-due")
    if due is not None:
        head.append(_deadline(due))
    plate.decompose()
    for wrapper in pick(article, ".st-cols, .st-side, .st-body"):
        wrapper.unwrap()
    _turn_page(article, fonts)
    if _left_height(article, fonts) > ROOM:
        article["class"] = "pr-tight"


def halve_facts(article: Tag, fonts: FontSet) -> None:
    """Set the facts of a response in two lists side by side, about equally tall.

    CSS columns would do it too, but to balance them the layout sets every list again and again.
    """
    if pick_one(article, ".pr-head") is None:
        return
    face = fonts.face(fonts.families[0], 400)
    for facts in pick(article, "ul.st-facts"):
        rows = facts.find_all("li", recursive=False)
        heights = [lines(_text(row), face, 8, COLUMN) * 10.4 + 2 for row in rows]
        left = min(range(1, len(rows) + 1), key=lambda n: max(sum(heights[:n]), sum(heights[n:])))
        box, other = _new("div", "pr-two"), _new("ul", "st-facts")
        facts.insert_before(box)
        box.append(facts.extract())
        if rows[left:]:
            box.append(other)
        for row in rows[left:]:
            other.append(row.extract())


def _turn_page(article: Tag, fonts: FontSet) -> None:
    statement = pick_one(article, ".st-say")
    heading = statement.find_previous_sibling(_HEADINGS) if statement else None
    if heading is None:
        return
    right = _new("section", "pr-say")
    heading.insert_before(right)
    for tag in (heading, *heading.find_next_siblings()):
        right.append(tag.extract())
    blanks = _new("div", "pr-fill")
    for label in FILL_IN:
        blanks.append(_new("p", "", label))
    right.append(blanks)
    ruled = int((ROOM - LOG_HEAD - _right_height(right, fonts)) // RULE)
    if ruled >= LEAST_RULED:
        log = _new("div", "pr-log")
        log.append(_new("p", "", LOG))
        log.append(_new("div", "pr-log__lines", style=f"height:{ruled * RULE:.1f}pt"))
        right.append(log)


def _left_height(article: Tag, fonts: FontSet) -> float:
    """About how tall the left page's text will be, in points, set at its usual leading."""
    face = fonts.face(fonts.families[0], 400)

    def tall(selector: str, size: float, width: float, leading: float, pad: float) -> float:
        return sum(lines(_text(tag), face, size, width) * leading + pad for tag in pick(article, selector))

    facts = tall(".st-facts > div", 8, COLUMN, 10.4, 2)
    signs = tall("ul:not(.st-units) > li", 8.2, WIDTH - 9, 10.8, 0)
    said = tall(".pr-say li", 8.2, WIDTH - 9, 10.8, 0)
    steps = tall(".st-line .do", 8.2, STEP, 10.8, 4.4)
    title = pick_one(article, ".pr-head h1, .pr-head h2, .pr-head h3")
    head = 48 + 16.5 * (lines(_text(title), face, 12.6, TITLE) if title else 1)
    return head + facts / 2 + signs - said + steps + 2 * 20


def _right_height(right: Tag, fonts: FontSet) -> float:
    """About how tall the right page's text will be, in points."""
    sans, serif = (fonts.face(family, 400) for family in fonts.families[:2])
    height = 0.0 + sum(lines(_text(p), serif, 10, WIDTH - 24) * 14 + 5 for p in right.select(".st-say p"))
    height += sum(lines(_text(li), sans, 9, WIDTH - 9) * 12.2 + 3 for li in right.select("li"))
    heads = 42 * len(right.find_all(_HEADINGS)) - 17.5  # the first has no white above it
    return height + heads + 17 + 14 + 27 * -(-len(FILL_IN) // 3)


def _text(tag: Tag) -> str:
    return one_line(tag.get_text())


def _mark(plate: Tag, level: str) -> Tag:
    mark = _new("div", "pr-head__mark")
    mark.append(_new("p", "pr-head__n", level))
    steps = pick_one(plate, ".st-steps")
    if steps is not None:
        mark.append(steps.extract())
    return mark


def _titles(article: Tag, plate: Tag, title: Tag) -> Tag:
    box = _new("div", "pr-head__t")
    kicker = pick_one(article, ".st-kicker")
    if kicker is not None:
        box.append(kicker.extract())
    for span in pick(title, ".st-h1-level"):
        span.decompose()
    box.append(title.extract())
    names = " – ".join(p.get_text(" ", strip=True) for p in pick(plate, "p"))
    box.append(_new("p", "pr-head__level", names))
    return box


def _deadline(due: Tag) -> Tag:
    box = _new("div", "pr-head__due")
    label, clock, left = due.find("dt"), pick_one(due, ".clock"), pick_one(due, ".left")
    if isinstance(label, Tag):
        box.append(_new("p", "", label.get_text(" ", strip=True)))
    if clock is not None:
        box.append(_new("p", "pr-head__clock", clock.get_text(" ", strip=True)))
    if left is not None:
        box.append(_new("p", "", left.get_text(" ", strip=True)))
    note = pick_one(due, ".meta")
    _move_note(note.get_text(" ", strip=True) if note is not None else "", due)
    due.decompose()
    return box


def _move_note(note: str, due: Tag) -> None:
    """ "Tin an toàn: 30 phút sau T0" has no room in the frame; it becomes the first of the facts."""
    facts = due.find_next("dl", class_="st-facts")
    label, _, text = note.partition(":")
    if not text or not isinstance(facts, Tag):
        return
    row = _new("div", "pr-safety")
    row.append(_new("dt", "", label.strip()))
    row.append(_new("dd", "", text.strip()))
    facts.insert(0, row)


def _new(name: str, css: str, text: str = "", **attributes: str) -> Tag:
    tag = _SOUP.new_tag(name, attrs={**({"class": css} if css else {}), **attributes})
    if text:
        tag.string = text
    return tag
