"""Abbreviations: in the book's list, or explained on the page before they are used."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.book.names import suggestion
from sotay.check.prose import Prose
from sotay.check.rule import Context, Reader, prose_rule

RULE = "viet-tat"
_SHORT = re.compile(r"[A-ZĐ](?<![\w&/.-].)[A-ZĐ&]*[A-ZĐ](?![\w&]|-[A-ZĐ]|/|\.[A-ZĐ])")
_PARTS = re.compile(r"[A-ZĐ][A-ZĐ&0-9]+")
_ROMAN = re.compile(r"[IVXLC]+")
_OFFERS = 20  # comparing takes time; a page with more unknown abbreviations is not one of ours
_REMEDY = "Lần đầu viết đủ rồi mở ngoặc, như “tên đầy đủ (viết tắt)”, hoặc thêm vào glossary.yml."
_WORD_BEFORE, _WORD_AFTER = re.compile(r"([^\W\d_]+)[ ,]*\Z"), re.compile(r"[ ,]*([^\W\d_]+)")


@prose_rule(RULE, protects="Người đọc lần đầu hiểu mọi chữ viết tắt.", severity="warning")
def abbreviations_are_explained(context: Context) -> Reader:
    """An abbreviation is registered, or the page gives its full form where it first stands."""
    known = _known(context)

    def read(prose: Prose) -> Iterator[Finding]:
        if not prose.markdown:
            return
        told: set[str] = set()
        for found in _SHORT.finditer(prose.own):
            short = found[0]
            if short in known or short in told or _ROMAN.fullmatch(short) or _shouted(prose.own, found):
                continue
            told.add(short)
            if not _explained(prose.own, found):
                near = suggestion(short, sorted(known)) if len(told) < _OFFERS else ""
                hint = f"{near} {_REMEDY}".strip()
                yield Finding(
                    RULE,
                    prose.place(found.start()),
                    f"Chữ viết tắt “{short}” chưa được giải thích.",
                    hint,
                    "warning",
                )

    def screen(word: str) -> bool:
        return any(found[0] not in known for found in _SHORT.finditer(word))

    return Reader(read, screen)


def _known(context: Context) -> frozenset[str]:
    registry = context.book.registry
    texts = [short.abbr for short in registry.glossary.abbreviations]
    texts += [term.abbr for term in registry.glossary.terms if term.abbr]
    texts += [text for unit in registry.units.all for text in (unit.name, unit.abbr or "")]
    texts += [text for law in registry.laws for text in (law.number, law.title)]
    texts += [channel.name for channel in registry.channels]
    return frozenset(part for text in texts for part in (text, *_PARTS.findall(text)))


def _shouted(own: str, found: re.Match[str]) -> bool:
    """Whether it is a word in capitals among others, as in the title of a form."""
    before = _WORD_BEFORE.search(own, max(0, found.start() - 16), found.start())
    after = _WORD_AFTER.match(own, found.end())
    return any(word and word[1].isupper() and not word[1].isascii() for word in (before, after))


def _explained(own: str, found: re.Match[str]) -> bool:
    before, after = own[max(0, found.start() - 30) : found.start()], own[found.end() : found.end() + 30]
    return (
        before.rstrip(" *").endswith("(")
        or after.lstrip(" *").startswith(("(", "là viết tắt", "nghĩa là", ": "))
        or "tắt" in before
    )
