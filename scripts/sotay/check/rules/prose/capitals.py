"""Capitals in the names of units and places (NĐ 30/2020, appendix II)."""

import re
from collections.abc import Iterable, Iterator

from sotay.book.finding import Finding
from sotay.book.units import Unit
from sotay.check.letters import LOWER, UPPER
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, Reader, prose_rule

RULE = "viet-hoa"
_TIERS = ("Tỉnh", "Xã", "Phường", "Huyện", "Thị xã", "Đặc khu")
_TIER_WORDS = tuple(tier.split()[0] for tier in _TIERS)
_PLACE = {tier: re.compile(rf"{tier} (?!Đoàn|Ủy)(?=[{UPPER}])") for tier in _TIERS}
_INSIDE = re.compile(rf"[{LOWER},;:)] ")  # before a word that does not begin a sentence
_COMMITTEE = re.compile(
    rf"UBND ({'|'.join(_TIERS[1:])})(?!\w)"
)  # “UBND Tỉnh” is a unit's name, judged as such
_BODIES = "ủy ban|hội đồng|kiểm sát|tòa án|công an|quân đội|quần chúng|an ninh|đối ngoại|nghệ sĩ|nhà giáo"
_OTHER_WORD = ("cơ ", "trụ ")  # “cơ sở y tế” holds no “sở y tế”
_PEOPLE = re.compile(r"(?<!\w)nhân dân(?! tệ)(?!\w)")
_BODY_BEFORE = re.compile(rf"(?:{_BODIES}) $", re.IGNORECASE)
_PEOPLES_BODY = re.compile(r"(Ủy ban|Hội đồng|[Kk]iểm sát|[Tt]òa án) (Nhân [Dd]ân)")


@prose_rule(RULE, protects="Tên cơ quan, tên đất viết hoa đúng quy định của văn bản hành chính.")
def names_have_their_capitals(context: Context) -> Read:
    """A registered unit is written as registered; the people have their capital."""
    names = {name.lower(): name for unit in context.book.registry.units.all for name in _names(unit, context)}
    patterns = _by_first_word(names)

    def read(prose: Prose) -> Iterator[Finding]:
        if not prose.markdown:
            return
        yield from _units(prose, names, patterns)
        yield from _people(prose)

    return read


@prose_rule(RULE, protects="Tên cơ quan, tên đất viết hoa đúng quy định của văn bản hành chính.")
def common_nouns_are_small(_: Context) -> Reader:
    """Before the name of a place, the word for what it is has no capital; nor has a people's committee's."""

    def read(prose: Prose) -> Iterator[Finding]:
        if not prose.markdown:
            return
        for tier, pattern in _PLACE.items():
            if tier in prose.own:
                for found in pattern.finditer(prose.own):
                    if not _INSIDE.match(prose.own, max(0, found.start() - 2), found.start()):
                        continue
                    message = f"“{tier}” trước tên riêng là danh từ chung, không viết hoa."
                    yield Finding(
                        RULE,
                        prose.place(found.start()),
                        message,
                        f"Viết: {tier.lower()}, như “tỉnh Quảng Ngãi”, “xã Vạn Tường”.",
                    )
        for found in _COMMITTEE.finditer(prose.own):
            hint = f"Viết: UBND {found[1].lower()}."
            yield Finding(RULE, prose.place(found.start()), f"“{found[0]}” viết hoa chưa đúng.", hint)

    return Reader(read, lambda word: word.startswith(_TIER_WORDS))


def _names(unit: Unit, context: Context) -> Iterator[str]:
    """Yield the names of `unit` that are names, not common nouns such as “nhà trường”."""
    if unit.kind in ("office", "team") and unit.in_force(context.as_of):
        for name in (unit.name, unit.abbr):
            inner = name[1:] if name else ""
            if name and (unit.kind == "team" or inner != inner.lower() or inner.endswith(" tỉnh")):
                yield name


def _by_first_word(names: Iterable[str]) -> list[re.Pattern[str]]:
    """Return a pattern for all names that share their first word: starting with it, it is fast to search."""
    tails: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):  # the longer first, where one name begins another
        first, _, tail = name.partition(" ")
        tails.setdefault(first, []).append(f" {tail}" if tail else "")
    return [
        re.compile(rf"{re.escape(first)}(?:{'|'.join(map(re.escape, tails[first]))})(?!\w)")
        for first in tails
    ]


def _units(prose: Prose, names: dict[str, str], patterns: list[re.Pattern[str]]) -> Iterator[Finding]:
    own = prose.own
    low = own.lower()
    if len(low) != len(own):
        return
    for pattern in patterns:
        for found in pattern.finditer(low):
            written, name = own[found.start() : found.end()], names[found[0]]
            if written == name or written.isupper() or low[found.start() - 1 : found.start()].isalnum():
                continue
            if not low.endswith(_OTHER_WORD, 0, found.start()):
                hint = f"Viết: {name}."
                yield Finding(RULE, prose.place(found.start()), f"“{written}” viết hoa chưa đúng.", hint)


def _people(prose: Prose) -> Iterator[Finding]:
    own = prose.own
    if "nhân dân" in own:
        for found in _PEOPLE.finditer(own):
            if not _BODY_BEFORE.search(own, max(0, found.start() - 14), found.start()):
                yield Finding(
                    RULE,
                    prose.place(found.start()),
                    "“nhân dân” viết hoa chữ đầu.",
                    "Viết: Nhân dân; hoặc viết: người dân.",
                )
    if "Nhân " in own:
        for found in _PEOPLES_BODY.finditer(own):
            message = f"“{found[0]}” viết hoa chưa đúng."
            yield Finding(RULE, prose.place(found.start()), message, f"Viết: {found[1]} nhân dân.")
