"""Rules of an exercise: levels that exist, units in the cast, within its time (DESIGN §4)."""

from collections.abc import Iterator

from sotay.book.duration import spell
from sotay.book.finding import Finding
from sotay.book.names import key
from sotay.check.rule import Context, rule


@rule(
    "phieu-sai-cap",
    "phieu-ngoai-phan-vai",
    "phieu-qua-gio",
    protects="Diễn tập khớp với phương án của kịch bản.",
)
def injects_fit(context: Context) -> Iterator[Finding]:
    """An inject's level exists, its actions' units are cast at that level, its time is within the exercise."""
    units = context.book.registry.units
    for scenario in context.book.scenarios:
        for inject in scenario.exercise.injects if scenario.exercise else []:
            response = scenario.responses.get(inject.level)
            if response is None:
                known = ", ".join(f"Cấp {n}" for n in sorted(scenario.responses))
                message = f"Phiếu ghi Cấp {inject.level}, kịch bản không có cấp này."
                yield Finding("phieu-sai-cap", inject.place, message, f"Các cấp của kịch bản: {known}.")
                continue
            if scenario.exercise and inject.after > scenario.exercise.minutes:
                message = f"Phiếu phát lúc {spell(inject.after)}, sau khi diễn tập kết thúc."
                hint = f"Diễn tập dài {scenario.exercise.minutes} phút (minutes)."
                yield Finding("phieu-qua-gio", inject.place, message, hint)
            cast = [line.text for line in (*filter(None, [response.lead]), *response.partners)]
            ids = {unit.id for name in cast if (unit := units.find(name))} | {key(name) for name in cast}
            for step in inject.actions:
                unit = units.find(step.unit)
                if (unit.id if unit else key(step.unit)) not in ids:
                    message = (
                        f"“{step.unit}” không có trong phân vai Cấp KHTT {inject.level} của {scenario.id}."
                    )
                    yield Finding(
                        "phieu-ngoai-phan-vai", step.unit_place, message, f"Giao cho: {'; '.join(cast)}."
                    )
