"""What each gap of a statement asks for, for whoever fills it in on the page."""

from sotay.book.gap import gaps
from sotay.book.names import key
from sotay.book.registry import Registry


def hints(registry: Registry, statement: str) -> dict[str, dict[str, str]]:
    """Return meaning and example of every registered gap of `statement`, by its words in lower case."""
    found = {key(text): registry.gap(text) for text in gaps(statement)}
    return {name: {"means": gap.means, "example": gap.example or ""} for name, gap in found.items() if gap}
