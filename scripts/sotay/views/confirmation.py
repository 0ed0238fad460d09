"""Whether the units have confirmed the parts they are given: shown wherever a lead is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from sotay.views.public import PublicScenario

WAITING = "đề xuất, chờ xác nhận"


@dataclass(frozen=True)
class Confirmation:
    """How many of some scenarios are confirmed."""

    confirmed: tuple[PublicScenario, ...]
    waiting: tuple[PublicScenario, ...]

    @property
    def told(self) -> str:
        """ "đề xuất, chờ đơn vị xác nhận", "đã xác nhận", or how many of each."""
        if not self.confirmed:
            return "đề xuất, chờ đơn vị xác nhận"
        if not self.waiting:
            return "đã được đơn vị xác nhận"
        codes = ", ".join(scenario.id for scenario in self.confirmed)
        return f"đã xác nhận: {codes}; còn lại là đề xuất, chờ đơn vị xác nhận"


def of(scenarios: Iterable[PublicScenario]) -> Confirmation:
    """Return the state of `scenarios`, each counted once."""
    once = list({scenario.id: scenario for scenario in scenarios}.values())
    return Confirmation(tuple(s for s in once if s.confirmed), tuple(s for s in once if not s.confirmed))


def state(scenario: PublicScenario) -> str:
    """Return one scenario's state: "đã xác nhận: Sở Y tế, 01/12/2026", or that it waits."""
    return f"đã xác nhận: {scenario.confirmed}" if scenario.confirmed else WAITING
