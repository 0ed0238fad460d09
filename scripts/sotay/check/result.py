"""What a check found."""

from dataclasses import dataclass

from sotay.book.finding import Finding


@dataclass(frozen=True)
class Result:
    """Every finding, sorted, and how much was read."""

    findings: tuple[Finding, ...]
    files: int
    scenarios: int
    levels: int

    @property
    def errors(self) -> int:
        """How many errors."""
        return sum(f.severity == "error" for f in self.findings)

    @property
    def warnings(self) -> int:
        """How many warnings."""
        return len(self.findings) - self.errors

    def only(self, paths: tuple[str, ...]) -> "Result":
        """Return the result with only what concerns `paths` (files or folders); no path means all."""
        if not paths:
            return self
        kept = tuple(f for f in self.findings if any(within(f.place.path, path) for path in paths))
        return Result(kept, self.files, self.scenarios, self.levels)


def within(path: str, limit: str) -> bool:
    """Whether file `path` is `limit` or inside it."""
    return limit in ("", ".") or path == limit or path.startswith(limit.rstrip("/") + "/")
