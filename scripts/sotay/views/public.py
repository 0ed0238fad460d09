"""The public's book: names resolved, and no trainer's part in it to leak (DESIGN §1)."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from sotay.book.channels import Channel
from sotay.book.edition import Edition
from sotay.book.laws import Law
from sotay.book.levels import Group, Level
from sotay.book.paths import PathFile
from sotay.book.registry import Registry
from sotay.book.roles import Role
from sotay.book.units import Unit


@dataclass(frozen=True)
class PublicStep:
    """One action: `after` minutes after T0, by `unit`."""

    after: int
    unit: Unit
    text: str


@dataclass(frozen=True)
class PublicResponse:
    """One scenario at one level, every name a registered thing. `deadline` in minutes after T0."""

    path: str
    level: Level
    lead: Unit
    partners: tuple[Unit, ...]
    deadline: int
    approves: tuple[Role, ...]
    speaks: Role
    updates: str
    channels: tuple[Channel, ...]
    signs: tuple[str, ...]
    steps: tuple[PublicStep, ...]
    statement: str
    moves: tuple[str, ...]


@dataclass(frozen=True)
class PublicScenario:
    """A scenario without its exercise."""

    path: str
    slug: str
    id: str
    title: str
    group: Group
    summary: str
    reviewed: date
    reviewer: Unit
    review_every: str
    confirmed: str
    laws: tuple[Law, ...]
    background: str
    messages: str
    questions: str
    donts: str
    afterwards: str
    responses: tuple[PublicResponse, ...]

    @property
    def short(self) -> str:
        """The title up to its first comma, for a phone's buttons."""
        return self.title.split(",")[0].split(" (")[0]


@dataclass(frozen=True)
class PublicChapter:
    """A chapter or a page of the website."""

    path: str
    title: str
    summary: str
    plan: str | None
    laws: tuple[Law, ...]
    body: str
    meta: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class PublicModule:
    """A training module as participants see it."""

    path: str
    id: str
    title: str
    summary: str
    minutes: int
    audience: tuple[str, ...]
    objectives: tuple[str, ...]
    materials: tuple[str, ...]
    scenarios: tuple[str, ...]
    body: str


@dataclass(frozen=True)
class PublicForm:
    """A fill-in form. `when`, `how` and `sheet` are Markdown; the other fields are FormHead's."""

    path: str
    id: str
    title: str
    summary: str
    layout: str
    type: str
    subject: str
    symbol: str
    sender: str
    signer: str
    recorder: str
    recipients: tuple[str, ...]
    landscape: bool
    filled_by: str
    approved_by: str
    published: bool
    laws: tuple[Law, ...]
    when: str
    how: str
    sheet: str

    @property
    def file(self) -> str:
        """The name of its Word file, without the ending: "bm01-tuyen-bo-ban-dau"."""
        name = self.path.rsplit("/", 1)[-1].removesuffix(".md")
        return f"{self.id.lower()}-{name.lstrip('0123456789').lstrip('-')}"

    @property
    def gapped(self) -> str:
        """Every text of it in which gaps stand, in the order of the sheet."""
        return "\n".join((self.sender, self.subject, self.sheet, self.signer, *self.recipients))


@dataclass(frozen=True)
class PublicBook:
    """What `site`, `changes` and `export` receive."""

    registry: Registry
    scenarios: tuple[PublicScenario, ...]
    chapters: tuple[PublicChapter, ...]
    pages: tuple[PublicChapter, ...]
    modules: tuple[PublicModule, ...]
    forms: tuple[PublicForm, ...] = ()
    paths: PathFile | None = None

    @property
    def edition(self) -> Edition:
        """The edition."""
        return self.registry.edition

    @cached_property
    def by_id(self) -> dict[str, PublicScenario]:
        """Scenarios by code."""
        return {scenario.id: scenario for scenario in self.scenarios}

    def in_group(self, group: Group) -> list[PublicScenario]:
        """Return the scenarios of one group, in the order of their codes."""
        return [scenario for scenario in self.scenarios if scenario.group.id == group.id]
