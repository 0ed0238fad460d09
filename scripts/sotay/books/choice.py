"""What a part of a book asks for: whole pages, or sections of them, in the order asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from sotay.book.volume import Part
from sotay.press.fault import BookError, Fault

TABLES = "handbook/registry"
MADE = {"@matrix": "scenarios/ma-tran.md"}  # pages that the build makes from all scenarios


@dataclass(frozen=True)
class Chosen:
    """A page by its source name, or the section of it below the heading with the id ``section``.

    any: one of many that a pattern found; where it lacks the section it is passed over.
    """

    src: str
    section: str = ""
    any: bool = False


def choose(part: Part, known: Mapping[str, str]) -> Iterator[Chosen]:
    """Yield what ``part`` asks for among ``known`` (page name → kind), each once.

    "@levels" is the page of the registry's table levels.yml, "@matrix" that of all scenarios, "tệp#mục" one
    section; a scenario's index.md brings the pages of its levels. Raises BookError for what nothing answers to.
    """
    seen: set[Chosen] = set()
    for pattern in part.pages:
        asked, _, section = pattern.partition("#")
        name = MADE.get(asked) or (f"{TABLES}/{asked[1:]}.md" if asked.startswith("@") else asked)
        found = [src for src in known if fnmatchcase(src, name)]
        if not found:
            what = f"phần “{part.title}” gọi trang “{pattern}” nhưng sổ tay không có trang này."
            raise BookError([Fault("phan-rong", what, remedy="Sửa “pages” của phần trong tệp của sách.")])
        for src in found:
            for one in (
                Chosen(src, section, bool(section) and "*" in name),
                *(_levels(src, known) if not section else ()),
            ):
                if one not in seen:
                    seen.add(one)
                    yield one


def _levels(src: str, known: Mapping[str, str]) -> Iterator[Chosen]:
    folder, _, name = src.rpartition("/")
    if name == "index.md" and known[src] == "scenario":
        yield from (Chosen(other) for other in sorted(known) if other.startswith(f"{folder}/cap-"))
