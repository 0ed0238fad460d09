"""Which books there are to print: a plan each, and for plans of a group one each group of scenarios."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sotay.book.levels import Group
from sotay.book.volume import Part
from sotay.book.volume import Volume as Plan

GROUP, SCENARIO = "{nhóm}", "{kịch bản}"


@dataclass(frozen=True)
class Title:
    """A book to print: its name ("rut-gon", "nhom-thien-tai"), its plan, the group it is about if any."""

    name: str
    plan: Plan
    group: Group | None = None


def titles(plans: Mapping[str, Plan], groups: Sequence[Group]) -> Iterator[Title]:
    """Yield every book of ``plans`` in their order; ``groups`` are those that have scenarios."""
    for name, plan in plans.items():
        if plan.kind != "group":
            yield Title(name, plan)
            continue
        for group in groups:
            output = f"{plan.output.removesuffix('.pdf')}-{group.id}.pdf"
            changed = {"title": plan.title.replace(GROUP, group.name), "output": output}
            yield Title(f"{name}-{group.id}", plan.model_copy(update=changed), group)


def split(part: Part, scenarios: Sequence[tuple[str, str]]) -> Iterator[Part]:
    """Yield ``part``, or one a scenario where its title says so; ``scenarios`` are titles and paths."""
    if SCENARIO not in part.title:
        yield part
        return
    for title, path in scenarios:
        yield part.model_copy(update={"title": part.title.replace(SCENARIO, title), "pages": [path]})
