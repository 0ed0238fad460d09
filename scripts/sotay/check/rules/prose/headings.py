"""Headings go down one step at a time, so that a contents list and a screen reader can follow them."""

from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.book.outline import Section
from sotay.check.rule import Context, rule

RULE = "bac-tieu-de"


@rule(RULE, protects="Tiêu đề đúng bậc: mục lục và máy đọc màn hình đi theo được.")
def headings_go_down_in_steps(context: Context) -> Iterator[Finding]:
    """The body starts at ## (the title is front matter), goes down one step at a time, none is empty."""
    book = context.book
    for sections in (
        *(page.sections for page in (*book.chapters, *book.pages)),
        *(lesson.sections for lesson in book.leaves),
    ):
        yield from _steps(sections)


def _steps(sections: list[Section]) -> Iterator[Finding]:
    last = 1
    for section in sections:
        if not section.level:
            continue
        mark = "#" * section.level
        if not section.title:
            yield Finding(RULE, section.place, "Tiêu đề để trống.", "Viết như: ## Việc làm trong giờ đầu")
        elif section.level == 1:
            message = "Tiêu đề bậc một (#) đã có ở title của phần đầu trang."
            yield Finding(RULE, section.place, message, f"Viết: ## {section.title}")
        elif section.level > last + 1:
            message = f"Tiêu đề bậc {section.level} ({mark}) đứng ngay dưới bậc {last}, nhảy mất một bậc."
            yield Finding(RULE, section.place, message, f"Viết: {'#' * (last + 1)} {section.title}")
        last = max(1, section.level)
