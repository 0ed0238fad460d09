"""Rules of a finished scenario: how much it must have, as `standard` of levels.yml asks (plan III.2)."""

from collections.abc import Iterator

from sotay.book import message as messages
from sotay.book.duration import minutes, spell
from sotay.book.finding import Finding, Place
from sotay.book.gap import syllables
from sotay.book.levels import Standard
from sotay.book.scenario import MESSAGES, QUESTIONS, Scenario
from sotay.check.rule import Context, rule
from sotay.check.rules.consistency import levelled, steps_place, unread


def _asked(context: Context) -> Iterator[tuple[Scenario, Standard]]:
    """Yield every scenario whose index could be read, with what is asked of it."""
    for scenario in context.book.scenarios:
        if scenario.sections:
            yield scenario, context.book.registry.levels.standard


@rule("it-viec", protects="Phương án nào cũng đủ việc để làm theo ngay.", severity="warning")
def enough_steps(context: Context) -> Iterator[Finding]:
    """A response has at least the steps that its level asks for."""
    for response, level in levelled(context):
        count = len(response.steps)
        if count < level.steps_min and not unread(response):
            message = f"Cấp KHTT {level.number} có {count} việc, cần ít nhất {level.steps_min}."
            hint = "Thêm việc: ghi T0, xác minh, báo cáo, trình duyệt, ra tuyên bố, cập nhật."
            yield Finding("it-viec", steps_place(response), message, hint, "warning")


@rule("thieu-bao-cao-nhanh", protects="Cấp trên được báo đúng hạn của bảng cấp KHTT.", severity="warning")
def reports_are_planned(context: Context) -> Iterator[Finding]:
    """Each receiver that the level names has a report step within its time ("ngay": before the statement)."""
    if not context.book.registry.levels.standard.reports:
        return
    for response, level in levelled(context):
        for report in level.reports:
            limit = minutes(report.within) or response.minutes
            if not limit or unread(response):
                continue
            if not any(step.after <= limit and report.named(step.text) for step in response.steps):
                message = (
                    f"Chưa có việc báo cáo {report.to} trong {spell(limit)} đầu ở Cấp KHTT {level.number}."
                )
                hint = f"Viết như: - **{spell(limit)}** · Sở Y tế: báo cáo nhanh {report.to}."
                yield Finding("thieu-bao-cao-nhanh", steps_place(response), message, hint, "warning")


@rule(
    "thong-diep-sai-so",
    "thong-diep-dai",
    "thong-diep-khong-chung",
    protects="Thông điệp đủ ít để nhớ, đủ ngắn để nói, có bằng chứng để tin.",
    severity="warning",
)
def messages_are_few_and_short(context: Context) -> Iterator[Finding]:
    """As many key messages as asked, each one bold sentence within its syllables, each with its proof."""
    for scenario, standard in _asked(context):
        section = scenario.section(MESSAGES)
        if section is None or section.empty or not standard.messages:
            continue
        found = [(line, messages.parse(line)) for line in section.bullets()]
        if len(found) != standard.messages:
            told = f"Có {len(found)} thông điệp chính, cần đúng {standard.messages}."
            yield Finding(
                "thong-diep-sai-so", section.place, told, f"Viết như: {messages.EXAMPLE}", "warning"
            )
        for line, message in found:
            count = syllables(message.text) if message else 0
            if message is None or not message.proof:
                told = "Thông điệp chưa có bằng chứng, hoặc câu phải nói chưa in đậm."
                yield Finding(
                    "thong-diep-khong-chung", line.place, told, f"Viết như: {messages.EXAMPLE}", "warning"
                )
            elif standard.message_syllables and count > standard.message_syllables:
                told = f"Thông điệp dài {count} tiếng, nhiều nhất {standard.message_syllables}."
                yield Finding(
                    "thong-diep-dai", line.place, told, "Bỏ bớt ý: một thông điệp nói một việc.", "warning"
                )


@rule(
    "it-cau-hoi", protects="Người phát ngôn không gặp câu hỏi khó lần đầu trước ống kính.", severity="warning"
)
def enough_questions(context: Context) -> Iterator[Finding]:
    """A scenario has at least as many hard questions as asked."""
    for scenario, standard in _asked(context):
        section = scenario.section(QUESTIONS)
        if section is None:
            continue
        count = sum(s.level == 3 for s in scenario.sections)
        if count < standard.questions:
            message = f"Có {count} câu hỏi khó, cần ít nhất {standard.questions}."
            hint = "Thêm: ai chịu trách nhiệm, vì sao chậm, có che giấu không, hỗ trợ thế nào."
            yield Finding("it-cau-hoi", section.place, message, hint, "warning")


@rule(
    "it-phieu",
    "phieu-thieu-cap",
    "thieu-dien-bien-nguoc",
    protects="Diễn tập đi qua đủ các cấp và có lúc bức tranh đảo ngược.",
    severity="warning",
)
def exercise_is_whole(context: Context) -> Iterator[Finding]:
    """An exercise has the injects asked for, at every level, and a turn against the first picture."""
    numbers = [level.number for level in context.book.registry.levels.levels]
    for scenario, standard in _asked(context):
        exercise = scenario.exercise
        injects = exercise.injects if exercise else []
        if not standard.injects or (exercise and exercise.findings):
            continue
        place = Place(exercise.path if exercise else f"scenarios/{scenario.slug}/dien-tap.md")
        if len(injects) < standard.injects:
            message = f"Diễn tập của {scenario.id} có {len(injects)} phiếu, cần ít nhất {standard.injects}."
            hint = "Thêm phiếu: ## 15 phút · Cấp 2 · Zalo · Nhóm phụ huynh"
            yield Finding("it-phieu", place, message, hint, "warning")
        missing = [n for n in numbers if n not in {inject.level for inject in injects}]
        if injects and missing:
            told = ", ".join(f"Cấp {n}" for n in missing)
            message = f"Diễn tập của {scenario.id} chưa có phiếu nào ở {told}."
            yield Finding("phieu-thieu-cap", place, message, "Rải phiếu qua mọi cấp của kịch bản.", "warning")
        if injects and standard.twist and not any(inject.twist for inject in injects):
            message = f"Diễn tập của {scenario.id} chưa có diễn biến ngược."
            hint = "Thêm vào một phiếu dòng: Diễn biến ngược: điều đảo ngược bức tranh ban đầu."
            yield Finding("thieu-dien-bien-nguoc", place, message, hint, "warning")
