"""The words of a file, judged once each: which rules can find anything there at all.

A book of any size is written with a few thousand words, and most rules concern what stands between two spaces. Such
a rule brings a screen; a file none of whose words passes it is not read by that rule. A screen may let through too
much, never too little (tests/check/test_words.py).
"""

from collections.abc import Sequence

from sotay.check.rule import Reader, Screen


class _Judged(dict[str, int]):
    """The rules, as bits, that a word may concern."""

    def __init__(self, screens: Sequence[tuple[int, Screen]]) -> None:
        self._screens = screens

    def __missing__(self, word: str) -> int:
        self[word] = bits = sum(bit for bit, screen in self._screens if screen(word))
        return bits


class Words:
    """Tells which of some readers a text may concern, by its words."""

    def __init__(self, readers: Sequence[Reader]) -> None:
        self._bits = [(1 << number, reader) for number, reader in enumerate(readers)]
        self._always = sum(bit for bit, reader in self._bits if reader.screen is None)
        self._judged = _Judged([(bit, reader.screen) for bit, reader in self._bits if reader.screen])
        self._chosen: dict[int, tuple[Reader, ...]] = {}

    def concerned(self, text: str) -> tuple[Reader, ...]:
        """Return the readers that may find something in `text`, in their order."""
        bits = self._always
        for one in set(map(self._judged.__getitem__, text.split())):
            bits |= one
        if bits not in self._chosen:
            self._chosen[bits] = tuple(reader for bit, reader in self._bits if bits & bit)
        return self._chosen[bits]
