"""A content stream written anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pikepdf import ContentStreamInstruction, Dictionary, Name, Operator


@dataclass
class Written:
    """What it says, the resources it names, the states it needs besides."""

    instructions: list[Any] = field(default_factory=list)  # ContentStreamInstruction, or an inline image
    used: dict[str, set[str]] = field(default_factory=dict)
    states: dict[str, Dictionary] = field(default_factory=dict)

    def add(self, operands: Sequence[Any], operator: str) -> None:
        """Add an instruction."""
        self.instructions.append(ContentStreamInstruction(list(operands), Operator(operator)))

    def put(self, given: Any, around: Dictionary | None) -> None:
        """Take an instruction as it is, drawn in the state ``around`` if there is one."""
        if around is None:
            self.instructions.append(given)
            return
        self.states["/InQuanh"] = around
        self.add([], "q")
        self.add([Name("/InQuanh")], "gs")
        self.instructions.append(given)
        self.add([], "Q")
