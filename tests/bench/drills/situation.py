"""The situations: told, typed, and answered."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from sotay.book.decision import decider
from sotay.book.load import load as load_book

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Situation:
    """What happens, what is typed for it, which response is right, and the answers that lead to its level."""

    tell: str
    typed: str
    scenario: str
    answers: str
    level: int

    @property
    def page(self) -> str:
        """The page that must be reached."""
        return f"kich-ban/{self.scenario}/cap-{self.level}/index.html"


def load() -> list[Situation]:
    """Return every situation; raises ValueError where the table gives another level than is written."""
    text = (Path(__file__).parent / "situations.yml").read_text("utf-8")
    found = [Situation(**values) for values in yaml.safe_load(text)]
    table = decider(load_book(ROOT).registry.triage)
    for situation in found:
        level = table.level(table.weights(situation.answers))
        if level != situation.level:
            raise ValueError(f"{situation.tell}: bảng phân cấp ra {level}, không phải {situation.level}")
    return found
