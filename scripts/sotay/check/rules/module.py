"""Rules of a training module (plan III.4)."""

from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.book.module import ACTIVITY, QUESTION, timed
from sotay.book.names import suggestion
from sotay.book.question import EXAM, SELF_TEST, aims
from sotay.book.scenario import CODE
from sotay.check.rule import Context, rule


@rule("phut-khong-khop", "thoi-luong-sai", protects="Giảng viên biết chắc bài vừa giờ.")
def minutes_add_up(context: Context) -> Iterator[Finding]:
    """The minutes on second-level headings add up to `duration`."""
    for module in context.book.modules:
        text = module.tree.text("duration")
        if not text:
            continue
        if module.minutes is None:
            message = f"Không đọc được thời lượng “{text}”."
            yield Finding(
                "thoi-luong-sai", module.tree.place("duration"), message, "Viết như: duration: 90 phút"
            )
            continue
        total = sum(timed(s.title)[1] or 0 for s in module.sections if s.level == 2)
        if total != module.minutes:
            message = f"Các mục cộng lại {total} phút, thời lượng ghi {module.minutes} phút."
            hint = "Sửa số phút ở tiêu đề, như “## Viết thử (15 phút)”, hoặc sửa duration."
            yield Finding("phut-khong-khop", module.tree.place("duration"), message, hint)


@rule("kich-ban-khong-co", protects="Bài tập lấy dữ liệu từ kịch bản có thật.", scope="book")
def scenarios_exist(context: Context) -> Iterator[Finding]:
    """A module's scenarios are scenarios of the book."""
    known = {trace.id for trace in context.traces}
    # A scenario whose code could not be read may be the one that is meant.
    hidden = any(not trace.code for trace in context.traces)
    for module in context.book.modules:
        for line in module.scenarios:
            if line.text not in known and not (hidden and CODE.fullmatch(line.text)):
                hint = suggestion(line.text, known) or "Viết mã kịch bản, như KB05."
                yield Finding("kich-ban-khong-co", line.place, f"Không có kịch bản “{line.text}”.", hint)


@rule("cau-hoi-sai", protects="Câu hỏi nào cũng có đáp án đúng, và có lựa chọn sai.")
def questions_have_answers(context: Context) -> Iterator[Finding]:
    """A question is self-test or exam; its choices have a right one and not only right ones."""
    for module in context.book.modules:
        for box in module.boxes(QUESTION):
            kind = box.title.split()[0] if box.title else ""
            if kind not in (SELF_TEST, EXAM):
                message = (
                    f"Câu hỏi phải ghi loại: {SELF_TEST} (đáp án công khai) hoặc {EXAM} (chỉ giảng viên)."
                )
                yield Finding("cau-hoi-sai", box.place, message, f"Viết như: > [!question] {SELF_TEST}")
            choices = [line.text.strip() for line in box.lines if line.text.lstrip().startswith("- [")]
            right = [text for text in choices if text[2:4].lower() == "[x"]
            if choices and not right:
                yield Finding(
                    "cau-hoi-sai",
                    box.place,
                    "Câu hỏi không có đáp án đúng.",
                    "Đánh dấu đáp án đúng bằng - [x].",
                )
            elif choices and len(right) == len(choices):
                yield Finding(
                    "cau-hoi-sai", box.place, "Mọi lựa chọn đều đúng.", "Thêm lựa chọn sai bằng - [ ]."
                )


@rule("muc-tieu-khong-luyen", protects="Mục tiêu nào cũng được luyện hoặc được hỏi.")
def objectives_are_practised(context: Context) -> Iterator[Finding]:
    """Every objective is named by an activity or a question ("Mục tiêu: 1, 3"); no box names one that is not."""
    for module in context.book.modules:
        objectives = module.tree.texts("objectives")
        practised: set[int] = set()
        for box in [*module.boxes(ACTIVITY), *module.boxes(QUESTION)]:
            for number in aims(box):
                practised.add(number)
                if objectives and not 1 <= number <= len(objectives):
                    message = f"Hộp này nêu mục tiêu {number}, mô-đun chỉ có {len(objectives)} mục tiêu."
                    hint = "Ghi số thứ tự trong objectives, như “> Mục tiêu: 1, 3”."
                    yield Finding("muc-tieu-khong-luyen", box.place, message, hint)
        for number, (text, place) in enumerate(objectives, 1):
            if number not in practised:
                message = f"Mục tiêu {number} không có hoạt động hay câu hỏi nào: “{text}”"
                hint = f"Ghi “> Mục tiêu: {number}” ở cuối hộp activity hoặc question luyện mục tiêu này."
                yield Finding("muc-tieu-khong-luyen", place, message, hint)
