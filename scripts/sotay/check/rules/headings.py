"""Rules of a scenario's headings: a closed list, so that one finds the place in a hurry (DESIGN §4)."""

from collections.abc import Iterator

from sotay.book import form as forms
from sotay.book import response as responses
from sotay.book import scenario as scenarios
from sotay.book.exercise import ACTIONS, Exercise
from sotay.book.finding import Finding, Place
from sotay.book.names import key, nearest
from sotay.book.outline import Section
from sotay.check.rule import Context, rule


@rule("tieu-de-la", "thieu-muc", "muc-trung", protects="Kịch bản nào cũng đủ mục, cùng tên, dễ tìm lúc gấp.")
def headings_are_the_list(context: Context) -> Iterator[Finding]:
    """The second-level headings of a scenario's files and of a form are the closed list, each once."""
    for scenario in context.book.scenarios:
        yield from _headings(scenario.path, scenario.sections, scenarios.HEADINGS)
        for response in scenario.responses.values():
            yield from _headings(response.path, response.sections, responses.HEADINGS)
        if scenario.exercise:
            yield from _exercise(scenario.exercise)
    for form in context.book.forms:
        yield from _headings(form.path, form.sections, forms.PARTS, below=(forms.SHEET,))


def _headings(
    path: str,
    sections: list[Section],
    wanted: tuple[str, ...],
    below: tuple[str, ...] = (scenarios.QUESTIONS,),
) -> Iterator[Finding]:
    if all(section.empty and not section.level for section in sections):
        return  # an empty file is told as such
    seen: set[str] = set()
    meant: set[str] = set()  # headings that stand there, but not as they should
    inside = ""
    for section in sections[1:]:
        known = next((title for title in wanted if key(title) == key(section.title)), "")
        if section.level == 2:
            inside = known
            if section.title not in wanted:
                near = nearest(section.title, wanted, 1)
                meant.update(near)
                hint = "".join(f"Có phải: {title}? " for title in near) + f"Các tiêu đề: {'; '.join(wanted)}."
                yield Finding("tieu-de-la", section.place, f"Không có tiêu đề “{section.title}” ở đây.", hint)
            elif section.title in seen:
                message = f"Mục “{section.title}” viết hai lần."
                yield Finding("muc-trung", section.place, message, "Gộp hai mục làm một.")
            seen.add(section.title)
        elif section.level == 1 or (inside not in below and section.level < 4):
            meant.add(known)
            message = f"Tiêu đề “{section.title}” sai bậc ở đây."
            yield Finding("tieu-de-la", section.place, message, f"Bậc hai (##) gồm: {'; '.join(wanted)}.")
    for title in wanted:
        if title not in seen | meant:
            yield Finding("thieu-muc", Place(path), f"Thiếu mục “{title}”.", f"Thêm dòng: ## {title}")


def _exercise(exercise: Exercise) -> Iterator[Finding]:
    for section in exercise.sections:
        if section.level == 1 or (section.level == 3 and section.title != ACTIONS):
            message = f"Không có tiêu đề “{section.title}” ở đây."
            hint = f"Mỗi phiếu một tiêu đề bậc hai (##); dưới phiếu chỉ có: ### {ACTIONS}"
            yield Finding("tieu-de-la", section.place, message, hint)
