"""Rules of an exercise: levels that exist, units in the cast, within its time (DESIGN §4)."""

from collections.abc import Iterator

from sotay.book.duration import spell
from sotay.book.exercise import Inject
from sotay.book.finding import Finding
from sotay.book.response import Response
from sotay.book.scenario import Scenario
from sotay.check.cast import cast_of
from sotay.check.rule import Context, rule


@rule(
    "phieu-sai-cap",
    "phieu-ngoai-phan-vai",
    "phieu-qua-gio",
    protects="Diễn tập khớp với phương án của kịch bản.",
)
def injects_fit(context: Context) -> Iterator[Finding]:
    """An inject's level exists, its actions' units are cast there, its time is within the exercise."""
    for scenario in context.book.scenarios:
        if not scenario.exercise:
            continue
        for inject in scenario.exercise.injects:
            if scenario.exercise.minutes and inject.after > scenario.exercise.minutes:
                message = f"Phiếu phát lúc {spell(inject.after)}, sau khi diễn tập kết thúc."
                hint = f"Diễn tập dài {scenario.exercise.minutes} phút (minutes)."
                yield Finding("phieu-qua-gio", inject.place, message, hint)
            response = scenario.responses.get(inject.level)
            if response:
                yield from _cast(context, inject, response, scenario)
            elif not scenario.closed(inject.level):
                known = ", ".join(f"Cấp {n}" for n in sorted(scenario.responses))
                message = f"Phiếu ghi Cấp {inject.level}, kịch bản không có cấp này."
                yield Finding("phieu-sai-cap", inject.place, message, f"Các cấp của kịch bản: {known}.")


def _cast(context: Context, inject: Inject, response: Response, scenario: Scenario) -> Iterator[Finding]:
    cast = cast_of(context, response)
    for step in inject.actions:
        if not cast.may_act(step.unit):
            message = f"“{step.unit}” không có trong phân vai Cấp KHTT {inject.level} của {scenario.id}."
            yield Finding("phieu-ngoai-phan-vai", step.unit_place, message, cast.meant(step.unit))
