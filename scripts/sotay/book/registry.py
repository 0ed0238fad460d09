"""The registry: the tables that every page, sheet and check reads."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, get_args

from pydantic import Field, ValidationError

from sotay.book.brief import Brief
from sotay.book.channels import Channel
from sotay.book.edition import Edition
from sotay.book.finding import Finding, Place
from sotay.book.gathered import REGISTRY
from sotay.book.glossary import Glossary
from sotay.book.laws import Law
from sotay.book.levels import Levels
from sotay.book.lists import Citation, Placeholder, Recipient
from sotay.book.model import Model, check
from sotay.book.names import key
from sotay.book.plan import Plan
from sotay.book.roles import Role
from sotay.book.source import Source
from sotay.book.synonyms import Synonyms
from sotay.book.tree import Tree
from sotay.book.triage import Triage
from sotay.book.units import Unit, Units
from sotay.book.yamltext import parse


class UnitFile(Model):
    """units.yml"""

    units: list[Unit] = Field(description="đơn vị")


class RoleFile(Model):
    """roles.yml"""

    roles: list[Role] = Field(description="vai")


class ChannelFile(Model):
    """channels.yml"""

    channels: list[Channel] = Field(description="kênh")


class LawFile(Model):
    """laws.yml"""

    laws: list[Law] = Field(description="văn bản")


class PlaceholderFile(Model):
    """placeholders.yml"""

    placeholders: list[Placeholder] = Field(description="chỗ trống")


class SourceFile(Model):
    """sources.yml"""

    sources: list[Citation] = Field(description="nguồn")


class DistributionFile(Model):
    """distribution.yml"""

    overs_percent: int = Field(0, description="tỷ lệ in dư, phần trăm", ge=0, le=50)
    recipients: list[Recipient] = Field(description="nơi nhận")


FILES: dict[str, type[Model]] = {
    "edition": Edition,
    "levels": Levels,
    "units": UnitFile,
    "roles": RoleFile,
    "channels": ChannelFile,
    "laws": LawFile,
    "glossary": Glossary,
    "plan": Plan,
    "placeholders": PlaceholderFile,
    "sources": SourceFile,
    "distribution": DistributionFile,
    "brief": Brief,
    "synonyms": Synonyms,
    "triage": Triage,
}
OPTIONAL = {"brief", "sources", "distribution", "placeholders", "plan", "glossary", "synonyms", "triage"}


_COUNTED = re.compile(r" \d+$")


@dataclass
class Registry:
    """All tables; a table whose file is broken holds what could be read."""

    edition: Edition
    levels: Levels
    units: Units
    roles: list[Role]
    channels: list[Channel]
    laws: list[Law]
    glossary: Glossary
    plan: Plan | None
    placeholders: list[Placeholder]
    sources: list[Citation]
    recipients: list[Recipient]
    overs_percent: int = 0
    brief: Brief = field(default_factory=Brief)
    synonyms: Synonyms = field(default_factory=Synonyms)
    triage: Triage | None = None
    trees: dict[str, Tree] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)  # tables that hold only part of what their file says

    @cached_property
    def role_names(self) -> dict[str, Role]:
        """Roles by the form their names are compared in."""
        return {key(role.name): role for role in self.roles}

    @cached_property
    def law_ids(self) -> dict[str, Law]:
        """Laws by id."""
        return {law.id: law for law in self.laws}

    @cached_property
    def channel_ids(self) -> dict[str, Channel]:
        """Channels by id."""
        return {channel.id: channel for channel in self.channels}

    @cached_property
    def gaps(self) -> dict[str, Placeholder]:
        """Placeholders by their text."""
        return {key(gap.text): gap for gap in self.placeholders}

    def gap(self, name: str) -> Placeholder | None:
        """Return the placeholder that explains `[name]`; "bằng chứng 2" is one of "bằng chứng"."""
        return self.gaps.get(key(name)) or self.gaps.get(key(_COUNTED.sub("", name)))

    def place(self, name: str, *keys: str | int) -> Place:
        """Return where the value at `keys` of table `name` stands."""
        tree = self.trees.get(name)
        return tree.place(*keys) if tree else Place(f"{REGISTRY}/{name}.yml")


def load(sources: Mapping[str, Source], unread: Collection[str]) -> tuple[Registry, list[Finding]]:
    """Return the registry that `sources` (by path) write; a missing or broken file costs its own findings."""
    findings: list[Finding] = []
    trees: dict[str, Tree] = {}
    tables: dict[str, Any] = {}
    broken: set[str] = set()
    for name, model in FILES.items():
        path = f"{REGISTRY}/{name}.yml"
        if path not in sources:
            tables[name] = _salvage(model, {})
            if path not in unread and name not in OPTIONAL:
                message = f"Thiếu tệp {path} của sổ đăng ký."
                findings.append(Finding("thieu-tep", Place(path), message, "Khôi phục tệp từ bản trước."))
            if path in unread or name not in OPTIONAL:
                broken.add(name)
            continue
        tree = trees[name] = parse(path, sources[path].text)
        table = check(model, tree) if tree.data is not None or not tree.findings else None
        tables[name] = table or _salvage(model, tree.data)
        findings += tree.findings
        if tree.findings:
            broken.add(name)
    registry = Registry(
        edition=tables["edition"],
        levels=tables["levels"],
        units=Units(tables["units"].units),
        roles=tables["roles"].roles,
        channels=tables["channels"].channels,
        laws=tables["laws"].laws,
        glossary=tables["glossary"],
        plan=tables["plan"] if tables["plan"].clauses else None,
        placeholders=tables["placeholders"].placeholders,
        sources=tables["sources"].sources,
        recipients=tables["distribution"].recipients,
        overs_percent=tables["distribution"].overs_percent,
        brief=tables["brief"],
        synonyms=tables["synonyms"],
        triage=tables["triage"] if "triage" in trees and "triage" not in broken else None,
        trees=trees,
        broken=broken,
    )
    return registry, findings


def _salvage(model: type[Model], data: Any) -> Model:
    """Return `model` with what is valid in `data`, so that one bad entry does not hide the others."""
    values: dict[str, Any] = {}
    data = data if isinstance(data, dict) else {}
    bad = _bad(model, data)
    for name, info in model.model_fields.items():
        key_ = info.alias or name
        given = data.get(key_)
        inner = next((a for a in get_args(info.annotation) if isinstance(a, type)), None)
        if inner is not None and issubclass(inner, Model):
            items = given if isinstance(given, list) else []
            values[name] = [item for x in items if (item := _valid(inner, x)) is not None]
        elif key_ not in bad and isinstance(given, str | int | date):
            values[name] = given
        elif info.is_required():
            values[name] = _BLANK.get(name, "")
        else:
            values[name] = info.get_default(call_default_factory=True)
    return model.model_construct(**values)


def _bad(model: type[Model], data: dict[str, Any]) -> set[str | int]:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return {problem["loc"][0] for problem in error.errors() if problem["loc"]}
    return set()


def _valid(model: type[Model], value: Any) -> Model | None:
    try:
        return model.model_validate(value)
    except ValidationError:
        return None


# What a key holds that cannot be read; on the last of days every unit of today is in force.
_BLANK: dict[str, Any] = {"as_of": date.max, "date_": date.min, "status": "dự thảo"}
