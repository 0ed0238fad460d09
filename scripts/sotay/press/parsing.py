"""What tinyhtml5 looks for in HTML, compiled once: its own cache files each pattern under the pattern itself."""

from __future__ import annotations

import re
from collections.abc import Collection


class Runs(dict[tuple[Collection[str], bool], re.Pattern[str]]):
    """Patterns by characters: a run of any but these, or of these only where the second part of the key is true."""

    def __missing__(self, key: tuple[Collection[str], bool]) -> re.Pattern[str]:
        characters, only = key
        listed = "".join(f"\\x{ord(character):02x}" for character in characters)
        pattern = self[key] = re.compile(f"[{'' if only else '^'}{listed}]+")
        return pattern
