"""The other names a thing is looked for by: written out, shortened, in parts, as people say it."""

import re
from collections.abc import Iterable, Iterator

from sotay.book.glossary import Glossary, Term
from sotay.book.laws import Law
from sotay.book.names import bare
from sotay.book.units import Unit
from sotay.views.public import PublicScenario

_PARENTHESIS = re.compile(r"\s*\([^()]*\)")
_PART = re.compile(r"\s*[,()]\s*")
_ONE_LETTER = 1


def distinct(names: Iterable[str], without: str = "") -> list[str]:
    """Return `names` without blanks, repetitions and `without`, marks and case disregarded."""
    found: dict[str, str] = {}
    for name in names:
        if len(name) > _ONE_LETTER:
            found.setdefault(bare(name), name)
    found.pop(bare(without), None)
    return list(found.values())


class Abbreviations:
    """The glossary's abbreviations, to write a name in full or to shorten it."""

    def __init__(self, glossary: Glossary) -> None:
        pairs = [(a.abbr, _PARENTHESIS.sub("", a.full)) for a in glossary.abbreviations]
        pairs += [(t.abbr, t.term) for t in glossary.terms if t.abbr]
        self.pairs = list(dict.fromkeys(pairs))
        self._full = dict(reversed(self.pairs))
        longest = sorted(self._full, key=len, reverse=True)
        self._abbr = (
            re.compile(r"(?<![\w&])(" + "|".join(map(re.escape, longest)) + r")(?![\w&])")
            if longest
            else None
        )

    def written_out(self, name: str) -> str:
        """Return `name` with its abbreviations in full."""
        return self._abbr.sub(lambda m: self._full[m[1]], name) if self._abbr else name

    def shortened(self, name: str) -> str:
        """Return `name` with what has an abbreviation abbreviated."""
        for abbr, full in self.pairs:
            name = re.sub(rf"(?i)(?<!\w){re.escape(full)}(?!\w)", abbr, name)
        return name

    def groups(self) -> list[list[str]]:
        """Return each abbreviation with its full form, as words of one meaning."""
        return [[abbr, full] for abbr, full in self.pairs]


def of_scenario(scenario: PublicScenario, words: list[str]) -> list[str]:
    """Code, the parts of its title, and the words people use for it."""
    return distinct([scenario.id, *_parts(scenario.title), *words], scenario.title)


def _parts(title: str) -> list[str]:
    return [part for part in _PART.split(title) if " " in part or part.isascii()]


def of_unit(unit: Unit, abbreviations: Abbreviations) -> list[str]:
    """Full and short, without the province's name, with the kinds of commune in place of "cấp xã"."""
    told = [unit.name, unit.short]
    told += [name.removesuffix(" Quảng Ngãi") for name in told]
    if unit.kind == "generic" and "cấp xã" in unit.name:
        told += [name.replace("cấp xã", kind) for name in told for kind in ("xã", "phường")]
    elif unit.name.endswith(" tỉnh"):
        told += [name.removesuffix(" tỉnh") for name in told]
    told += [abbreviations.written_out(name) for name in told] + [
        abbreviations.shortened(name) for name in told
    ]
    return distinct(map(_plain, told), unit.name)


def _plain(name: str) -> str:
    return _PARENTHESIS.sub("", name).strip()


def of_law(law: Law, abbreviations: Abbreviations) -> list[str]:
    """Number, label, title and the year people know it by."""
    return distinct(_law(law, abbreviations), law.label)


def _law(law: Law, abbreviations: Abbreviations) -> Iterator[str]:
    yield law.number
    yield law.title
    number = law.number.split("/", maxsplit=1)[0]
    yield f"{law.kind} {number}"
    if law.date_:
        yield f"{law.kind if not law.title.startswith('Luật') else law.title} {number} {law.date_.year}"
        yield f"{law.title} {law.date_.year}"
    yield abbreviations.written_out(law.number)


def of_term(term: Term) -> list[str]:
    """Abbreviation and the English word."""
    return distinct([term.abbr or "", term.english], term.term)
