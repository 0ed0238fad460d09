"""The scenarios that modules quote, read when they are asked for: of a large book only a few are."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from sotay.book.folder import Folder
from sotay.book.scenario import Scenario
from sotay.check.run import Check


class Quoted(Mapping[str, Scenario]):
    """The scenarios of a check under way, by their codes; waits until these are known."""

    def __init__(self, check: Check) -> None:
        self._check = check
        self._read: dict[str, Scenario] = {}

    @cached_property
    def _folders(self) -> dict[str, Folder]:
        by_slug = {folder.slug: folder for folder in self._check.folders}
        return {trace.id: by_slug[trace.slug] for trace in self._check.traces}

    def __getitem__(self, code: str) -> Scenario:
        """Return the scenario of this code; raises KeyError where the book has none."""
        if code not in self._read:
            self._read[code] = self._folders[code].read()
        return self._read[code]

    def __contains__(self, code: object) -> bool:
        """Whether a scenario has this code."""
        return code in self._folders

    def __iter__(self) -> Iterator[str]:
        return iter(self._folders)

    def __len__(self) -> int:
        return len(self._folders)
