"""Rules of the triage table: it names what exists, decides every case, and has no line without effect."""

from collections.abc import Iterator

from sotay.book.decision import decider, prove
from sotay.book.finding import Finding
from sotay.book.names import key, suggestion
from sotay.book.registry import Registry
from sotay.book.triage import Question, Triage
from sotay.check.rule import Context, rule

_SHAPE = "Xem phần chú thích ở đầu handbook/registry/triage.yml."


@rule(
    "phan-cap-sai",
    protects="Bảng phân cấp chỉ nhắc tới câu hỏi, câu trả lời và cấp có thật.",
    scope="registry",
)
def triage_names_what_exists(context: Context) -> Iterator[Finding]:
    """Ids stand once; rules, "Chưa rõ" and direct raises name what the tables have."""
    registry = context.book.registry
    if triage := registry.triage:
        yield from _questions(registry, triage)
        yield from _rules(registry, triage)


def _questions(registry: Registry, triage: Triage) -> Iterator[Finding]:
    seen: set[str] = set()
    for i, question in enumerate(triage.questions):
        if question.id in seen:
            yield _wrong(registry, f"Mã câu hỏi “{question.id}” đã có.", "Đổi mã.", "questions", i, "id")
        seen.add(question.id)
        given = [answer.id for answer in question.answers]
        for j, answer in enumerate(given):
            if answer in given[:j]:
                told = f"Mã câu trả lời “{answer}” đã có trong câu “{question.name}”."
                yield _wrong(registry, told, "Đổi mã.", "questions", i, "answers", j, "id")
        at = question.index(question.unsure)
        if at is None:
            told = f"“Chưa rõ” của câu “{question.name}” tính như “{question.unsure}”, bảng không có."
            yield _wrong(registry, told, _one_of(question.unsure, given), "questions", i, "unsure")
        elif at == 0:
            told = f"“Chưa rõ” của câu “{question.name}” đang tính như mức thấp nhất."
            hint = f"Lấy mức cao hơn trong hai mức đang phân vân, ví dụ: unsure: {given[1]}"
            yield _wrong(registry, told, hint, "questions", i, "unsure")


def _rules(registry: Registry, triage: Triage) -> Iterator[Finding]:
    questions = {question.id: question for question in triage.questions}
    for i, written in enumerate(triage.rules):
        level = registry.levels.level(written.level)
        if level is None and "levels" not in registry.broken:
            told = f"Không có Cấp KHTT {written.level} trong levels.yml."
            yield _wrong(registry, told, "Sửa số cấp.", "rules", i, "level")
        for name, answer in written.when.items():
            question = questions.get(name)
            if question is None:
                told = f"Quy tắc nhắc câu hỏi “{name}”, bảng không có."
                yield _wrong(registry, told, _one_of(name, list(questions)), "rules", i, "when", name)
            elif told := _misses(question, answer):
                given = [a.id for a in question.answers]
                yield _wrong(registry, told, _one_of(answer, given), "rules", i, "when", name)
        known = {key(text): text for text in level.raise_} if level else {}
        for j, text in enumerate(written.raises if level and "levels" not in registry.broken else ()):
            if key(text) not in known:
                told = f"“{text}” không phải điều kiện nâng thẳng của Cấp KHTT {written.level}."
                yield _wrong(registry, told, _one_of(text, list(known.values())), "rules", i, "raises", j)


def _named(triage: Triage, index: int) -> str:
    """Return a rule's name in a finding: “{tac-hai: chet} → Cấp KHTT 4”."""
    written = triage.rules[index]
    when = ", ".join(f"{question}: {answer}" for question, answer in written.when.items())
    return f"Quy tắc “{when}” → Cấp KHTT {written.level}"


def _misses(question: Question, answer: str) -> str:
    """Return what is wrong with a rule's condition on `question`, or nothing."""
    at = question.index(answer)
    if at is None:
        return f"Câu “{question.name}” không có câu trả lời “{answer}”."
    return (
        f"“{answer}” là mức nhẹ nhất của câu “{question.name}”: quy tắc này lúc nào cũng đúng."
        if at == 0
        else ""
    )


def _one_of(name: str, known: list[str]) -> str:
    return suggestion(name, known) or (f"Một trong: {'; '.join(known)}." if known else _SHAPE)


def _wrong(registry: Registry, told: str, hint: str, *path: str | int) -> Finding:
    return Finding("phan-cap-sai", registry.place("triage", *path), told, hint)


@rule(
    "phan-cap-thua",
    "phan-cap-thieu",
    protects="Bảng phân cấp ra đúng một cấp cho mọi cách trả lời; không quy tắc thừa, không thiếu cấp.",
    scope="registry",
)
def triage_decides_every_case(context: Context) -> Iterator[Finding]:
    """Every way to answer is tried: no level out of reach, none that falls, no rule idle, every direct raise held."""
    registry = context.book.registry
    triage = registry.triage
    if (
        triage is None
        or "levels" in registry.broken
        or [*_questions(registry, triage), *_rules(registry, triage)]
    ):
        return
    table = decider(triage)
    proof = prove(table)
    for fall in proof.falls:
        name = triage.questions[fall.question].name
        number = table.level(fall.weights)
        at = next(i for i, written in enumerate(triage.rules) if written.level == number)
        told = f"{_named(triage, at)} làm cấp hạ xuống khi câu “{name}” nặng thêm một mức."
        hint = "Sửa để thêm dấu hiệu xấu thì cấp chỉ giữ nguyên hoặc tăng."
        yield Finding("phan-cap-sai", registry.place("triage", "rules", at), told, hint)
    for i in proof.idle:
        told = f"{_named(triage, i)} không đổi kết quả: đã có quy tắc đòi Cấp KHTT {triage.rules[i].level}."
        yield Finding(
            "phan-cap-thua",
            registry.place("triage", "rules", i),
            told,
            "Xóa quy tắc thừa, hoặc sửa điều kiện.",
        )
    for level in registry.levels.levels:
        if level.number not in proof.reached:
            told = f"Không cách trả lời nào dẫn tới Cấp KHTT {level.number}."
            hint = f"Thêm một quy tắc có level: {level.number}."
            yield Finding("phan-cap-thieu", registry.place("triage", "rules"), told, hint)
        held = {key(text) for r in triage.rules if r.level == level.number for text in r.raises}
        for text in level.raise_:
            if key(text) not in held:
                told = f"Chưa quy tắc nào giữ điều kiện nâng thẳng “{text}” của Cấp KHTT {level.number}."
                hint = f"Ghi “- {text}” vào raises của quy tắc level: {level.number}."
                yield Finding("phan-cap-thieu", registry.place("triage", "rules"), told, hint)
